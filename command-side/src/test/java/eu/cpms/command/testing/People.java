package eu.cpms.command.testing;

import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.Member;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.Role;
import eu.cpms.api.access.RoleGrant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of the tests: a requester in Ghent, the others elsewhere. */
public final class People {

  public static final CentreId GHENT = new CentreId("centre-ghent");
  public static final CentreId LYON = new CentreId("centre-lyon");

  public static final Member REQUESTER =
      member("requester", GHENT, "BE", in(Networks.BONE, Role.HEALTH_PROFESSIONAL));
  public static final Member LEAD =
      member("lead", LYON, "FR", in(Networks.BONE, Role.HEALTH_PROFESSIONAL));
  public static final Member EXPERT =
      member("expert", LYON, "FR", in(Networks.BONE, Role.HEALTH_PROFESSIONAL));
  public static final Member SECOND_EXPERT =
      member("second-expert", LYON, "FR", in(Networks.HEART, Role.HEALTH_PROFESSIONAL));
  public static final Member COORDINATOR =
      member("coordinator", LYON, "FR", in(Networks.BONE, Role.COORDINATOR));
  public static final Member RESEARCHER =
      member("researcher", LYON, "FR", in(Networks.BONE, Role.RESEARCHER));
  public static final Member STRANGER =
      member("stranger", LYON, "FR", in(Networks.HEART, Role.HEALTH_PROFESSIONAL));
  public static final Member ADMIN =
      member("admin", LYON, "FR", new RoleGrant(Role.PLATFORM_ADMIN, null, null));

  public static final List<Member> ALL =
      List.of(REQUESTER, LEAD, EXPERT, SECOND_EXPERT, COORDINATOR, RESEARCHER, STRANGER, ADMIN);

  private People() {}

  /** The member acting now. */
  public static Actor as(Member member) {
    return new Actor(member.id(), null, member.centre(), member.country(), member.grants());
  }

  public static RoleGrant in(ErnId ern, Role role) {
    return new RoleGrant(role, ern, null);
  }

  private static Member member(String id, CentreId centre, String country, RoleGrant... grants) {
    Set<RoleGrant> held = Arrays.stream(grants).collect(Collectors.toSet());
    return new Member(new MemberId("member-" + id), "Dr " + id, centre, country, held);
  }
}
