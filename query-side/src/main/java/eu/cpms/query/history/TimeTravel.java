package eu.cpms.query.history;

import eu.cpms.api.access.Actor;
import eu.cpms.api.access.PanelAccess;
import eu.cpms.api.panel.PanelId;
import eu.cpms.query.elastic.ReadModel;
import eu.cpms.query.fold.RecordedEvent;
import eu.cpms.query.panel.PanelDocument;
import eu.cpms.query.panel.PanelView;
import eu.cpms.query.panel.PanelsFold;
import eu.cpms.query.patient.PatientDocument;
import eu.cpms.query.patient.PatientsFold;
import eu.cpms.query.timeline.TimelineDocument;
import eu.cpms.query.timeline.TimelineFold;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A case as it was at an instant, from the events of its own histories. */
@Component
class TimeTravel {

  private static final int MOST_INSTANTS = 1_000;
  private final ReadModel<CaseDocument> cases;
  private final CaseEvents events;
  private final PanelsFold panels;
  private final PatientsFold patients;
  private final TimelineFold timeline;

  TimeTravel(
      ReadModel<CaseDocument> cases,
      CaseEvents events,
      PanelsFold panels,
      PatientsFold patients,
      TimelineFold timeline) {
    this.cases = cases;
    this.events = events;
    this.panels = panels;
    this.patients = patients;
    this.timeline = timeline;
  }

  /** Empty when the panel did not exist yet. */
  Optional<CaseHistory> at(Instant asOf, PanelId panel, PanelAccess access, Actor actor) {
    return cases.find(panel).flatMap(found -> at(asOf, found, access, actor));
  }

  private Optional<CaseHistory> at(
      Instant asOf, CaseDocument found, PanelAccess access, Actor actor) {
    List<RecordedEvent> all = events.of(found.streams());
    List<RecordedEvent> past = all.stream().filter(e -> !e.at().isAfter(asOf)).toList();
    Map<String, PanelDocument> then = Replay.of(panels, past);
    PatientDocument patient = Replay.of(patients, past).get(found.patientId().value());
    return Optional.ofNullable(then.get(found.panelId().value()))
        .map(
            panel ->
                new CaseHistory(
                    asOf,
                    instants(all),
                    PanelView.then(panel, access, actor, patient),
                    List.copyOf(Replay.<TimelineDocument>of(timeline, past).values())));
  }

  /** Evenly thinned when there are too many for a slider; the first and last always stay. */
  private static List<Instant> instants(List<RecordedEvent> all) {
    List<Instant> distinct = all.stream().map(RecordedEvent::at).distinct().sorted().toList();
    int size = distinct.size();
    if (size <= MOST_INSTANTS) {
      return distinct;
    }
    return IntStream.range(0, MOST_INSTANTS)
        .mapToObj(i -> distinct.get((int) ((long) i * (size - 1) / (MOST_INSTANTS - 1))))
        .toList();
  }
}
