package eu.cpms.query.fold;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a projection has done so far: written by its thread, read by any. Logs only changes. */
final class Progress {

  private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
  private volatile ProjectionStatus status;

  Progress(String fold, IndexName index) {
    this.status =
        new ProjectionStatus(
            fold, index.toString(), ProjectionState.STANDBY, Versioned.NEVER, 0, 0, null);
  }

  ProjectionStatus status() {
    return status;
  }

  void running(@Nullable TrackingToken token) {
    become(ProjectionState.RUNNING, Positions.of(token), null);
  }

  void standby() {
    become(ProjectionState.STANDBY, status.position(), null);
  }

  void stopped() {
    become(ProjectionState.STOPPED, status.position(), null);
  }

  void waiting(Exception problem) {
    if (status.state() != ProjectionState.WAITING) {
      LOG.warn("Projection {} waits: {}", status.index(), words(problem));
    }
    become(ProjectionState.WAITING, status.position(), words(problem));
  }

  void failed(PoisonEvent problem) {
    become(ProjectionState.FAILED, status.position(), problem.getMessage());
  }

  void wrote(Batch batch, int documents) {
    ProjectionStatus s = status;
    status =
        new ProjectionStatus(
            s.fold(),
            s.index(),
            s.state(),
            Positions.of(batch.token()),
            s.events() + batch.events().size(),
            s.documents() + documents,
            null);
  }

  private void become(ProjectionState state, long position, @Nullable String problem) {
    ProjectionStatus s = status;
    status =
        new ProjectionStatus(
            s.fold(), s.index(), state, position, s.events(), s.documents(), problem);
  }

  private static String words(Exception problem) {
    Throwable cause = problem.getCause() == null ? problem : problem.getCause();
    return cause.getClass().getSimpleName() + ": " + problem.getMessage();
  }
}
