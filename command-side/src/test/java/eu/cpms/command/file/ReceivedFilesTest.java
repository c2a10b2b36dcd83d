package eu.cpms.command.file;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.api.DomainEvent;
import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.file.FileEvent.FileAttached;
import eu.cpms.api.file.FileEvent.FileRefused;
import eu.cpms.api.file.FileId;
import eu.cpms.api.file.FileReceived;
import eu.cpms.api.file.FileReceived.Refusal;
import eu.cpms.api.file.FileReceived.Stored;
import eu.cpms.api.panel.PanelId;
import eu.cpms.command.testing.SharedWriteModel;
import eu.cpms.embedded.testing.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

class ReceivedFilesTest {

  private static final DropBoxId BOX = new DropBoxId("panel-abcdefghij");
  private static final Stored CONTENT = new Stored(39_206, "00ff", "application/dicom");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PanelId panel =
      SharedWriteModel.cases()
          .draft(SharedWriteModel.cases().patient("Wind " + letters(FileId.next())));

  @Test
  void aReceivedFileIsAttachedAsTheSystem() {
    FileReceived file = received(panel, CONTENT, null);

    send(JSON.writeValueAsString(file));

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(events(file.fileId()))
                    .singleElement()
                    .satisfies(
                        event -> {
                          assertThat(event.getPayload()).isInstanceOf(FileAttached.class);
                          assertThat(event.getMetaData())
                              .containsEntry("actor", "system")
                              .containsEntry("client", "192.0.2.7")
                              .containsEntry("panelId", panel.value());
                        }));
  }

  @Test
  void aRefusedFileIsRecordedWithItsRule() {
    FileReceived file =
        received(panel, null, new Refusal("EXTENSION_NOT_ALLOWED", "Rename to .dcm"));

    send(JSON.writeValueAsString(file));

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(payloads(file.fileId()))
                    .containsExactly(
                        new FileRefused(
                            file.fileId(),
                            panel,
                            BOX,
                            "ct.dcm",
                            "EXTENSION_NOT_ALLOWED",
                            "Rename to .dcm")));
  }

  @Test
  void aMessageToldTwiceAttachesOnce() {
    FileReceived file = received(panel, CONTENT, null);
    FileReceived after = received(panel, CONTENT, null);

    send(JSON.writeValueAsString(file));
    send(JSON.writeValueAsString(file));
    send(JSON.writeValueAsString(after));

    await()
        .atMost(ofSeconds(40))
        .untilAsserted(() -> assertThat(payloads(after.fileId())).hasSize(1));
    assertThat(payloads(file.fileId())).hasSize(1);
  }

  @Test
  void whatCannotBeReadOrIsRefusedByARuleIsKeptAsideAndHoldsNothingUp() {
    String unreadable = "{\"fileId\":\"" + FileId.next() + "\"";
    FileReceived unknownPanel = received(PanelId.next(), CONTENT, null);
    FileReceived after = received(panel, CONTENT, null);

    send(unreadable);
    send(JSON.writeValueAsString(unknownPanel));
    send(JSON.writeValueAsString(after));

    await()
        .atMost(ofSeconds(40))
        .untilAsserted(() -> assertThat(payloads(after.fileId())).hasSize(1));
    assertThat(payloads(unknownPanel.fileId())).isEmpty();
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(deadMessages())
                    .contains(unreadable, JSON.writeValueAsString(unknownPanel)));
  }

  private static FileReceived received(
      PanelId panel, @Nullable Stored stored, @Nullable Refusal refusal) {
    return new FileReceived(
        FileId.next(), BOX, panel, "ct.dcm", stored, refusal, "192.0.2.7", Instant.now());
  }

  @SuppressWarnings("unchecked")
  private void send(String message) {
    KafkaTemplate<String, String> kafka = SharedWriteModel.get(KafkaTemplate.class);
    kafka.send(FileReceived.TOPIC, panel.value(), message).join();
  }

  private static List<DomainEventMessage<?>> events(FileId file) {
    List<DomainEventMessage<?>> found = new ArrayList<>();
    SharedWriteModel.get(EventStore.class).readEvents(file.value(), 0).forEachRemaining(found::add);
    return found;
  }

  private static List<DomainEvent> payloads(FileId file) {
    return events(file).stream().map(event -> (DomainEvent) event.getPayload()).toList();
  }

  private static List<String> deadMessages() {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            TestServers.get().kafka(),
            ConsumerConfig.GROUP_ID_CONFIG,
            "test-" + FileId.next(),
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            StringDeserializer.class,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
            StringDeserializer.class);
    List<String> found = new ArrayList<>();
    try (var consumer = new KafkaConsumer<String, String>(settings)) {
      consumer.subscribe(List.of(ReceivedFilesConfiguration.DEAD));
      consumer.poll(Duration.ofSeconds(5)).forEach(message -> found.add(message.value()));
    }
    return found;
  }

  private static String letters(FileId id) {
    return id.value().replaceAll("[^a-f]", "");
  }
}
