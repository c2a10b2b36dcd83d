package eu.cpms.command.eventstore;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the message for the operator instead of a stack trace. */
final class EventStoreFailureAnalyzer extends AbstractFailureAnalyzer<EventStoreUnreachable> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, EventStoreUnreachable cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
