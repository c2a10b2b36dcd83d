package eu.cpms.api;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import eu.cpms.api.access.AccessEvent;
import eu.cpms.api.consent.ConsentEvent;
import eu.cpms.api.file.FileEvent;
import eu.cpms.api.panel.PanelEvent;
import eu.cpms.api.patient.PatientEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every event of the system by its logical name. */
public final class EventCatalogue {

  private static final Map<String, Class<?>> BY_NAME =
      Stream.of(
              AccessEvent.class,
              PatientEvent.class,
              ConsentEvent.class,
              PanelEvent.class,
              FileEvent.class)
          .flatMap(context -> Arrays.stream(context.getPermittedSubclasses()))
          .collect(toUnmodifiableMap(EventCatalogue::nameOf, identity()));

  private EventCatalogue() {}

  /** All event classes by logical name. */
  public static Map<String, Class<?>> byName() {
    return BY_NAME;
  }

  /** The name and revision of an event class; empty for classes that are not events. */
  public static Optional<EventName> name(Class<?> type) {
    return Optional.ofNullable(type.getAnnotation(EventName.class));
  }

  private static String nameOf(Class<?> type) {
    return name(type)
        .orElseThrow(() -> new IllegalStateException(type + " has no @EventName"))
        .value();
  }
}
