package eu.cpms.server;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells in one paragraph, to the person who started the application, why it cannot start. */
final class StartFailure implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println(
        Stream.of(analysis.getDescription(), analysis.getAction())
            .filter(Objects::nonNull)
            .map(String::strip)
            .collect(Collectors.joining(" ", "cpms: ", "")));
  }
}
