package eu.cpms.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.api.access.Actor;
import eu.cpms.api.access.PanelAccess;
import eu.cpms.api.panel.PanelId;
import eu.cpms.query.elastic.ReadModel;
import eu.cpms.query.fold.Fold;
import eu.cpms.query.fold.LiveReadSide;
import eu.cpms.query.panel.PanelDocument;
import eu.cpms.query.panel.PanelsFold;
import eu.cpms.query.patient.PatientDocument;
import eu.cpms.query.patient.PatientsFold;
import eu.cpms.query.testing.RandomStory;
import eu.cpms.query.timeline.TimelineFold;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** A case replayed to an instant is what readers saw live at that instant. */
class TimeTravelTest {

  private static final LiveReadSide LIVE = new LiveReadSide();

  private record Moment(Instant at, PanelId panel) {}

  private record Seen(Optional<PanelDocument> panel, Optional<PatientDocument> patient) {}

  @AfterContainer
  static void stop() throws IOException {
    LIVE.close();
  }

  @Property(tries = 5)
  void theCaseThenIsWhatWasSeenThen(@ForAll long seed) {
    RandomStory story = new RandomStory(seed);
    Map<Moment, Seen> seen = new LinkedHashMap<>();
    for (int i = 0; i < 4; i++) {
      LIVE.tell(story.go(15).story());
      for (PanelId panel : story.panels()) {
        seen.put(new Moment(story.story().now(), panel), seenNow(panel));
      }
    }
    seen.forEach(
        (moment, document) ->
            assertThat(replayed(moment)).as(moment.toString()).isEqualTo(document));
  }

  private static Seen seenNow(PanelId id) {
    Optional<PanelDocument> panel = model(new PanelsFold()).find(id);
    return new Seen(
        panel, panel.flatMap(p -> model(new PatientsFold()).find(p.origin().patient())));
  }

  private static Seen replayed(Moment moment) {
    CaseEvents events =
        new CaseEvents(LIVE.store().events(), new PostgresEventOrder(LIVE.store().dataSource()));
    TimeTravel travel =
        new TimeTravel(
            model(new CasesFold()),
            events,
            new PanelsFold(),
            new PatientsFold(),
            new TimelineFold());
    Optional<CaseHistory> history =
        travel.at(moment.at(), moment.panel(), PanelAccess.AUDIT, Actor.SYSTEM);
    return new Seen(
        history.map(h -> h.panel().document()),
        history.flatMap(h -> Optional.ofNullable(h.panel().past()).map(p -> p.patient())));
  }

  private static <D> ReadModel<D> model(Fold<D> fold) {
    return new ReadModel<>(LIVE.client(), LIVE.prefix(), fold);
  }
}
