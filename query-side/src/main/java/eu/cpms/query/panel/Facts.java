package eu.cpms.query.panel;

import eu.cpms.api.access.MemberId;
import eu.cpms.api.panel.Signature;
import eu.cpms.api.panel.rules.PanelFacts;
import eu.cpms.query.panel.PanelForm.SavedRequest;
import eu.cpms.query.panel.PanelTeam.Statement;
import eu.cpms.query.patient.PatientDocument;
import org.jspecify.annotations.Nullable;

/** What the rules need to know, from the read model. */
final class Facts {

  private Facts() {}

  static PanelFacts of(PanelDocument panel, @Nullable PatientDocument patient) {
    SavedRequest saved = panel.form().request();
    return new PanelFacts(
        panel.course().step(),
        saved == null ? null : saved.content(),
        patient != null && patient.careConsentCovers(panel.course().ern()),
        panel.team().accepted().size(),
        filledSections(panel),
        contributors(panel),
        hasSigned(panel, panel.team().lead()),
        membersWhoSigned(panel));
  }

  private static int filledSections(PanelDocument panel) {
    long sections =
        panel.form().sections().stream().filter(section -> !section.text().isBlank()).count();
    return (int) sections + (panel.material().files().isEmpty() ? 0 : 1);
  }

  private static int contributors(PanelDocument panel) {
    return (int)
        panel.team().contributions().stream()
            .map(Statement::author)
            .filter(author -> !author.equals(panel.origin().requester()))
            .distinct()
            .count();
  }

  private static int membersWhoSigned(PanelDocument panel) {
    ProposedOutcome outcome = panel.outcome();
    return outcome == null
        ? 0
        : (int)
            outcome.signatures().stream()
                .filter(signed -> signed.signature().counts())
                .filter(signed -> !signed.member().equals(panel.team().lead()))
                .count();
  }

  private static boolean hasSigned(PanelDocument panel, @Nullable MemberId member) {
    ProposedOutcome outcome = panel.outcome();
    return outcome != null && outcome.signatureOf(member).filter(Signature::counts).isPresent();
  }
}
