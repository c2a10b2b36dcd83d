package eu.cpms.command.panel;

import static eu.cpms.command.panel.PanelFixture.PANEL;
import static eu.cpms.command.panel.PanelFixture.PATIENT;
import static eu.cpms.command.testing.Refuses.unmet;
import static eu.cpms.command.testing.Refuses.with;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.api.Rejection.Code;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.panel.ConsultationRequest;
import eu.cpms.api.panel.PanelCommand.DraftPanel;
import eu.cpms.api.panel.PanelCommand.SaveConsultationRequest;
import eu.cpms.api.panel.PanelCommand.SaveSection;
import eu.cpms.api.panel.PanelCommand.SubmitPanel;
import eu.cpms.api.panel.PanelEvent.ConsultationRequestSaved;
import eu.cpms.api.panel.PanelEvent.PanelDrafted;
import eu.cpms.api.panel.PanelEvent.PanelOpened;
import eu.cpms.api.panel.PanelEvent.SectionSaved;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.panel.Section;
import eu.cpms.api.panel.Urgency;
import eu.cpms.api.patient.PatientId;
import eu.cpms.command.testing.Cases;
import eu.cpms.command.testing.Networks;
import eu.cpms.command.testing.People;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestTest {

  @Test
  void aClinicianDraftsAPanelAboutAPatientOfTheirCentre() {
    PanelFixture.none()
        .when(People.REQUESTER, new DraftPanel(PANEL, PATIENT))
        .expectEvents(new PanelDrafted(PANEL, PATIENT, People.GHENT, People.REQUESTER.id()));
  }

  @Test
  void patientsOfOtherCentresDoNotExist() {
    PanelFixture.none()
        .when(People.EXPERT, new DraftPanel(PANEL, PATIENT))
        .expectException(with(Code.NOT_FOUND));
  }

  @Test
  void anUnknownPatientDoesNotExist() {
    PanelFixture.none()
        .when(People.REQUESTER, new DraftPanel(PANEL, new PatientId("patient-2")))
        .expectException(with(Code.NOT_FOUND));
  }

  @Test
  void withoutConsentForCareNoPanelIsDrafted() {
    PanelFixture.none()
        .withoutConsent()
        .when(People.REQUESTER, new DraftPanel(PANEL, PATIENT))
        .expectException(unmet("CareConsentIsGiven"));
  }

  @Test
  void aPanelIsDraftedOnce() {
    PanelFixture.drafted()
        .when(People.REQUESTER, new DraftPanel(PANEL, PATIENT))
        .expectException(with(Code.CONFLICT));
  }

  @Test
  void theRequestIsSavedAsTheNextRevision() {
    PanelFixture.requested()
        .when(People.REQUESTER, new SaveConsultationRequest(PANEL, Cases.REQUEST, 1))
        .expectEvents(new ConsultationRequestSaved(PANEL, Cases.REQUEST, 2));
  }

  @Test
  void anEditOfAnOldRevisionConflicts() {
    PanelFixture.requested()
        .when(People.REQUESTER, new SaveConsultationRequest(PANEL, Cases.REQUEST, 0))
        .expectException(with(Code.CONFLICT));
  }

  @Test
  void theNetworkOfARequestExists() {
    ConsultationRequest request = PanelFixture.request(new ErnId("ern-99"));
    PanelFixture.drafted()
        .when(People.REQUESTER, new SaveConsultationRequest(PANEL, request, 0))
        .expectException(unmet("NetworkOfRequestExists"));
  }

  @Test
  void theAreasOfARequestBelongToItsNetwork() {
    ConsultationRequest request =
        new ConsultationRequest(
            "Fractures",
            Networks.HEART,
            Networks.FRAGILITY,
            null,
            Set.of(),
            List.of(),
            Urgency.ROUTINE,
            "",
            null);
    PanelFixture.drafted()
        .when(People.REQUESTER, new SaveConsultationRequest(PANEL, request, 0))
        .expectException(unmet("AreasBelongToNetwork"));
  }

  @Test
  void afterSubmissionTheNetworkStays() {
    PanelFixture.opened()
        .when(
            People.REQUESTER,
            new SaveConsultationRequest(PANEL, PanelFixture.request(Networks.HEART), 1))
        .expectException(unmet("NetworkStaysAsSubmitted"));
  }

  @Test
  void aDraftIsUnknownToTheNetworkThatItNames() {
    PanelFixture.requested()
        .when(People.COORDINATOR, new SubmitPanel(PANEL))
        .expectException(with(Code.NOT_FOUND));
  }

  @Test
  void theLeadWritesSectionsToo() {
    PanelFixture.led()
        .when(People.LEAD, new SaveSection(PANEL, Section.HISTORY, "Born at term", 0))
        .expectEvents(new SectionSaved(PANEL, Section.HISTORY, "Born at term", 1));
  }

  @Test
  void membersDoNotWriteSections() {
    PanelFixture.joined()
        .when(People.EXPERT, new SaveSection(PANEL, Section.HISTORY, "Born at term", 0))
        .expectException(with(Code.FORBIDDEN));
  }

  @Test
  void noDataAreAddedAfterTheOutcomeIsProposed() {
    PanelFixture.proposed()
        .when(People.REQUESTER, new SaveSection(PANEL, Section.HISTORY, "Late", 0))
        .expectException(unmet("PanelTakesData"));
  }

  @Test
  void eachSectionHasRevisionsOfItsOwn() {
    PanelFixture.drafted()
        .and(new SectionSaved(PANEL, Section.HISTORY, "Born at term", 1))
        .when(People.REQUESTER, new SaveSection(PANEL, Section.FAMILY, "", 0))
        .expectEvents(new SectionSaved(PANEL, Section.FAMILY, "", 1));
  }

  @Test
  void aCompletePanelIsOpenedWithANumber() {
    PanelFixture.requested()
        .when(People.REQUESTER, new SubmitPanel(PANEL))
        .expectEvents(new PanelOpened(PANEL, "PAN-2026-1", Networks.BONE, Urgency.SOON))
        .expectState(
            panel -> assertThat(panel).extracting("state.scope.step").isEqualTo(PanelStep.OPEN));
  }

  @Test
  void aPanelGoesOnlyWhereTheConsentAllows() {
    PanelFixture.requested()
        .withConsentLimitedTo(Networks.HEART)
        .when(People.REQUESTER, new SubmitPanel(PANEL))
        .expectException(unmet("CareConsentCoversNetwork"));
  }

  @Test
  void everythingThatIsMissingIsListed() {
    PanelFixture.drafted()
        .withoutConsent()
        .when(People.REQUESTER, new SubmitPanel(PANEL))
        .expectException(unmet("RequestIsComplete", "CareConsentCoversNetwork"));
  }
}
