package eu.cpms.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.api.panel.PanelStep;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The permission matrix, as far as its rows exist; {@code x} may, {@code .} may not. */
class PermissionMatrixTest {

  private static final ErnId ERN = new ErnId("ern-01");
  private static final ErnId OTHER_ERN = new ErnId("ern-02");
  private static final CentreId CENTRE = new CentreId("centre-1");
  private static final CentreId ELSEWHERE = new CentreId("centre-2");

  /**
   * Columns: requester, colleague of the requester, assistant of the requester, lead, member,
   * invited, coordinator, coordinator of another network, dispatcher, guest member, auditor,
   * researcher, administrator, system.
   */
  private static final String[] IN_PANEL = {
    "SUBMIT_PANEL      x . x . . . . . . . . . . .",
    "EDIT_SECTIONS     x . x x . . . . . . . . . .",
    "SEND_FILES        x . x x . . . . . . . . . x",
    "APPOINT_LEAD      . . . x . . x . x . . . . .",
    "INVITE_MEMBERS    . . . x . . x . x . . . . .",
    "ANSWER_INVITATION . . . . . x . . . . . . . .",
    "MOVE_STEP         . . . x . . . . . . . . . .",
    "PROPOSE_OUTCOME   . . . x . . . . . . . . . .",
    "CLOSE_PANEL       . . . x . . x . . . . . . .",
    "CONTRIBUTE        . . . x x . . . . x . . . .",
    "SIGN_OUTCOME      . . . x x . . . . x . . . .",
    "COMMENT           x . x x x . . . . x . . . .",
    "SEE_FILES         x . x x x . . . . x x . . .",
    "REPLAY_CASE       x . x x x . . . . x x . . .",
    "ENROL_PATIENT     . . . . . . . . . . . . . .",
    "SEE_PATIENT       . . . . . . . . . . . . . .",
    "RECORD_CONSENT    . . . . . . . . . . . . . .",
    "DRAFT_PANEL       . . . . . . . . . . . . . .",
    "SEE_INDICATORS    . . . . . . . . . . . . . .",
    "ADMINISTER        . . . . . . . . . . . . . .",
  };

  private static final List<Actor> COLUMNS =
      List.of(
          actor("requester", CENTRE, Role.HEALTH_PROFESSIONAL, ERN),
          actor("colleague", CENTRE, Role.HEALTH_PROFESSIONAL, ERN),
          assistant("assistant", "requester"),
          actor("lead", ELSEWHERE, Role.HEALTH_PROFESSIONAL, ERN),
          actor("member", ELSEWHERE, Role.HEALTH_PROFESSIONAL, OTHER_ERN),
          actor("invited", ELSEWHERE, Role.HEALTH_PROFESSIONAL, ERN),
          actor("coordinator", ELSEWHERE, Role.COORDINATOR, ERN),
          actor("foreign-coordinator", ELSEWHERE, Role.COORDINATOR, OTHER_ERN),
          actor("dispatcher", ELSEWHERE, Role.DISPATCHER, ERN),
          actor("guest", ELSEWHERE, Role.GUEST, ERN),
          actor("auditor", ELSEWHERE, Role.AUDITOR, ERN),
          actor("researcher", ELSEWHERE, Role.RESEARCHER, ERN),
          actor("admin", ELSEWHERE, Role.PLATFORM_ADMIN, null),
          Actor.SYSTEM);

  static Stream<Arguments> cells() {
    return Arrays.stream(IN_PANEL)
        .map(row -> row.split("\\s+"))
        .flatMap(
            row ->
                Stream.iterate(0, i -> i + 1)
                    .limit(COLUMNS.size())
                    .map(
                        i ->
                            Arguments.of(
                                Action.valueOf(row[0]), COLUMNS.get(i), row[i + 1].equals("x"))));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void insideAPanel(Action action, Actor actor, boolean may) {
    assertThat(AccessPolicy.allows(actor, action, panel(PanelStep.ASSESSMENT)))
        .as("%s by %s", action, actor.id())
        .isEqualTo(may);
  }

  @Test
  void everyActionHasARow() {
    assertThat(Arrays.stream(IN_PANEL).map(row -> Action.valueOf(row.split("\\s+")[0])))
        .containsExactlyInAnyOrder(Action.values());
  }

  @ParameterizedTest
  @CsvSource({
    "HEALTH_PROFESSIONAL, true",
    "COORDINATOR, true",
    "DISPATCHER, true",
    "GUEST, true",
    "RESEARCHER, false",
    "AUDITOR, false",
    "PLATFORM_ADMIN, false",
    "SYSTEM, false",
  })
  void patientsAreEnrolledByCliniciansOfTheirOwnCentre(Role role, boolean may) {
    for (Action action :
        List.of(
            Action.ENROL_PATIENT, Action.SEE_PATIENT, Action.RECORD_CONSENT, Action.DRAFT_PANEL)) {
      Actor actor = actor("somebody", CENTRE, role, ERN);
      assertThat(AccessPolicy.allows(actor, action, CENTRE)).isEqualTo(may);
      assertThat(AccessPolicy.allows(actor, action, ELSEWHERE)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"COORDINATOR, true", "DISPATCHER, false", "RESEARCHER, false", "AUDITOR, false"})
  void onlyTheCoordinatorSeesTheNetworksIndicators(Role role, boolean may) {
    Actor actor = actor("somebody", CENTRE, role, ERN);
    assertThat(AccessPolicy.allows(actor, Action.SEE_INDICATORS, ERN)).isEqualTo(may);
    assertThat(AccessPolicy.allows(actor, Action.SEE_INDICATORS, OTHER_ERN)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"PLATFORM_ADMIN, true", "SYSTEM, true", "COORDINATOR, false", "AUDITOR, false"})
  void onlyAdministratorsAndTheSystemAdminister(Role role, boolean may) {
    assertThat(AccessPolicy.allows(actor("somebody", CENTRE, role, null), Action.ADMINISTER))
        .isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({
    // index of the column above, what is seen of a draft, of an open panel, of a withdrawn one
    "0, FULL, FULL, FULL",
    "1, TRIAGE, TRIAGE, TRIAGE",
    "3, FULL, FULL, TRIAGE",
    "4, FULL, FULL, TRIAGE",
    "5, NONE, INVITEE, NONE",
    "6, NONE, TRIAGE, TRIAGE",
    "7, NONE, NONE, NONE",
    "8, NONE, TRIAGE, TRIAGE",
    "10, NONE, AUDIT, AUDIT",
    "11, NONE, NONE, NONE",
    "12, NONE, NONE, NONE",
  })
  void howMuchOfAPanelIsSeen(int who, PanelAccess draft, PanelAccess open, PanelAccess withdrawn) {
    Actor actor = COLUMNS.get(who);
    assertThat(AccessPolicy.access(actor, panel(PanelStep.DRAFT))).isEqualTo(draft);
    assertThat(AccessPolicy.access(actor, panel(PanelStep.ASSESSMENT))).isEqualTo(open);
    assertThat(AccessPolicy.access(actor, panel(PanelStep.WITHDRAWN))).isEqualTo(withdrawn);
  }

  @Test
  void whoLostEveryRoleMayNothing() {
    for (Actor actor : COLUMNS) {
      Actor bare =
          new Actor(actor.id(), actor.onBehalfOf(), actor.centre(), actor.country(), Set.of());
      for (Action action : Action.values()) {
        assertThat(AccessPolicy.allows(bare, action, panel(PanelStep.ASSESSMENT))).isFalse();
      }
      assertThat(AccessPolicy.access(bare, panel(PanelStep.ASSESSMENT)))
          .isEqualTo(PanelAccess.NONE);
    }
  }

  private static PanelScope panel(PanelStep step) {
    return new PanelScope(
        CENTRE,
        new MemberId("requester"),
        ERN,
        new MemberId("lead"),
        Set.of(new MemberId("member"), new MemberId("guest")),
        Set.of(new MemberId("invited")),
        step);
  }

  private static Actor actor(String id, CentreId centre, Role role, @Nullable ErnId ern) {
    Set<RoleGrant> grants = Set.of(new RoleGrant(role, ern, null));
    return new Actor(new MemberId(id), null, centre, "BE", grants);
  }

  private static Actor assistant(String id, String principal) {
    Set<RoleGrant> grants = Set.of(new RoleGrant(Role.HEALTH_PROFESSIONAL, ERN, null));
    return new Actor(new MemberId(id), new MemberId(principal), CENTRE, "BE", grants);
  }
}
