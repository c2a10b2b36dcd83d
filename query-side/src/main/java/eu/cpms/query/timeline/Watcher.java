package eu.cpms.query.timeline;

import eu.cpms.api.Refused;
import eu.cpms.api.access.Actor;
import eu.cpms.api.panel.PanelId;
import reactor.core.publisher.FluxSink;

/** Somebody who watches a panel. Two are the same only if they are one and the same connection. */
final class Watcher {

  private final PanelId panel;
  private final Actor actor;
  private final FluxSink<TimelineDocument> sink;

  Watcher(PanelId panel, Actor actor, FluxSink<TimelineDocument> sink) {
    this.panel = panel;
    this.actor = actor;
    this.sink = sink;
  }

  PanelId panel() {
    return panel;
  }

  Actor actor() {
    return actor;
  }

  FluxSink<TimelineDocument> sink() {
    return sink;
  }

  void tell(TimelineDocument entry) {
    sink.next(entry);
  }

  void end(Refused why) {
    sink.error(why);
  }
}
