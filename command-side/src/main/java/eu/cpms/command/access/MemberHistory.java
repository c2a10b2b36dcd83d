package eu.cpms.command.access;

import eu.cpms.api.access.AccessEvent;
import eu.cpms.api.access.AccessEvent.CentreRegistered;
import eu.cpms.api.access.AccessEvent.MemberRegistered;
import eu.cpms.api.access.AccessEvent.RoleEnded;
import eu.cpms.api.access.AccessEvent.RoleGranted;
import eu.cpms.api.access.Member;
import eu.cpms.api.access.MemberDirectory;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.RoleGrant;
import eu.cpms.command.history.FactsOf;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MemberHistory implements MemberDirectory {

  private final FactsOf<Member> members;

  MemberHistory(EventStore events) {
    members = new FactsOf<>(events, (before, event) -> evolve(before, (AccessEvent) event));
  }

  @Override
  public Optional<Member> find(MemberId id) {
    return members.find(id);
  }

  private static Member evolve(@Nullable Member before, AccessEvent event) {
    return switch (event) {
      case MemberRegistered e ->
          new Member(e.memberId(), e.name(), e.centreId(), e.country(), Set.of());
      case RoleGranted e -> with(before, grants -> grants.add(e.grant()));
      case RoleEnded e -> with(before, grants -> grants.remove(e.grant()));
      case CentreRegistered e -> throw new IllegalStateException("A centre is no member");
    };
  }

  private static Member with(@Nullable Member before, Consumer<Set<RoleGrant>> change) {
    Member member = Objects.requireNonNull(before);
    Set<RoleGrant> grants = new HashSet<>(member.grants());
    change.accept(grants);
    return new Member(member.id(), member.name(), member.centre(), member.country(), grants);
  }
}
