package eu.cpms.command.panel;

import eu.cpms.api.Refused;
import eu.cpms.api.access.Member;
import eu.cpms.api.access.MemberDirectory;
import eu.cpms.api.access.MemberId;
import java.time.Instant;

/** Members as they are at one instant. */
record Experts(MemberDirectory members, Instant now) {

  Expert require(MemberId id) {
    Member member = members.find(id).orElseThrow(() -> Refused.notFound("member"));
    return new Expert(member.name(), member.actingAt(now));
  }
}
