package eu.cpms.server.client;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The steps of a consultation through the API, as the demo accounts take them. */
public final class Case {

  /** The network of the demo accounts. */
  public static final String NETWORK = "ern-04";

  private static final Map<String, Object> CARE =
      Map.of(
          "kind", "CARE",
          "given", true,
          "formVersion", "1.0",
          "language", "fr",
          "signedOn", "2026-01-15",
          "signatory", "PARENT");

  private Case() {}

  /** Enrols a patient with consent for care; returns the patient's id. */
  public static String enrol(GraphQl requester, String nickname) {
    return requester
        .ask(
            "mutation($input: EnrolPatientInput!) { enrolPatient(input: $input) { id } }",
            Map.of(
                "input",
                Map.of(
                    "nickname",
                    nickname,
                    "sexAtBirth",
                    "FEMALE",
                    "birthYear",
                    2019,
                    "consents",
                    List.of(CARE))))
        .at("/enrolPatient/id")
        .asString();
  }

  /** Drafts a panel for the patient; returns the panel's id. */
  public static String draft(GraphQl requester, String patient) {
    return requester
        .ask("mutation($p: ID!) { draftPanel(patientId: $p) { id } }", Map.of("p", patient))
        .at("/draftPanel/id")
        .asString();
  }

  /** Fills the consultation request and submits the panel. */
  public static void submit(GraphQl requester, String panel) {
    Map<String, Object> request =
        Map.of(
            "title",
            "Drug-resistant seizures since the first year",
            "ernId",
            NETWORK,
            "primaryAreaId",
            NETWORK + "-a01",
            "requestTypes",
            List.of("DIAGNOSIS", "TREATMENT"),
            "questions",
            List.of("Is surgery an option?"),
            "urgency",
            "ROUTINE");
    requester.ask(
        "mutation($p: ID!, $i: SaveSectionInput!) { saveSection(panelId: $p, input: $i) { revision } }",
        Map.of("p", panel, "i", Map.of("expectedRevision", 0, "request", request)));
    requester.ask("mutation($p: ID!) { submitPanel(panelId: $p) { id } }", Map.of("p", panel));
  }

  /** Remarks on the panel's timeline; returns the remark's panel version. */
  public static int comment(GraphQl member, String panel, String text) {
    return member
        .ask(
            "mutation($p: ID!, $t: String!) { comment(panelId: $p, text: $t) { version } }",
            Map.of("p", panel, "t", text))
        .at("/comment/version")
        .asInt();
  }

  /** Opens a drop box; returns all that an FTP client needs. */
  public static JsonNode openDropBox(GraphQl requester, String panel) {
    return requester
        .ask(
            "mutation($p: ID!) { openDropBox(panelId: $p) { id userName password port } }",
            Map.of("p", panel))
        .get("openDropBox");
  }

  /**
   * From a submitted panel to its end: lead and expert contribute, sign, and the lead closes it.
   */
  public static void conclude(GraphQl coordinator, GraphQl lead, GraphQl expert, String panel) {
    String appoint = "appointLead(panelId: $p, memberId: \"%s\") { id }".formatted(idOf(lead));
    String invite =
        "inviteMembers(panelId: $p, memberIds: [\"%s\"]) { id }".formatted(idOf(expert));
    String contribute =
        "contribute(panelId: $p, input: {text: \"Resection.\", certainty: HIGH}) { id }";
    String sign = "signOutcome(panelId: $p, version: 1, signature: SIGNED) { id }";
    send(coordinator, panel, appoint);
    send(lead, panel, invite);
    send(expert, panel, "answerInvitation(panelId: $p, accept: true) { id }");
    send(lead, panel, "movePanel(panelId: $p, to: ASSESSMENT) { id }");
    send(expert, panel, contribute);
    send(lead, panel, contribute);
    send(lead, panel, "movePanel(panelId: $p, to: OUTCOME) { id }");
    send(
        lead,
        panel,
        "proposeOutcome(panelId: $p, input: {answers: [\"Yes.\"], summary: \"Surgery.\","
            + " consensus: FULL}) { id }");
    send(expert, panel, sign);
    send(lead, panel, sign);
    send(
        lead,
        panel,
        "closePanel(panelId: $p, input: {adviceGiven: true, managementChanged: true}) { id }");
  }

  private static String idOf(GraphQl member) {
    return member.ask("{ me { member { id } } }", Map.of()).at("/me/member/id").asString();
  }

  private static void send(GraphQl member, String panel, String mutation) {
    member.ask("mutation($p: ID!) { " + mutation + " }", Map.of("p", panel));
  }

  /** The kinds of the newest hundred timeline entries, newest first. */
  public static List<String> timelineKinds(GraphQl reader, String panel) {
    return reader
        .ask(
            "query($p: ID!) { timeline(panelId: $p, first: 100) { edges { node { kind } } } }",
            Map.of("p", panel))
        .at("/timeline/edges")
        .valueStream()
        .map(edge -> edge.at("/node/kind").asString())
        .toList();
  }
}
