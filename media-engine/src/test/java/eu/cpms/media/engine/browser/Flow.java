package eu.cpms.media.engine.browser;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.kurento.client.MediaFlowState;
import org.kurento.client.MediaType;

/** Follows whether an endpoint's video flows; made when it does. */
final class Flow {
  private final AtomicReference<MediaFlowState> video =
      new AtomicReference<>(MediaFlowState.FLOWING);

  private Flow() {}

  static Flow out(Participant participant) {
    Flow flow = new Flow();
    participant
        .endpoint()
        .addMediaFlowOutStateChangedListener(
            event -> flow.changed(event.getMediaType(), event.getState()));
    return flow;
  }

  static Flow in(Participant participant) {
    Flow flow = new Flow();
    participant
        .endpoint()
        .addMediaFlowInStateChangedListener(
            event -> flow.changed(event.getMediaType(), event.getState()));
    return flow;
  }

  private void changed(MediaType type, MediaFlowState state) {
    if (type == MediaType.VIDEO) {
      video.set(state);
    }
  }

  void awaitVideo(MediaFlowState state) {
    await("video " + state).atMost(Duration.ofSeconds(90)).until(() -> video.get() == state);
  }
}
