package eu.cpms.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.api.Refused;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.Role;
import eu.cpms.api.access.RoleGrant;
import eu.cpms.command.testing.Networks;
import eu.cpms.command.testing.People;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class ActorMetaDataTest {

  @Test
  void anActorComesBackFromTheMetadata() {
    Actor assistant =
        new Actor(
            new MemberId("member-ann"),
            People.REQUESTER.id(),
            People.GHENT,
            "BE",
            Set.of(
                People.in(Networks.BONE, Role.HEALTH_PROFESSIONAL),
                new RoleGrant(Role.PLATFORM_ADMIN, null, null)));

    assertThat(ActorMetaData.actor(ActorMetaData.of(assistant, "192.0.2.7"))).isEqualTo(assistant);
  }

  @Test
  void theMetadataArePlainText() {
    assertThat(ActorMetaData.of(Actor.SYSTEM, "192.0.2.7").values())
        .allSatisfy(value -> assertThat(value).isInstanceOf(String.class));
  }

  @Test
  void withoutAnActorNothingIsAllowed() {
    assertThatThrownBy(() -> ActorMetaData.actor(MetaData.emptyInstance()))
        .isInstanceOf(Refused.class);
  }
}
