package eu.cpms.embedded.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips every test of a module that takes its servers from here, when they should be containers and
 * there is no container engine. JUnit finds it by itself.
 */
public final class SkippedWithoutEngine implements ExecutionCondition {

  private static final String REASON = "no container engine on this machine";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    return TestServers.canRun()
        ? ConditionEvaluationResult.enabled("")
        : ConditionEvaluationResult.disabled(REASON);
  }
}
