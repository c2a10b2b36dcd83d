package eu.cpms.api;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each revision of each event has a file that shows how it is stored. A test that fails here says
 * that stored events would no longer load: raise the event's revision, write an upcaster, and add a
 * file; never change one.
 */
class StoredEventShapesTest {

  private static final Path FOLDER = Path.of("src/test/resources/events");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<DomainEvent> events() {
    return SampleEvents.all();
  }

  @ParameterizedTest
  @MethodSource("events")
  void theShapeIsTheOneOfTheFile(DomainEvent event) {
    assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(file(event)));
  }

  @ParameterizedTest
  @MethodSource("events")
  void theFileLoads(DomainEvent event) {
    assertThat(JSON.readValue(file(event), event.getClass())).isEqualTo(event);
  }

  @Test
  void everyEventHasASampleAndSoAFile() {
    Set<Class<?>> sampled = SampleEvents.all().map(DomainEvent::getClass).collect(toSet());
    assertThat(sampled).isEqualTo(Set.copyOf(EventCatalogue.byName().values()));
  }

  @Test
  void aFileWithAnotherShapeIsNoticed() {
    assertThat(JSON.readTree("{\"panelId\":\"panel-1\",\"more\":1}"))
        .isNotEqualTo(JSON.readTree("{\"panelId\":\"panel-1\"}"));
  }

  private static String file(DomainEvent event) {
    EventName name = EventCatalogue.name(event.getClass()).orElseThrow();
    try {
      return Files.readString(FOLDER.resolve(name.value() + "." + name.revision() + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
