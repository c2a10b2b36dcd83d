package eu.cpms.command.eventstore;

import eu.cpms.api.EventCatalogue;
import eu.cpms.api.EventName;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Stores events under their logical name and revision, so that classes may move. A stored name or
 * revision that no event has is an error that says so: events are never skipped or half read.
 */
final class EventSerializer extends Jackson3Serializer {

  private final Map<String, Class<?>> events;

  EventSerializer(Map<String, Class<?>> events) {
    super(Jackson3Serializer.builder());
    this.events = events;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(@Nullable Class type) {
    return type != null && events.containsValue(type) ? stored(type) : super.typeForClass(type);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    Class<?> event = events.get(type.getName());
    if (event == null) {
      return notAnEvent(type);
    }
    if (!stored(event).equals(type)) {
      throw new SerializationException(
          "No upcaster leads from revision " + type.getRevision() + " of " + type.getName());
    }
    return event;
  }

  private static SerializedType stored(Class<?> event) {
    EventName name = EventCatalogue.name(event).orElseThrow();
    return new SimpleSerializedType(name.value(), String.valueOf(name.revision()));
  }

  private static Class<?> notAnEvent(SerializedType type) {
    if (type.getName().equals(MetaData.class.getName())) {
      return MetaData.class;
    }
    throw new SerializationException(
        "The event store holds '"
            + type.getName()
            + "', which this version does not know: it was written by a newer one");
  }
}
