package eu.cpms.embedded.boot;

import eu.cpms.embedded.EmbeddedOptions;
import eu.cpms.embedded.EmbeddedServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts the servers before the first bean is made, so that they come up while the application
 * does, and stops them after the last bean is gone.
 */
final class EmbeddedServersInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServers.class);
  private static final String BEAN = "embeddedServers";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Environment environment = context.getEnvironment();
    if (environment.getProperty("cpms.embedded", Boolean.class, true)) {
      offer(EmbeddedServers.start(options(environment)), context);
    }
  }

  private static EmbeddedOptions options(Environment environment) {
    Path data = Path.of(environment.getProperty("cpms.data", "data"));
    return Binder.get(environment)
        .bindOrCreate("cpms.embedded", EmbeddedServersProperties.class)
        .in(data)
        .withListener(EmbeddedServersInitializer::report);
  }

  private static void report(String server, Duration took) {
    LOG.info("{} ready in {} s", server, String.format(Locale.ROOT, "%.1f", took.toMillis() / 1e3));
  }

  /** Beans are destroyed in the reverse of the order in which they were registered. */
  private static void offer(EmbeddedServers servers, ConfigurableApplicationContext context) {
    var beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
    beans.registerSingleton(BEAN, servers);
    beans.registerDisposableBean(BEAN, servers::close);
  }
}
