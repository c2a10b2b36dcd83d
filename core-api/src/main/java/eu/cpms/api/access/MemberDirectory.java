package eu.cpms.api.access;

import java.util.Optional;

/** Looks members up in the write model: always current, independent of the read models. */
public interface MemberDirectory {

  /** The member with this id; empty when never registered. */
  Optional<Member> find(MemberId id);
}
