package eu.cpms.command.testing;

import eu.cpms.embedded.testing.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the write model on real servers. */
public final class RunningWriteModel {

  private static final String EVENT_STORE =
      System.getProperty("cpms.test.event-store", "postgresql");

  private RunningWriteModel() {}

  /** Starts on an empty database. */
  public static ConfigurableApplicationContext start(String... properties) {
    return startOn(TestServers.get().newDatabase(), properties);
  }

  /** Starts on this database. */
  public static ConfigurableApplicationContext startOn(String jdbcUrl, String... properties) {
    TestServers servers = TestServers.get();
    List<String> all = new ArrayList<>();
    all.add("cpms.embedded=false");
    all.add("cpms.node-id=test");
    all.add("spring.datasource.url=" + jdbcUrl);
    all.add("spring.datasource.username=" + servers.databaseUser());
    all.add("spring.datasource.password=" + servers.databasePassword());
    all.add("spring.kafka.bootstrap-servers=" + servers.kafka());
    all.add("cpms.roles=web");
    all.add("cpms.event-store=" + EVENT_STORE);
    all.addAll(List.of(properties));
    all.add("axon.axonserver.client-id=" + UUID.randomUUID());
    if (isOnAxonServer(all) && !all.toString().contains("axon.axonserver.servers=")) {
      all.add("axon.axonserver.servers=" + servers.axonServer());
    }
    return new SpringApplicationBuilder(WriteModel.class)
        .web(WebApplicationType.NONE)
        .properties(all.toArray(String[]::new))
        .run();
  }

  private static boolean isOnAxonServer(List<String> properties) {
    return properties.reversed().stream()
        .filter(property -> property.startsWith("cpms.event-store="))
        .findFirst()
        .filter("cpms.event-store=axon-server"::equals)
        .isPresent();
  }
}
