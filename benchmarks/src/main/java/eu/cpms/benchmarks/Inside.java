package eu.cpms.benchmarks;

import eu.cpms.api.access.Actor;
import eu.cpms.api.access.MemberDirectory;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.consent.ConsentAnswer;
import eu.cpms.api.consent.ConsentKind;
import eu.cpms.api.consent.Signatory;
import eu.cpms.api.panel.CommentId;
import eu.cpms.api.panel.PanelCommand.AddComment;
import eu.cpms.api.panel.PanelCommand.DraftPanel;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.patient.EnrolPatient;
import eu.cpms.api.patient.PatientId;
import eu.cpms.api.patient.SexAtBirth;
import eu.cpms.command.desk.CommandDesk;
import eu.cpms.server.client.Nicknames;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Commands straight to the command bus, in the process of the server. */
final class Inside {

  private final CommandDesk desk;
  private final Actor requester;

  Inside(ApplicationContext context) {
    desk = context.getBean(CommandDesk.class);
    requester =
        context
            .getBean(MemberDirectory.class)
            .find(MemberId.ofSubject("requester"))
            .orElseThrow()
            .actingAt(Instant.now());
  }

  void measure(Table table, Duration duration) throws Exception {
    List<PanelId> panels = IntStream.range(0, 8).mapToObj(i -> panel()).toList();
    new Load(8, duration.dividedBy(2)).perSecond(client -> comment(panels.get(client)));
    double one = new Load(1, duration).perSecond(client -> comment(panels.get(client)));
    table.add("commands/s through the command bus, 1 client", one, "/s", "");
    double eight = new Load(8, duration).perSecond(client -> comment(panels.get(client)));
    table.add("commands/s through the command bus, 8 clients", eight, "/s", "");
  }

  /** Fills the store with this many remarks, so that a rebuild has something to do. */
  void fill(int remarks) throws Exception {
    List<PanelId> panels = IntStream.range(0, 8).mapToObj(i -> panel()).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(panels.size())) {
      List<Future<?>> done = new ArrayList<>();
      for (PanelId panel : panels) {
        done.add(threads.submit(() -> comment(panel, remarks / panels.size())));
      }
      for (Future<?> one : done) {
        one.get();
      }
    }
  }

  private @Nullable Void comment(PanelId panel, int remarks) throws Exception {
    for (int i = 0; i < remarks; i++) {
      comment(panel);
    }
    return null;
  }

  private void comment(PanelId panel) throws Exception {
    desk.sendAs(
            requester,
            new AddComment(
                panel, CommentId.next(), "A remark of usual length about the next step."))
        .get();
  }

  private PanelId panel() {
    PatientId patient = PatientId.next();
    ConsentAnswer care =
        new ConsentAnswer(
            ConsentKind.CARE,
            true,
            "1.0",
            "fr",
            LocalDate.of(2026, 1, 15),
            Signatory.PARENT,
            Set.of());
    desk.sendAs(
            requester,
            new EnrolPatient(
                patient,
                requester.centre(),
                Nicknames.next(),
                SexAtBirth.MALE,
                2018,
                null,
                List.of(care)))
        .join();
    PanelId panel = PanelId.next();
    desk.sendAs(requester, new DraftPanel(panel, patient)).join();
    return panel;
  }
}
