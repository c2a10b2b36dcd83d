package eu.cpms.command.desk;

import eu.cpms.api.Refused;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.Role;
import eu.cpms.api.access.RoleGrant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as text in the metadata of commands and events: {@code actor}, {@code onBehalfOf},
 * {@code centre}, {@code country}, {@code roles} (such as {@code
 * COORDINATOR@ern-05,AUDITOR@ern-05}) and {@code client}.
 */
final class ActorMetaData {

  /** The keys that events inherit from their command. */
  static final String[] KEYS = {"actor", "onBehalfOf", "centre", "country", "roles", "client"};

  private ActorMetaData() {}

  static MetaData of(Actor actor, String client) {
    MemberId principal = actor.onBehalfOf();
    return MetaData.with("actor", actor.id().value())
        .and("onBehalfOf", principal == null ? "" : principal.value())
        .and("centre", actor.centre().value())
        .and("country", actor.country())
        .and("roles", roles(actor.grants()))
        .and("client", client);
  }

  /** The actor again; refuses as forbidden when nobody is named. */
  static Actor actor(MetaData metaData) {
    if (!metaData.containsKey("actor")) {
      throw Refused.forbidden("Nobody is named who asks for this.");
    }
    String principal = text(metaData, "onBehalfOf");
    return new Actor(
        new MemberId(text(metaData, "actor")),
        principal.isEmpty() ? null : new MemberId(principal),
        new CentreId(text(metaData, "centre")),
        text(metaData, "country"),
        grants(text(metaData, "roles")));
  }

  private static String text(MetaData metaData, String key) {
    return String.valueOf(metaData.getOrDefault(key, ""));
  }

  private static String roles(Set<RoleGrant> grants) {
    return grants.stream().map(ActorMetaData::role).sorted().collect(Collectors.joining(","));
  }

  private static String role(RoleGrant grant) {
    ErnId ern = grant.ern();
    return ern == null ? grant.role().name() : grant.role() + "@" + ern;
  }

  private static Set<RoleGrant> grants(String roles) {
    return Arrays.stream(roles.split(","))
        .filter(role -> !role.isEmpty())
        .map(ActorMetaData::grant)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static RoleGrant grant(String text) {
    int at = text.indexOf('@');
    @Nullable ErnId ern = at < 0 ? null : new ErnId(text.substring(at + 1));
    return new RoleGrant(Role.valueOf(at < 0 ? text : text.substring(0, at)), ern, null);
  }
}
