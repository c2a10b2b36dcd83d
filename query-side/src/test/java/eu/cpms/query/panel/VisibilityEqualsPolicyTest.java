package eu.cpms.query.panel;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.PanelAccess;
import eu.cpms.api.access.Role;
import eu.cpms.api.access.RoleGrant;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.patient.PatientId;
import eu.cpms.query.panel.PanelTeam.Invitation;
import eu.cpms.query.panel.PanelTeam.InvitationState;
import eu.cpms.query.testing.Elastic;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** What lists and searches find is what the policy shows, for any person and any panel. */
class VisibilityEqualsPolicyTest {

  private static final int PANELS = 400;
  private static final List<MemberId> PEOPLE = List.of(person("ada"), person("ben"), person("cem"));
  private static final List<CentreId> CENTRES =
      List.of(new CentreId("centre-1"), new CentreId("centre-2"));
  private static final List<ErnId> NETWORKS = List.of(new ErnId("ern-01"), new ErnId("ern-02"));

  private static final ElasticsearchClient CLIENT = Elastic.client();
  private static final String INDEX = Elastic.prefix() + "panels";
  private static final List<PanelDocument> ALL = panels(new Random(2026));

  @BeforeContainer
  static void fill() throws IOException {
    try (InputStream mapping =
        VisibilityEqualsPolicyTest.class.getResourceAsStream("/elasticsearch/panels.json")) {
      CLIENT.indices().create(c -> c.index(INDEX).withJson(Objects.requireNonNull(mapping)));
    }
    CLIENT.bulk(
        b -> {
          ALL.forEach(
              p -> b.operations(o -> o.index(i -> i.index(INDEX).id(p.id().value()).document(p))));
          return b.refresh(Refresh.True);
        });
  }

  @AfterContainer
  static void drop() throws IOException {
    CLIENT.indices().delete(d -> d.index(INDEX));
  }

  @Property(tries = 60)
  void aListFindsWhatThePolicyShows(@ForAll long seed) throws IOException {
    Actor actor = actor(new Random(seed));
    assertThat(found(PanelVisibility.visible(actor)))
        .isEqualTo(shown(actor, access -> access != PanelAccess.NONE));
  }

  @Property(tries = 60)
  void aSearchFindsWhatThePolicyLetsRead(@ForAll long seed) throws IOException {
    Actor actor = actor(new Random(seed));
    assertThat(found(PanelVisibility.readable(actor)))
        .isEqualTo(shown(actor, PanelAccess::showsContent));
  }

  private static Set<String> found(Query query) throws IOException {
    return CLIENT
        .search(
            s -> s.index(INDEX).size(PANELS).query(query).source(x -> x.fetch(false)), Void.class)
        .hits()
        .hits()
        .stream()
        .map(hit -> Objects.requireNonNull(hit.id()))
        .collect(Collectors.toSet());
  }

  private static Set<String> shown(Actor actor, Predicate<PanelAccess> enough) {
    return ALL.stream()
        .filter(panel -> enough.test(AccessPolicy.access(actor, panel.scope())))
        .map(panel -> panel.id().value())
        .collect(Collectors.toSet());
  }

  private static Actor actor(Random random) {
    Set<RoleGrant> grants = new HashSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Role role = Role.values()[random.nextInt(Role.values().length)];
      grants.add(new RoleGrant(role, maybe(NETWORKS, random), null));
    }
    return new Actor(
        any(PEOPLE, random), maybe(PEOPLE, random), any(CENTRES, random), "NL", grants);
  }

  private static List<PanelDocument> panels(Random random) {
    List<PanelDocument> panels = new ArrayList<>();
    for (int i = 0; i < PANELS; i++) {
      panels.add(panel("panel-" + i, random));
    }
    return panels;
  }

  private static PanelDocument panel(String id, Random random) {
    Instant at = Instant.parse("2026-03-01T08:00:00Z");
    PanelStep step = PanelStep.values()[random.nextInt(PanelStep.values().length)];
    List<Invitation> invitations = new ArrayList<>();
    for (MemberId member : PEOPLE) {
      if (random.nextBoolean()) {
        invitations.add(new Invitation(member, InvitationState.values()[random.nextInt(3)]));
      }
    }
    return new PanelDocument(
        new PanelId(id),
        1,
        at,
        new PanelOrigin(new PatientId("patient-1"), any(CENTRES, random), any(PEOPLE, random), at),
        new PanelCourse(step, null, maybe(NETWORKS, random), null),
        PanelForm.EMPTY,
        new PanelTeam(maybe(PEOPLE, random), invitations, List.of()),
        PanelMaterial.NONE,
        null);
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static <T> @Nullable T maybe(List<T> all, Random random) {
    return random.nextInt(3) == 0 ? null : any(all, random);
  }

  private static MemberId person(String name) {
    return new MemberId(name);
  }
}
