package eu.cpms.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.api.access.MemberId;
import eu.cpms.api.panel.PanelEvent.PanelWithdrawn;
import eu.cpms.query.fold.ProjectionStatus;
import eu.cpms.query.fold.Projections;
import eu.cpms.query.testing.CountedRequests;
import eu.cpms.query.testing.Elastic;
import eu.cpms.query.testing.OneCase;
import eu.cpms.query.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.Disposable;

@SpringBootTest(
    classes = QueryApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {"cpms.embedded=false", "spring.graphql.schema.locations=classpath*:graphql/**/"})
@AutoConfigureGraphQlTester
@DirtiesContext
class QueriesTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private static final String FULL_PANEL =
      """
      id version access number step urgency wantedBy requestTypes createdAt changedAt title
      ern { id code areas { id name } }
      centre { id name country }
      requester { id name jobTitle centre { name } }
      lead { name }
      patient { id cpmsId nickname sexAtBirth birthYear birthMonth careConsent }
      request { revision title ern { id } primaryArea { name } secondaryArea { id } requestTypes
        questions urgency urgencyReason wantedBy }
      sections { section text revision savedAt }
      members { member { name } state isLead signature }
      contributions { id author { name } at text recommendation certainty }
      files { id name size sha256 mediaType attachedAt }
      dropBoxes { id userName openedAt expiresAt closedAt }
      outcome { version answers summary signatures { member { name } signature remark at } }
      closing { at withOutcome reason counted adviceGiven managementChanged followUpMonths }
      nextSteps { action to primary unmet { rule message } }
      """;

  @DynamicPropertySource
  static void prefix(DynamicPropertyRegistry registry) {
    String prefix = Elastic.prefix();
    registry.add("cpms.elasticsearch.index-prefix", () -> prefix);
  }

  @Autowired private ExecutionGraphQlServiceTester graphQl;
  @Autowired private TestStore store;
  @Autowired private Projections projections;
  @Autowired private QueryApplication.Asking asking;
  @Autowired private CountedRequests requests;
  @Autowired private QueryApplication.Unanswered unanswered;

  @Test
  void everyFieldOfQueriesAndSubscriptionsIsAnswered() {
    SchemaReport report = unanswered.report();
    assertThat(report.unmappedFields()).allMatch(field -> field.getTypeName().equals("Mutation"));
    assertThat(report.skippedTypes()).isEmpty();
    assertThat(report.unmappedRegistrations()).isEmpty();
    assertThat(report.unmappedArguments()).isEmpty();
  }

  @Test
  void aMemberSeesAllOfThePanel() {
    OneCase one =
        told(new OneCase().people().draft().open().invite().accept().contribute().upload());
    Response answer = ask(one, one.expert, panel(one));
    answer.path("panel.access").entity(String.class).isEqualTo("FULL");
    answer.path("panel.requester.name").entity(String.class).isEqualTo("Rita Requester");
    answer
        .path("panel.requester.centre.name")
        .entity(String.class)
        .isEqualTo("Hospital " + one.mark());
    answer.path("panel.patient.careConsent").entity(String.class).isEqualTo("GIVEN");
    answer.path("panel.request.primaryArea.name").entity(String.class).isEqualTo("Bones");
    answer
        .path("panel.members[*].member.name")
        .entityList(String.class)
        .containsExactly("Leo Lead", "Eva Expert");
    answer.path("panel.files[0].name").entity(String.class).isEqualTo("ct.dcm");
    answer.path("panel.dropBoxes[0].userName").entity(String.class).isEqualTo(one.box.value());
    answer.path("panel.contributions[0].author.name").entity(String.class).isEqualTo("Eva Expert");
    answer.path("panel.version").entity(Integer.class).isEqualTo(9);
  }

  @Test
  void triageSeesNoContentAndAStrangerNothing() {
    OneCase one = told(new OneCase().people().draft().open().invite());
    Response triage = ask(one, one.coordinator, panel(one));
    triage.path("panel.access").entity(String.class).isEqualTo("TRIAGE");
    triage.path("panel.title").valueIsNull();
    triage.path("panel.patient").valueIsNull();
    triage.path("panel.request").valueIsNull();
    triage.path("panel.sections").entityList(Object.class).hasSize(0);
    triage.path("panel.members").entityList(Object.class).hasSize(0);

    Response invited = ask(one, one.expert, panel(one));
    invited.path("panel.access").entity(String.class).isEqualTo("INVITEE");
    invited.path("panel.title").entity(String.class).isEqualTo("Recurrent fever");
    invited.path("panel.sections").entityList(Object.class).hasSize(0);

    ask(one, one.stranger, panel(one)).path("panel").valueIsNull();
    assertCode(refused(one, one.stranger, timeline(one, "")), "NOT_FOUND");
    assertCode(refused(one, one.coordinator, timeline(one, "")), "FORBIDDEN");
  }

  @Test
  void theNextStepIsMarkedForEachPerson() {
    OneCase one = told(new OneCase().people().draft().open().invite());
    assertThat(primary(one, one.expert)).containsExactly("ANSWER_INVITATION");
    assertThat(primary(one, one.lead)).containsExactly("INVITE_MEMBERS");
    assertThat(primary(one, one.coordinator)).isEmpty();
    one.accept();
    told(one);
    assertThat(primary(one, one.expert)).containsExactly("CONTRIBUTE");
    assertThat(primary(one, one.auditor)).isEmpty();
  }

  @Test
  void theWrittenVersionCanBeWaitedFor() {
    OneCase one = told(new OneCase().people().draft());
    one.open();
    store.append(one.story.take());
    String query = "{ panel(id: \"%s\", atLeastVersion: 4) { version step } }";
    ask(one, one.requester, query.formatted(one.panel))
        .path("panel.step")
        .entity(String.class)
        .isEqualTo("OPEN");
    String future = "{ panel(id: \"%s\", atLeastVersion: 99) { version } }";
    assertCode(refused(one, one.requester, future.formatted(one.panel)), "UNAVAILABLE");
  }

  @Test
  void aListLooksPeopleUpTogether() {
    OneCase one = told(new OneCase().people().draft().open());
    OneCase two = told(new OneCase().people().draft().open());
    String query =
        "{ panels(first: 50) { edges { node { id requester { name centre { name } }"
            + " centre { name } } } } }";
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> {
              requests.forget();
              ask(one, one.coordinator, query)
                  .path("panels.edges[*].node.id")
                  .entityList(String.class)
                  .contains(one.panel.value(), two.panel.value());
            });
    assertThat(requests.count("SearchRequest")).isEqualTo(1);
    assertThat(requests.count("MgetRequest")).isLessThanOrEqualTo(3);
  }

  @Test
  void pagesStayStableWhileNewPanelsCome() {
    OneCase one = told(new OneCase().people().draft());
    String page =
        "{ timeline(panelId: \"%s\", first: 1%s) { edges { cursor node { summary } }"
            + " pageInfo { hasNextPage endCursor } } }";
    searchable(one);
    Response first = ask(one, one.requester, page.formatted(one.panel, ""));
    first
        .path("timeline.edges[0].node.summary")
        .entity(String.class)
        .isEqualTo("Section history saved");
    String cursor = first.path("timeline.pageInfo.endCursor").entity(String.class).get();
    told(one.open());
    Response second =
        ask(one, one.requester, page.formatted(one.panel, ", after: \"" + cursor + "\""));
    second
        .path("timeline.edges[0].node.summary")
        .entity(String.class)
        .isEqualTo("Consultation request saved");
    second.path("timeline.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
  }

  @Test
  void badPagesAndCursorsAreRefused() {
    OneCase one = told(new OneCase().people().draft());
    assertCode(
        refused(one, one.requester, "{ panels(first: 0) { edges { cursor } } }"), "BAD_INPUT");
    assertCode(
        refused(one, one.requester, "{ panels(first: 101) { edges { cursor } } }"), "BAD_INPUT");
    assertCode(
        refused(one, one.requester, "{ panels(after: \"nonsense\") { edges { cursor } } }"),
        "BAD_INPUT");
    assertCode(refused(one, one.requester, "{ panel(id: \"NO!\") { id } }"), "BAD_INPUT");
  }

  @Test
  void searchFindsOnlyWhatOneMayRead() {
    OneCase one = told(new OneCase().people().draft().open().invite());
    String query = "{ search(text: \"zebra%s\") { edges { node { id } } } }".formatted(one.mark());
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                ask(one, one.requester, query)
                    .path("search.edges[*].node.id")
                    .entityList(String.class)
                    .containsExactly(one.panel.value()));
    ask(one, one.lead, query).path("search.edges").entityList(Object.class).hasSize(1);
    ask(one, one.coordinator, query).path("search.edges").entityList(Object.class).hasSize(0);
    ask(one, one.expert, query).path("search.edges").entityList(Object.class).hasSize(0);
  }

  @Test
  void searchForgivesAccentsAndAnUnfinishedLastWord() {
    OneCase one = told(new OneCase().people().draft().open());
    String word = "zebra" + one.mark();
    for (String typed :
        List.of("z\u00c9bra" + one.mark(), word.substring(0, 9), "fever " + word.substring(0, 9))) {
      String query = "{ search(text: \"%s\") { edges { node { id } } } }".formatted(typed);
      await()
          .atMost(LONG)
          .untilAsserted(
              () ->
                  ask(one, one.requester, query)
                      .path("search.edges[*].node.id")
                      .entityList(String.class)
                      .containsExactly(one.panel.value()));
    }
  }

  @Test
  void patientsAreSeenAtTheirOwnCentreOnly() {
    OneCase one = told(new OneCase().people().draft());
    String query =
        "{ patient(id: \"%s\") { id version cpmsId nickname sexAtBirth birthYear birthMonth"
            + " enrolledAt centre { name } consents { kind state formVersion language signedOn"
            + " signatory erns { id } } } }";
    ask(one, one.requester, query.formatted(one.patient))
        .path("patient.consents[0].state")
        .entity(String.class)
        .isEqualTo("GIVEN");
    ask(one, one.lead, query.formatted(one.patient)).path("patient").valueIsNull();
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                ask(one, one.requester, "{ patients { edges { node { id } } } }")
                    .path("patients.edges[*].node.id")
                    .entityList(String.class)
                    .containsExactly(one.patient.value()));
    assertCode(refused(one, one.auditor, "{ patients { edges { node { id } } } }"), "FORBIDDEN");
  }

  @Test
  void expertsAreFoundByNameAndHospital() {
    OneCase one = told(new OneCase().people());
    String query =
        "{ ern(id: \"ern-01\") { shortName experts(text: \"%s\") { edges { node { name centre"
            + " { name } } } } } }";
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                ask(one, one.lead, query.formatted("Clinic " + one.mark()))
                    .path("ern.experts.edges[*].node.name")
                    .entityList(String.class)
                    .contains("Leo Lead", "Eva Expert"));
    ask(one, one.lead, query.formatted("Eva Exp"))
        .path("ern.experts.edges[0].node.name")
        .entity(String.class)
        .isEqualTo("Eva Expert");
  }

  @Test
  void whoIsNotRegisteredIsNobody() {
    asking.as(null);
    graphQl.document("{ me { roles { role } } }").execute().path("me").valueIsNull();
    assertCode(errors("{ erns { id } }"), "FORBIDDEN");
    assertCode(errors("{ panels { edges { cursor } } }"), "FORBIDDEN");
    OneCase one = told(new OneCase().people());
    Response me =
        ask(one, one.lead, "{ me { member { id name } roles { role ern { id } validTo } } }");
    me.path("me.member.name").entity(String.class).isEqualTo("Leo Lead");
    me.path("me.roles[0].ern.id").entity(String.class).isEqualTo("ern-01");
  }

  @Test
  void anAuditorSeesTheCaseAsItWasBeforeTheUpload() {
    OneCase one = told(new OneCase().people().draft().open().invite().accept());
    Instant before = one.story.now();
    told(one.upload());
    String query =
        "{ caseHistory(panelId: \"%s\", asOf: \"%s\") { asOf instants timeline { summary actor"
            + " { name } } panel { %s } } }";
    Response then = ask(one, one.auditor, query.formatted(one.panel, before, FULL_PANEL));
    then.path("caseHistory.panel.files").entityList(Object.class).hasSize(0);
    then.path("caseHistory.panel.step").entity(String.class).isEqualTo("ASSESSMENT");
    then.path("caseHistory.panel.patient.nickname").entity(String.class).isEqualTo("Quiet River");
    then.path("caseHistory.panel.access").entity(String.class).isEqualTo("AUDIT");
    then.path("caseHistory.timeline[0].summary").entity(String.class).isEqualTo("Panel drafted");
    then.path("caseHistory.instants").entityList(String.class).hasSize(12);
    Instant after = one.story.now();
    ask(one, one.auditor, query.formatted(one.panel, after, FULL_PANEL))
        .path("caseHistory.panel.files[0].name")
        .entity(String.class)
        .isEqualTo("ct.dcm");
    String tooEarly = query.formatted(one.panel, "2020-01-01T00:00:00Z", "id");
    ask(one, one.auditor, tooEarly).path("caseHistory").valueIsNull();
    ask(one, one.stranger, tooEarly).path("caseHistory").valueIsNull();
    assertCode(refused(one, one.coordinator, query.formatted(one.panel, after, "id")), "FORBIDDEN");
  }

  @Test
  void newEntriesArriveWhenThePanelShowsThem() {
    OneCase one = told(new OneCase().people().draft().open().invite());
    asking.as(one.actor(one.lead));
    List<Map<String, Object>> entries = new CopyOnWriteArrayList<>();
    List<Integer> versionsAtArrival = new CopyOnWriteArrayList<>();
    Disposable watching =
        graphQl
            .document(
                "subscription { timelineAdded(panelId: \"%s\") { id kind summary actor { name } } }"
                    .formatted(one.panel))
            .executeSubscription()
            .toFlux()
            .subscribe(
                response -> {
                  entries.add(
                      response
                          .path("timelineAdded")
                          .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                          .get());
                  versionsAtArrival.add(version(one));
                });
    one.accept();
    store.append(one.story.take());
    await().atMost(LONG).until(() -> versionsAtArrival.size() == 2);
    watching.dispose();
    assertThat(entries).extracting(entry -> entry.get("kind")).containsExactly("ACCEPTED", "MOVED");
    assertThat(versionsAtArrival.getFirst()).isGreaterThanOrEqualTo(7);
  }

  @Test
  void watchingEndsWhenThePersonMayNoLongerRead() {
    OneCase one = told(new OneCase().people().draft().open().invite().accept());
    assertThat(endOfWatching(one, one.stranger)).hasValue("NOT_FOUND");
    AtomicReference<String> end = endOfWatching(one, one.expert);
    one.story.then(new PanelWithdrawn(one.panel));
    store.append(one.story.take());
    await().atMost(LONG).untilAsserted(() -> assertThat(end).hasValue("FORBIDDEN"));
  }

  private AtomicReference<String> endOfWatching(OneCase one, MemberId person) {
    asking.as(one.actor(person));
    AtomicReference<String> code = new AtomicReference<>("none");
    graphQl
        .document("subscription { timelineAdded(panelId: \"%s\") { id } }".formatted(one.panel))
        .executeSubscription()
        .toFlux()
        .subscribe(
            entry -> code.set("an entry"),
            error ->
                code.set(
                    String.valueOf(
                        ((SubscriptionPublisherException) error)
                            .getErrors()
                            .getFirst()
                            .getExtensions()
                            .get("code"))));
    return code;
  }

  private int version(OneCase one) {
    return ask(one, one.lead, "{ panel(id: \"%s\") { version } }".formatted(one.panel))
        .path("panel.version")
        .entity(Integer.class)
        .get();
  }

  private void searchable(OneCase one) {
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                ask(one, one.requester, timeline(one, ""))
                    .path("timeline.edges")
                    .entityList(Object.class)
                    .hasSize(3));
  }

  private List<String> primary(OneCase one, MemberId person) {
    String query = "{ panel(id: \"%s\") { nextSteps { action primary } } }";
    List<Map<String, Object>> steps =
        ask(one, person, query.formatted(one.panel))
            .path("panel")
            .entity(
                new ParameterizedTypeReference<
                    @Nullable Map<String, List<Map<String, Object>>>>() {})
            .get()
            .getOrDefault("nextSteps", List.of());
    return steps.stream()
        .filter(step -> Boolean.TRUE.equals(step.get("primary")))
        .map(step -> Objects.toString(step.get("action")))
        .toList();
  }

  private static String panel(OneCase one) {
    return "{ panel(id: \"%s\") { %s } }".formatted(one.panel, FULL_PANEL);
  }

  private static String timeline(OneCase one, String more) {
    return "{ timeline(panelId: \"%s\"%s) { edges { node { id at kind summary detail actor { name }"
            .formatted(one.panel, more)
        + " } } } }";
  }

  private OneCase told(OneCase one) {
    store.append(one.story.take());
    await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              List<ProjectionStatus> all = projections.statuses();
              long head = projections.head();
              return all.size() == 6 && all.stream().allMatch(s -> s.position() >= head);
            });
    return one;
  }

  private Response ask(OneCase one, MemberId person, String document) {
    asking.as(one.actor(person));
    return graphQl.document(document).execute();
  }

  private List<ResponseError> refused(OneCase one, MemberId person, String document) {
    asking.as(one.actor(person));
    return errors(document);
  }

  private List<ResponseError> errors(String document) {
    List<ResponseError> errors = new CopyOnWriteArrayList<>();
    graphQl.document(document).execute().errors().satisfy(errors::addAll);
    return errors;
  }

  private static void assertCode(List<ResponseError> errors, String code) {
    assertThat(errors).extracting(error -> error.getExtensions().get("code")).containsExactly(code);
  }
}
