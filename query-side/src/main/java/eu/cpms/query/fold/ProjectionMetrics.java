package eu.cpms.query.fold;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * {@code cpms.projection.lag}: events not yet in the read model; {@code cpms.projection.failed}: 1
 * when it stands still. Both by {@code fold}, unknown while another node does the work.
 */
@Component
class ProjectionMetrics implements MeterBinder {

  private final Projections projections;

  ProjectionMetrics(Projections projections) {
    this.projections = projections;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String fold : projections.names()) {
      Gauge.builder("cpms.projection.lag", () -> lag(fold)).tag("fold", fold).register(registry);
      Gauge.builder("cpms.projection.failed", () -> failed(fold))
          .tag("fold", fold)
          .register(registry);
    }
  }

  private double lag(String fold) {
    long head = projections.head();
    return of(fold)
        .filter(status -> status.state() != ProjectionState.STANDBY)
        .mapToDouble(status -> status.lag(head))
        .findFirst()
        .orElse(Double.NaN);
  }

  private double failed(String fold) {
    return of(fold).anyMatch(status -> status.state() == ProjectionState.FAILED) ? 1 : 0;
  }

  private Stream<ProjectionStatus> of(String fold) {
    return projections.statuses().stream().filter(status -> status.fold().equals(fold));
  }
}
