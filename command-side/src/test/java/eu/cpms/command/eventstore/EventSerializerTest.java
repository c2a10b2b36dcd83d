package eu.cpms.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.api.EventCatalogue;
import eu.cpms.api.EventName;
import eu.cpms.api.access.AccessEvent.CentreRegistered;
import eu.cpms.api.access.CentreId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventSerializerTest {

  private final EventSerializer serializer = new EventSerializer(EventCatalogue.byName());

  @Test
  void anEventIsStoredUnderItsLogicalNameAndRevision() {
    var stored =
        serializer.serialize(
            new CentreRegistered(new CentreId("centre-ghent"), "UZ Gent", "BE"), byte[].class);

    assertThat(stored.getType().getName()).isEqualTo("access.centre-registered");
    assertThat(stored.getType().getRevision()).isEqualTo("1");
    assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
        .isEqualTo("{\"centreId\":\"centre-ghent\",\"name\":\"UZ Gent\",\"country\":\"BE\"}");
  }

  @Test
  void aStoredEventComesBackAsItsClass() {
    var event = new CentreRegistered(new CentreId("centre-ghent"), "UZ Gent", "BE");

    assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(event, byte[].class)))
        .isEqualTo(event);
  }

  @Test
  void metadataComesBackAsTheyWere() {
    MetaData metaData = MetaData.with("actor", "member-ann").and("client", "");

    assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(metaData, byte[].class)))
        .isEqualTo(metaData);
  }

  @Test
  void anUnknownNameIsAnErrorThatNamesIt() {
    assertThatThrownBy(() -> serializer.deserialize(stored("panel.teleported", "1", "{}")))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("panel.teleported");
  }

  @Test
  void aRevisionWithoutUpcasterIsAnErrorThatNamesIt() {
    assertThatThrownBy(() -> serializer.deserialize(stored("access.centre-registered", "0", "{}")))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("revision 0 of access.centre-registered");
  }

  @Test
  void anOldRevisionLoadsThroughItsUpcaster() {
    var moved = new EventSerializer(Map.of("test.moved", Moved.class));
    var old =
        new GenericDomainEventEntry<>(
            "Test",
            "id",
            0,
            "event-1",
            Instant.EPOCH,
            "test.moved",
            "1",
            "{\"where\":\"OUTCOME\"}".getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8));

    var loaded =
        new WhereBecomesTo()
            .upcast(Stream.of(new InitialEventRepresentation(old, moved)))
            .map(representation -> moved.deserialize(representation.getData()))
            .toList();

    assertThat(loaded).containsExactly(new Moved("OUTCOME"));
  }

  private static SerializedObject<byte[]> stored(String name, String revision, String json) {
    return new SimpleSerializedObject<>(
        json.getBytes(StandardCharsets.UTF_8),
        byte[].class,
        new SimpleSerializedType(name, revision));
  }

  @EventName(value = "test.moved", revision = 2)
  record Moved(String to) {}

  private static final class WhereBecomesTo extends SingleEventUpcaster {

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
      return event.getType().equals(new SimpleSerializedType("test.moved", "1"));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
      return event.upcastPayload(
          new SimpleSerializedType("test.moved", "2"),
          JsonNode.class,
          json -> {
            ObjectNode object = (ObjectNode) json;
            object.set("to", object.remove("where"));
            return object;
          });
    }
  }
}
