package eu.cpms.media.engine.object;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.util.concurrent.TimeUnit.SECONDS;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.record.FileProfile;
import eu.cpms.media.engine.record.Recorder;
import eu.cpms.media.engine.record.RecordingEvent;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.MediaPort;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A file at the edge of a pipeline. As in Kurento a recorder is used once, may pause before it
 * records, and records again as soon as it is asked to, once it has recorded at all.
 */
final class RecorderEndpoint extends MediaElement {
  private static final String SCHEME = "file://";

  /** What stands before the path of a local file (RFC 8089 section 2 and appendix B). */
  private static final Pattern LOCAL =
      Pattern.compile("^file:(//(localhost)?)?(?=/(?!/))", Pattern.CASE_INSENSITIVE);

  private static final Path NOWHERE = Path.of("/");
  private static final long LONGEST_WAIT_SECONDS = 4; // as long as Kurento waits
  private final Recorder recorder;
  private final Path file;
  private boolean asked;
  private boolean recorded;
  private boolean paused;
  private boolean ended;

  RecorderEndpoint(Realm realm, MediaPipeline pipeline, JsonNode parameters) {
    super(realm, "RecorderEndpoint", pipeline);
    String uri = absolute(parameters.path("uri").asString(""));
    String profile = parameters.path("mediaProfile").asString("WEBM");
    file = fileOf(uri);
    recorder =
        new Recorder(
            realm.loop(),
            file,
            FileProfile.named(profile)
                .orElseThrow(() -> KurentoException.notImplemented("the profile " + profile)),
            event -> realm.control().execute(() -> happened(event)));
    set("uri", uri);
    does("record", p -> record());
    does("pause", p -> pause());
    does("stop", p -> stop());
    answers("stopAndWait", p -> stop().completeOnTimeout(null, LONGEST_WAIT_SECONDS, SECONDS));
  }

  /** As in Kurento a name without a scheme is one in the folder of the recordings. */
  private String absolute(String uri) {
    String folder = realm.recordings().toString().replace("%", "%25");
    String given = LOCAL.matcher(uri).replaceFirst(SCHEME);
    return given.contains("://") ? given : SCHEME + folder + "/" + uri;
  }

  /** Where to write; what is no URI of a local file lies nowhere, as {@link #record} then says. */
  private Path fileOf(String uri) {
    if (!uri.startsWith(SCHEME + "/")) {
      return NOWHERE;
    }
    try {
      String path = uri.substring(SCHEME.length());
      return Path.of(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8))
          .normalize();
    } catch (IllegalArgumentException e) {
      return NOWHERE;
    }
  }

  /** Whether the file lies in the folder of the recordings, wherever symbolic links lead. */
  private boolean isWritable() {
    Path folder = realm.recordings();
    Optional<Path> existing =
        Stream.iterate(file, path -> path.startsWith(folder), Path::getParent)
            .filter(path -> Files.exists(path, NOFOLLOW_LINKS))
            .findFirst();
    try {
      return existing.isEmpty()
          ? file.startsWith(folder)
          : existing.get().toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  MediaPort port() {
    return recorder.port();
  }

  private void record() {
    if (ended) {
      return;
    }
    if (!isWritable()) {
      raiseError(6, "RESOURCE_ERROR_OPEN", "recordings go to file:// below " + realm.recordings());
      return;
    }
    boolean first = !asked;
    asked = true;
    paused = false;
    recorder.record();
    if (recorded) {
      become("Recording", "START");
    } else if (first && !hasSource()) {
      become("Paused", "PAUSE");
    }
  }

  private void pause() {
    if (ended) {
      return;
    }
    paused = true;
    if (asked) {
      recorder.pause();
    }
    become("Paused", "PAUSE");
  }

  private CompletableFuture<@Nullable Void> stop() {
    ended |= asked || paused;
    if (asked) {
      return recorder.stop().copy();
    }
    become("Stopped", "STOP");
    return CompletableFuture.completedFuture(null);
  }

  /** Tells of a state once, when it is another than before. */
  private void become(String event, String state) {
    if (!get("state").asString().equals(state)) {
      set("state", state);
      raise(event);
      raise("UriEndpointStateChanged", Json.object().put("state", state));
    }
  }

  @Override
  void released() {
    super.released();
    CompletableFuture<?> ending = recorder.stop();
    realm.endings().add(ending);
    ending.whenComplete((done, failure) -> realm.endings().remove(ending));
  }

  private void happened(RecordingEvent event) {
    switch (event) {
      case RecordingEvent.Recording() -> {
        recorded = true;
        if (!paused) {
          become("Recording", "START");
        }
      }
      case RecordingEvent.Stopped() -> {
        if (!recorded) {
          set("state", "PAUSE"); // it waited for media until now, which is no state of Kurento's
        }
        become("Stopped", "STOP");
      }
      case RecordingEvent.Failed(String reason) -> raiseError(1, "STREAM_ERROR_FAILED", reason);
      case RecordingEvent.FlowChanged(MediaKind kind, boolean flowing) ->
          flow(false, kind, flowing);
    }
  }
}
