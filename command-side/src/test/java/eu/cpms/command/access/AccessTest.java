package eu.cpms.command.access;

import static eu.cpms.command.testing.People.as;
import static eu.cpms.command.testing.Refuses.unmet;
import static eu.cpms.command.testing.Refuses.with;

import eu.cpms.api.Command;
import eu.cpms.api.Rejection.Code;
import eu.cpms.api.access.AccessCommand.EndRole;
import eu.cpms.api.access.AccessCommand.GrantRole;
import eu.cpms.api.access.AccessCommand.RegisterCentre;
import eu.cpms.api.access.AccessCommand.RegisterMember;
import eu.cpms.api.access.AccessEvent.CentreRegistered;
import eu.cpms.api.access.AccessEvent.MemberRegistered;
import eu.cpms.api.access.AccessEvent.RoleEnded;
import eu.cpms.api.access.AccessEvent.RoleGranted;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.Member;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.Role;
import eu.cpms.api.access.RoleGrant;
import eu.cpms.command.desk.CommandTarget;
import eu.cpms.command.testing.Networks;
import eu.cpms.command.testing.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class AccessTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final MemberId ANN = new MemberId("member-ann");
  private static final MemberRegistered REGISTERED =
      new MemberRegistered(ANN, "Dr Ann", "Geneticist", People.GHENT, "BE");
  private static final RoleGrant COORDINATOR = People.in(Networks.BONE, Role.COORDINATOR);

  @Test
  void anAdministratorRegistersACentre() {
    centre(People.ADMIN).expectEvents(new CentreRegistered(People.GHENT, "UZ Gent", "BE"));
  }

  @Test
  void aCentreIsRegisteredOnce() {
    centre(People.ADMIN, new CentreRegistered(People.GHENT, "UZ Gent", "BE"))
        .expectException(with(Code.CONFLICT));
  }

  @Test
  void coordinatorsRegisterNoCentres() {
    centre(People.COORDINATOR).expectException(with(Code.FORBIDDEN));
  }

  @Test
  void aMemberBelongsToTheCountryOfTheirCentre() {
    member(People.ADMIN, new RegisterMember(ANN, "Dr Ann", "Geneticist", People.GHENT))
        .expectEvents(REGISTERED);
  }

  @Test
  void aMemberBelongsToARegisteredCentre() {
    member(
            People.ADMIN,
            new RegisterMember(ANN, "Dr Ann", "Geneticist", new CentreId("centre-nowhere")))
        .expectException(with(Code.NOT_FOUND));
  }

  @Test
  void aMemberIsRegisteredOnce() {
    member(People.ADMIN, new RegisterMember(ANN, "Dr Ann", "Geneticist", People.GHENT), REGISTERED)
        .expectException(with(Code.CONFLICT));
  }

  @Test
  void aRoleIsGranted() {
    grant(COORDINATOR).expectEvents(new RoleGranted(ANN, COORDINATOR));
  }

  @Test
  void aRoleIsGrantedOnce() {
    member(
            People.ADMIN,
            new GrantRole(ANN, COORDINATOR),
            REGISTERED,
            new RoleGranted(ANN, COORDINATOR))
        .expectException(unmet("RoleIsNotHeldYet"));
  }

  @Test
  void aRoleWithAnotherEndReplacesTheOneHeld() {
    RoleGrant extended = new RoleGrant(Role.GUEST, Networks.BONE, in(80));
    RoleGrant before = new RoleGrant(Role.GUEST, Networks.BONE, in(2));
    member(People.ADMIN, new GrantRole(ANN, extended), REGISTERED, new RoleGranted(ANN, before))
        .expectEvents(new RoleEnded(ANN, before), new RoleGranted(ANN, extended));
  }

  @Test
  void aGuestEndsWithin90Days() {
    grant(People.in(Networks.BONE, Role.GUEST)).expectException(unmet("GuestEndsWithin90Days"));
    grant(new RoleGrant(Role.GUEST, Networks.BONE, in(91)))
        .expectException(unmet("GuestEndsWithin90Days"));
    RoleGrant longest = new RoleGrant(Role.GUEST, Networks.BONE, in(90));
    grant(longest).expectEvents(new RoleGranted(ANN, longest));
  }

  @Test
  void aRoleDoesNotEndInThePast() {
    grant(new RoleGrant(Role.AUDITOR, Networks.BONE, in(-1)))
        .expectException(unmet("RoleEndsInFuture"));
  }

  @Test
  void aRoleOfANetworkNamesOneThatExists() {
    grant(new RoleGrant(Role.AUDITOR, null, null))
        .expectException(unmet("RoleBelongsToNetworkOrPlatform"));
    grant(People.in(new ErnId("ern-99"), Role.AUDITOR))
        .expectException(unmet("RoleBelongsToNetworkOrPlatform"));
    grant(People.in(Networks.BONE, Role.PLATFORM_ADMIN))
        .expectException(unmet("RoleBelongsToNetworkOrPlatform"));
  }

  @Test
  void nobodyBecomesTheSystem() {
    grant(new RoleGrant(Role.SYSTEM, null, null))
        .expectException(unmet("RoleBelongsToNetworkOrPlatform"));
  }

  @Test
  void aHeldRoleIsEndedAsItWasGranted() {
    RoleGrant limited = new RoleGrant(Role.AUDITOR, Networks.BONE, in(5));
    member(
            People.ADMIN,
            new EndRole(ANN, People.in(Networks.BONE, Role.AUDITOR)),
            REGISTERED,
            new RoleGranted(ANN, limited))
        .expectEvents(new RoleEnded(ANN, limited));
  }

  @Test
  void aRoleThatIsNotHeldIsNotEnded() {
    member(People.ADMIN, new EndRole(ANN, COORDINATOR), REGISTERED)
        .expectException(unmet("RoleIsHeld"));
  }

  @Test
  void membersGrantThemselvesNothing() {
    member(People.COORDINATOR, new GrantRole(ANN, COORDINATOR), REGISTERED)
        .expectException(with(Code.FORBIDDEN));
  }

  private static ResultValidator<MemberAccount> grant(RoleGrant grant) {
    return member(People.ADMIN, new GrantRole(ANN, grant), REGISTERED);
  }

  private static ResultValidator<MemberAccount> member(
      Member actor, Command command, Object... given) {
    var fixture = new AggregateTestFixture<>(MemberAccount.class);
    fixture.registerCommandTargetResolver(new CommandTarget());
    Centres centres = id -> Optional.of("BE").filter(country -> id.equals(People.GHENT));
    fixture.registerInjectableResources(
        as(actor), centres, Networks.CATALOGUE, Clock.fixed(NOW, ZoneOffset.UTC));
    return fixture.given(given).when(command);
  }

  private static ResultValidator<Centre> centre(Member actor, Object... given) {
    var fixture = new AggregateTestFixture<>(Centre.class);
    fixture.registerCommandTargetResolver(new CommandTarget());
    fixture.registerInjectableResource(as(actor));
    return fixture.given(given).when(new RegisterCentre(People.GHENT, "UZ Gent", "BE"));
  }

  private static Instant in(int days) {
    return NOW.plus(Duration.ofDays(days));
  }
}
