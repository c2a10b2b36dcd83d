package eu.cpms.query.timeline;

import eu.cpms.api.Refused;
import eu.cpms.api.access.Actor;
import eu.cpms.api.panel.PanelId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * New timeline entries for those who watch a panel. While anybody watches, one thread of this node
 * follows the event store from its head; nobody watching costs nothing.
 */
@Component
class LiveTimeline implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(LiveTimeline.class);
  private static final int BUFFER = 256;
  private static final int POLL_SECONDS = 1;

  private final EventStore events;
  private final LiveEntries entries;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private @Nullable Thread tail;

  LiveTimeline(EventStore events, LiveEntries entries) {
    this.events = events;
    this.entries = entries;
  }

  /**
   * The entries that come from now on. Ends with FORBIDDEN when the person may no longer read the
   * panel, with UNAVAILABLE when the connection is too slow or the system cannot keep up.
   */
  Flux<TimelineDocument> entries(PanelId panel, Actor actor) {
    return Flux.<TimelineDocument>create(
            sink -> watch(new Watcher(panel, actor, sink)), FluxSink.OverflowStrategy.IGNORE)
        .onBackpressureBuffer(BUFFER)
        .onErrorMap(IllegalStateException.class, overflow -> reconnect());
  }

  @Override
  public void destroy() {
    watchers.forEach(watcher -> watcher.end(reconnect()));
  }

  private synchronized void watch(Watcher watcher) {
    watcher.sink().onDispose(() -> watchers.remove(watcher));
    watchers.add(watcher);
    if (tail == null) {
      TrackingToken head = events.createHeadToken();
      tail = Thread.ofPlatform().name("live-timeline").daemon().start(() -> follow(head));
    }
  }

  private void follow(TrackingToken head) {
    try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(head)) {
      while (isWatched()) {
        if (stream.hasNextAvailable(POLL_SECONDS, TimeUnit.SECONDS)) {
          deliver(stream.nextAvailable());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      giveUp();
    } catch (RuntimeException e) {
      LOG.warn("Live timelines stopped: {}", e.toString());
      giveUp();
    }
  }

  private void deliver(TrackedEventMessage<?> message) {
    PanelId panel = LiveEntries.panelOf(message);
    List<Watcher> watching =
        watchers.stream().filter(watcher -> watcher.panel().equals(panel)).toList();
    if (!watching.isEmpty()) {
      entries.deliver(message, watching);
    }
  }

  private synchronized boolean isWatched() {
    if (watchers.isEmpty()) {
      tail = null;
      return false;
    }
    return true;
  }

  private synchronized void giveUp() {
    tail = null;
    watchers.forEach(watcher -> watcher.end(reconnect()));
  }

  private static Refused reconnect() {
    return Refused.unavailable("The live view was interrupted: connect again and read anew.");
  }
}
