package eu.cpms.query.timeline;

import eu.cpms.api.Refused;
import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Actor;
import eu.cpms.api.file.FileEvent;
import eu.cpms.api.panel.PanelEvent;
import eu.cpms.api.panel.PanelId;
import eu.cpms.query.access.MemberDocument;
import eu.cpms.query.elastic.Eventually;
import eu.cpms.query.elastic.ReadModel;
import eu.cpms.query.fold.RecordedEvent;
import eu.cpms.query.panel.PanelDocument;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns an event into a timeline entry and hands it to those who may still see it. */
@Component
class LiveEntries {

  private final TimelineFold fold;
  private final ReadModel<TimelineDocument> timeline;
  private final ReadModel<PanelDocument> panels;
  private final ReadModel<MemberDocument> members;
  private final Clock clock;

  LiveEntries(
      TimelineFold fold,
      ReadModel<TimelineDocument> timeline,
      ReadModel<PanelDocument> panels,
      ReadModel<MemberDocument> members,
      Clock clock) {
    this.fold = fold;
    this.timeline = timeline;
    this.panels = panels;
    this.members = members;
    this.clock = clock;
  }

  /** The panel that an event is about; null for events of other things. */
  static @Nullable PanelId panelOf(TrackedEventMessage<?> message) {
    return switch (message.getPayload()) {
      case PanelEvent e -> e.panelId();
      case FileEvent e -> e.panelId();
      default -> null;
    };
  }

  /** Waits up to 2 s until panel and timeline can be read anew; then checks each access again. */
  void deliver(TrackedEventMessage<?> message, List<Watcher> watchers) {
    long position = message.trackingToken().position().orElse(0);
    RecordedEvent event = RecordedEvent.of(message, position);
    TimelineDocument entry = fold.evolve(null, event);
    try {
      awaitVisible(entry);
      timeline.makeSearchable();
      handOut(entry, watchers);
    } catch (Refused e) {
      watchers.forEach(watcher -> watcher.end(e));
    }
  }

  private void awaitVisible(TimelineDocument entry) {
    String panel = entry.panelId().value();
    Eventually.present(
            () ->
                panels.holds(panel, entry.position())
                        && timeline.holds(entry.id(), entry.position())
                    ? Optional.of(entry)
                    : Optional.empty(),
            "timeline")
        .block();
  }

  private void handOut(TimelineDocument entry, List<Watcher> watchers) {
    PanelDocument panel = panels.find(entry.panelId()).orElseThrow(() -> Refused.notFound("panel"));
    Map<String, MemberDocument> people =
        members.findAll(watchers.stream().map(w -> w.actor().id().value()).distinct().toList());
    for (Watcher watcher : watchers) {
      Actor before = watcher.actor();
      MemberDocument person = people.get(before.id().value());
      if (person != null && mayRead(person.actingAt(clock.instant(), before.onBehalfOf()), panel)) {
        watcher.tell(entry);
      } else {
        watcher.end(Refused.forbidden("You no longer take part in this panel."));
      }
    }
  }

  private static boolean mayRead(Actor actor, PanelDocument panel) {
    return AccessPolicy.access(actor, panel.scope()).showsContent();
  }
}
