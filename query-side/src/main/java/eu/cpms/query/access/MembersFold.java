package eu.cpms.query.access;

import eu.cpms.api.DomainEvent;
import eu.cpms.api.access.AccessEvent;
import eu.cpms.api.access.AccessEvent.CentreRegistered;
import eu.cpms.api.access.AccessEvent.MemberRegistered;
import eu.cpms.api.access.AccessEvent.RoleEnded;
import eu.cpms.api.access.AccessEvent.RoleGranted;
import eu.cpms.query.fold.Fold;
import eu.cpms.query.fold.RecordedEvent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who takes part, and with which roles. */
@Component
public final class MembersFold implements Fold<MemberDocument> {

  @Override
  public String index() {
    return "members";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<MemberDocument> documentType() {
    return MemberDocument.class;
  }

  @Override
  public Set<Class<? extends DomainEvent>> listensTo() {
    return Set.of(MemberRegistered.class, RoleGranted.class, RoleEnded.class);
  }

  @Override
  public Stream<String> touches(RecordedEvent event) {
    return switch ((AccessEvent) event.payload()) {
      case MemberRegistered e -> Stream.of(e.memberId().value());
      case RoleGranted e -> Stream.of(e.memberId().value());
      case RoleEnded e -> Stream.of(e.memberId().value());
      case CentreRegistered e -> Stream.empty();
    };
  }

  @Override
  public @Nullable MemberDocument evolve(@Nullable MemberDocument before, RecordedEvent event) {
    return switch ((AccessEvent) event.payload()) {
      case MemberRegistered e -> registered(e);
      case RoleGranted e -> Objects.requireNonNull(before).granted(e.grant());
      case RoleEnded e -> Objects.requireNonNull(before).ended(e.grant());
      case CentreRegistered e -> before;
    };
  }

  private static MemberDocument registered(MemberRegistered e) {
    return new MemberDocument(
        e.memberId(), e.name(), e.jobTitle(), e.centreId(), e.country(), List.of());
  }
}
