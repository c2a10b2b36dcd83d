package eu.cpms.ingest.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.file.FileId;
import eu.cpms.api.file.FileReceived;
import eu.cpms.api.file.FileReceived.Stored;
import eu.cpms.api.panel.PanelId;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import tools.jackson.databind.json.JsonMapper;

class RelayTest {

  @TempDir Path folder;
  private final PanelId panel = PanelId.next();
  private final List<ConsumerRecord<String, String>> arrived = new ArrayList<>();
  private int port;
  private int controllerPort;
  private Outbox outbox;
  private Relay relay;

  @BeforeEach
  void prepare() throws Exception {
    port = freePort();
    controllerPort = freePort();
    outbox = new Outbox(folder.resolve("outbox"), 1000);
    relay = relay(outbox);
  }

  @AfterEach
  void stop() {
    relay.stop();
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Relay relay(Outbox from) {
    return new Relay(
        from,
        new DefaultKafkaProducerFactory<String, byte[]>(
            Map.of("bootstrap.servers", "127.0.0.1:" + port)));
  }

  private KafkaInProcess kafka() throws Exception {
    return new KafkaInProcess(folder.resolve("kafka"), port, controllerPort);
  }

  @Test
  void whatCameWhileKafkaWasDownArrivesInOrderWhenItIsBack() throws Exception {
    relay.start();
    List<FileReceived> messages = add(20);
    assertThat(outbox.size()).isEqualTo(20);
    try (KafkaInProcess kafka = kafka();
        KafkaConsumer<String, String> consumer = consumer()) {
      awaitArrived(consumer, 20);
      assertThat(arrived).allSatisfy(r -> assertThat(r.key()).isEqualTo(panel.value()));
      assertThat(arrived).extracting(RelayTest::message).isEqualTo(messages);
      await().atMost(Duration.ofSeconds(5)).until(() -> outbox.files().isEmpty());
      soonArrivesWhenKafkaIsUp(consumer);
    }
  }

  private void soonArrivesWhenKafkaIsUp(KafkaConsumer<String, String> consumer) throws Exception {
    List<Long> delays = new ArrayList<>();
    for (int i = 21; i <= 40; i++) {
      Instant before = Instant.now();
      add(1);
      awaitArrived(consumer, i);
      delays.add(Duration.between(before, Instant.now()).toMillis());
    }
    assertThat(delays.stream().sorted().toList().get(10)).as("median").isLessThan(100);
  }

  @Test
  void leftoversOfAnEarlierRunAreSent() throws Exception {
    add(3);
    Outbox reopened = new Outbox(folder.resolve("outbox"), 1000);
    assertThat(reopened.size()).isEqualTo(3);
    Relay afterRestart = relay(reopened);
    try (KafkaInProcess kafka = kafka();
        KafkaConsumer<String, String> consumer = consumer()) {
      afterRestart.start();
      awaitArrived(consumer, 3);
      await().atMost(Duration.ofSeconds(5)).until(() -> reopened.size() == 0);
    } finally {
      afterRestart.stop();
    }
  }

  @Test
  void stopsInTimeWhileKafkaIsDown() throws Exception {
    relay.start();
    add(1);
    Instant before = Instant.now();
    relay.stop();
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
    assertThat(outbox.files()).hasSize(1);
  }

  private List<FileReceived> add(int count) throws Exception {
    List<FileReceived> messages =
        IntStream.range(0, count).mapToObj(i -> file("scan " + i + ".dcm")).toList();
    for (FileReceived message : messages) {
      outbox.add(message);
    }
    return messages;
  }

  private FileReceived file(String name) {
    return new FileReceived(
        FileId.next(),
        DropBoxId.next(),
        panel,
        name,
        new Stored(1, "ab".repeat(32), "application/dicom"),
        null,
        "127.0.0.1",
        Instant.parse("2026-11-21T10:00:00.123456Z"));
  }

  private static FileReceived message(ConsumerRecord<String, String> sent) {
    return JsonMapper.builder().build().readValue(sent.value(), FileReceived.class);
  }

  private void awaitArrived(KafkaConsumer<String, String> consumer, int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(
            () -> {
              consumer.poll(Duration.ofMillis(200)).forEach(arrived::add);
              return arrived.size() >= count;
            });
    assertThat(arrived).hasSize(count);
  }

  private KafkaConsumer<String, String> consumer() {
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                500),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.assign(
        IntStream.range(0, 3).mapToObj(i -> new TopicPartition(FileReceived.TOPIC, i)).toList());
    return consumer;
  }
}
