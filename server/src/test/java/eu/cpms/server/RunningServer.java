package eu.cpms.server;

import eu.cpms.embedded.testing.TestServers;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole server on real PostgreSQL, Elasticsearch and Kafka; with {@code
 * -Dcpms.test.event-store=axon-server} also on an Axon Server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = CpmsApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "cpms.embedded=false",
      "cpms.demo=true",
      "cpms.ftp.port=0",
      "cpms.event-store=${cpms.test.event-store:postgresql}"
    })
@ContextConfiguration(initializers = RunningServer.OnTestServers.class)
public @interface RunningServer {

  /** Gives the server a database, an index prefix and a data folder of its own. */
  class OnTestServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestServers servers = TestServers.get();
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "test servers",
                  Map.of(
                      "cpms.data", newFolder(),
                      "cpms.elasticsearch.index-prefix", "t" + System.nanoTime() + "-",
                      "spring.datasource.url", servers.newDatabase(),
                      "spring.datasource.username", servers.databaseUser(),
                      "spring.datasource.password", servers.databasePassword(),
                      "spring.elasticsearch.uris", servers.elasticsearch().toString(),
                      "spring.kafka.bootstrap-servers", servers.kafka())));
      if ("axon-server".equals(context.getEnvironment().getProperty("cpms.event-store"))) {
        TestPropertyValues.of("axon.axonserver.servers=" + servers.axonServer()).applyTo(context);
      }
    }

    private static String newFolder() {
      try {
        return Files.createTempDirectory("cpms-server-").toString();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
