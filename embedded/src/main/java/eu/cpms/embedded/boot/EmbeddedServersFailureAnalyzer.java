package eu.cpms.embedded.boot;

import eu.cpms.embedded.EmbeddedServersException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the message for a person instead of a stack trace. */
final class EmbeddedServersFailureAnalyzer
    extends AbstractFailureAnalyzer<EmbeddedServersException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedServersException cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
