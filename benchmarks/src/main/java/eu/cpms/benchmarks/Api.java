package eu.cpms.benchmarks;

import eu.cpms.acceptance.RunningCpms;
import eu.cpms.server.client.Case;
import eu.cpms.server.client.GraphQl;
import eu.cpms.server.client.Nicknames;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Commands and their visibility, through GraphQL over HTTP. */
final class Api {

  private static final String VERSION = "query($p: ID!) { panel(id: $p) { version } }";
  private static final String SEARCH =
      "query($t: String!) { search(text: $t) { edges { node { id } } } }";
  private static final String RETITLE =
      "mutation($p: ID!, $i: SaveSectionInput!) { saveSection(panelId: $p, input: $i) { version } }";

  private final GraphQl requester;
  private final Duration duration;

  Api(RunningCpms cpms, Duration duration) {
    this.requester = cpms.as("requester");
    this.duration = duration;
  }

  void measure(Table table) throws Exception {
    List<String> panels = Stream.generate(this::panel).limit(8).toList();
    new Load(8, duration.dividedBy(2)).perSecond(client -> comment(panels.get(client)));
    table.add("commands/s through GraphQL, 1 client", rate(1, panels), "/s", "");
    table.add("commands/s through GraphQL, 8 clients", rate(8, panels), "/s", "");
    Quantiles byId = Quantiles.ofNanos(delays(panels.getFirst(), this::untilVisibleById));
    table.add("command to visible by id, p50", byId.p50(), "ms", "");
    table.add("command to visible by id, p99", byId.p99(), "ms", "< 200 ms");
    Quantiles inSearch = Quantiles.ofNanos(delays(panels.getFirst(), this::untilFound));
    table.add("command to visible in search, p50", inSearch.p50(), "ms", "");
    table.add("command to visible in search, p99", inSearch.p99(), "ms", "< 1,000 ms");
  }

  private String panel() {
    return Case.draft(requester, Case.enrol(requester, Nicknames.next()));
  }

  private double rate(int clients, List<String> panels) throws Exception {
    return new Load(clients, duration).perSecond(client -> comment(panels.get(client)));
  }

  private void comment(String panel) {
    Case.comment(requester, panel, "A remark of usual length about the next step.");
  }

  private interface Delay {
    long nanos(String panel, int revision) throws InterruptedException;
  }

  private int revision;

  private long[] delays(String panel, Delay delay) throws InterruptedException {
    long[] samples = new long[100];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = delay.nanos(panel, revision++);
    }
    return samples;
  }

  private long untilVisibleById(String panel, int revision) {
    int version = retitle(panel, revision, "title");
    long start = System.nanoTime();
    while (requester.ask(VERSION, Map.of("p", panel)).at("/panel/version").asInt() < version) {
      Thread.onSpinWait();
    }
    return System.nanoTime() - start;
  }

  private long untilFound(String panel, int revision) {
    String word = "w" + UUID.randomUUID().toString().replace("-", "");
    retitle(panel, revision, word);
    long start = System.nanoTime();
    while (requester.ask(SEARCH, Map.of("t", word)).at("/search/edges").isEmpty()) {
      Thread.onSpinWait();
    }
    return System.nanoTime() - start;
  }

  private int retitle(String panel, int revision, String title) {
    Map<String, Object> input =
        Map.of("expectedRevision", revision, "request", Map.of("title", title));
    return requester
        .ask(RETITLE, Map.of("p", panel, "i", input))
        .at("/saveSection/version")
        .asInt();
  }
}
