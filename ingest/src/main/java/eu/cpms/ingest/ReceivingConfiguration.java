package eu.cpms.ingest;

import eu.cpms.api.file.DropBoxDirectory;
import eu.cpms.ingest.blob.BlobStore;
import eu.cpms.ingest.check.DicomCheck;
import eu.cpms.ingest.check.FileCheck;
import eu.cpms.ingest.check.Part10Check;
import eu.cpms.ingest.ftp.DropBoxFtpServer;
import eu.cpms.ingest.ftp.FtpProperties;
import eu.cpms.ingest.receive.Reception;
import eu.cpms.ingest.receive.ReceptionLimits;
import eu.cpms.ingest.receive.ReceptionMetrics;
import eu.cpms.ingest.receive.Spool;
import eu.cpms.ingest.receive.SpoolSweeper;
import eu.cpms.ingest.relay.Outbox;
import eu.cpms.ingest.relay.Relay;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ProducerFactory;

/** The way of a file in, on nodes with the role ingest. */
@Configuration(proxyBeanMethods = false)
@Conditional(IngestRole.class)
class ReceivingConfiguration {

  private final Path data;
  private final FtpProperties ftp;

  ReceivingConfiguration(@Value("${cpms.data:data}") String data, FtpProperties ftp) {
    this.data = Path.of(data);
    this.ftp = ftp;
  }

  @Bean
  @ConditionalOnMissingBean
  DicomCheck dicomCheck() {
    return new Part10Check();
  }

  @Bean
  Spool spool() throws IOException {
    return new Spool(data.resolve("spool"));
  }

  @Bean
  SpoolSweeper spoolSweeper(Spool spool) {
    return new SpoolSweeper(spool, ftp.keepUnfinished(), Clock.systemUTC());
  }

  @Bean
  Outbox outbox() throws IOException {
    return new Outbox(data.resolve("outbox"), ftp.maxWaitingMessages());
  }

  @Bean
  Relay relay(Outbox outbox, ProducerFactory<?, ?> kafka) {
    return new Relay(outbox, kafka);
  }

  @Bean
  Reception reception(
      Spool spool,
      DicomCheck dicom,
      BlobStore blobs,
      Outbox outbox,
      ObjectProvider<MeterRegistry> registry) {
    return new Reception(
        spool,
        new FileCheck(dicom),
        blobs,
        outbox,
        new ReceptionLimits(ftp.maxFileSize().toBytes(), ftp.refusalsPerHour()),
        new ReceptionMetrics(registry.getIfAvailable(() -> Metrics.globalRegistry)),
        Clock.systemUTC());
  }

  @Bean
  DropBoxFtpServer dropBoxFtpServer(
      DropBoxDirectory boxes,
      Reception reception,
      Spool spool,
      ObjectProvider<MeterRegistry> registry) {
    return new DropBoxFtpServer(
        ftp,
        data.resolve("ftp"),
        boxes,
        reception,
        spool,
        registry.getIfAvailable(() -> Metrics.globalRegistry),
        Clock.systemUTC());
  }
}
