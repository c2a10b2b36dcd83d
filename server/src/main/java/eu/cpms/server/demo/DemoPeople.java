package eu.cpms.server.demo;

import static eu.cpms.api.access.Role.AUDITOR;
import static eu.cpms.api.access.Role.COORDINATOR;
import static eu.cpms.api.access.Role.DISPATCHER;
import static eu.cpms.api.access.Role.GUEST;
import static eu.cpms.api.access.Role.HEALTH_PROFESSIONAL;
import static eu.cpms.api.access.Role.RESEARCHER;

import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.Role;
import java.util.List;

/** Invented people of invented hospitals, all of one network. */
final class DemoPeople {

  static final ErnId NETWORK = new ErnId("ern-04");

  private static final DemoCentre LYON =
      new DemoCentre(new CentreId("demo-centre-fr"), "Demo Children's Hospital, Lyon", "FR");
  private static final DemoCentre FREIBURG =
      new DemoCentre(new CentreId("demo-centre-de"), "Demo University Hospital, Freiburg", "DE");
  private static final DemoCentre UTRECHT =
      new DemoCentre(new CentreId("demo-centre-nl"), "Demo Medical Centre, Utrecht", "NL");
  private static final DemoCentre PORTO =
      new DemoCentre(new CentreId("demo-centre-pt"), "Demo Hospital Centre, Porto", "PT");

  static final List<DemoCentre> CENTRES = List.of(LYON, FREIBURG, UTRECHT, PORTO);

  static final List<DemoPerson> ALL =
      List.of(
          person(
              "requester",
              "Asks for advice",
              "Dr Camille Laurent",
              "Paediatric neurologist",
              LYON,
              HEALTH_PROFESSIONAL),
          person(
              "lead",
              "Leads panels",
              "Prof. Jonas Brandt",
              "Epileptologist",
              FREIBURG,
              HEALTH_PROFESSIONAL),
          person(
              "expert",
              "Contributes from another country",
              "Dr Femke de Vries",
              "Clinical geneticist",
              UTRECHT,
              HEALTH_PROFESSIONAL),
          person(
              "coordinator",
              "Coordinates the network",
              "Dr Helena Duarte",
              "Network coordinator",
              PORTO,
              COORDINATOR),
          person(
              "dispatcher",
              "Handles requests",
              "Inês Moreira",
              "Clinical project manager",
              PORTO,
              DISPATCHER),
          person("auditor", "Replays case histories", "Anneke Visser", "Auditor", UTRECHT, AUDITOR),
          person(
              "researcher",
              "Sees anonymised data",
              "Dr Paul Keller",
              "Epidemiologist",
              FREIBURG,
              RESEARCHER),
          person(
              "guest",
              "From outside the network",
              "Dr Marta Soares",
              "Paediatrician",
              PORTO,
              GUEST));

  private DemoPeople() {}

  record DemoCentre(CentreId id, String name, String country) {}

  record DemoPerson(
      String account, String label, String name, String jobTitle, DemoCentre centre, Role role) {

    MemberId id() {
      return MemberId.ofSubject(account);
    }
  }

  private static DemoPerson person(
      String account, String label, String name, String jobTitle, DemoCentre centre, Role role) {
    return new DemoPerson(account, label, name, jobTitle, centre, role);
  }
}
