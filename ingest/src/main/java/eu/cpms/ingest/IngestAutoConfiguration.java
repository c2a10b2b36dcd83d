package eu.cpms.ingest;

import eu.cpms.api.access.CurrentActor;
import eu.cpms.api.file.DropBoxSettings;
import eu.cpms.api.file.FileDirectory;
import eu.cpms.ingest.blob.BlobStore;
import eu.cpms.ingest.blob.DiskBlobStore;
import eu.cpms.ingest.check.FileCheck;
import eu.cpms.ingest.download.FilesController;
import eu.cpms.ingest.ftp.FtpProperties;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * What every node has of the files: where they are kept, how they are handed out, and what senders
 * are told. Receiving them is {@link ReceivingConfiguration}'s.
 */
@AutoConfiguration(
    afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties(FtpProperties.class)
@Import(ReceivingConfiguration.class)
public class IngestAutoConfiguration {

  @Bean
  BlobStore blobStore(@Value("${cpms.data:data}") String data) {
    return new DiskBlobStore(Path.of(data, "blobs"));
  }

  @Bean
  FilesController filesController(CurrentActor actors, FileDirectory files, BlobStore blobs) {
    return new FilesController(actors, files, blobs);
  }

  @Bean
  DropBoxSettings dropBoxSettings(FtpProperties ftp) {
    String encryption =
        ftp.plain() ? "FTP with explicit TLS, or plain FTP" : "FTP with explicit TLS";
    return new DropBoxSettings(
        ftp.host(),
        ftp.port(),
        encryption,
        FileCheck.allowedExtensions(),
        ftp.maxFileSize().toBytes());
  }
}
