package eu.cpms.query.fold;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Down when a fold stands still; tells state, position and lag (in events) of every index. */
@Component
class ProjectionsHealthIndicator extends AbstractHealthIndicator {

  private final Projections projections;

  ProjectionsHealthIndicator(Projections projections) {
    this.projections = projections;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    long head = projections.head();
    boolean failed = false;
    for (ProjectionStatus status : projections.statuses()) {
      failed |= status.state() == ProjectionState.FAILED;
      builder.withDetail(status.index(), details(status, head));
    }
    builder.status(failed ? "DOWN" : "UP");
  }

  private static Map<String, Object> details(ProjectionStatus status, long head) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("state", status.state());
    details.put("position", status.position());
    details.put("lag", status.lag(head));
    if (status.problem() != null) {
      details.put("problem", status.problem());
    }
    return details;
  }
}
