package eu.cpms.query.testing;

import eu.cpms.embedded.testing.TestServers;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/**
 * For jqwik what {@link eu.cpms.embedded.testing.SkippedWithoutEngine} is for JUnit's own tests.
 */
public final class PropertiesSkippedWithoutEngine implements SkipExecutionHook {

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext properties) {
    return TestServers.canRun()
        ? SkipResult.doNotSkip()
        : SkipResult.skip("no container engine on this machine");
  }
}
