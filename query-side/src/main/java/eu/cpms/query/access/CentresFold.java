package eu.cpms.query.access;

import eu.cpms.api.DomainEvent;
import eu.cpms.api.access.AccessEvent.CentreRegistered;
import eu.cpms.query.fold.Fold;
import eu.cpms.query.fold.RecordedEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which hospitals take part. */
@Component
public final class CentresFold implements Fold<CentreDocument> {

  @Override
  public String index() {
    return "centres";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<CentreDocument> documentType() {
    return CentreDocument.class;
  }

  @Override
  public Set<Class<? extends DomainEvent>> listensTo() {
    return Set.of(CentreRegistered.class);
  }

  @Override
  public Stream<String> touches(RecordedEvent event) {
    return Stream.of(((CentreRegistered) event.payload()).centreId().value());
  }

  @Override
  public CentreDocument evolve(@Nullable CentreDocument before, RecordedEvent event) {
    CentreRegistered e = (CentreRegistered) event.payload();
    return new CentreDocument(e.centreId(), e.name(), e.country());
  }
}
