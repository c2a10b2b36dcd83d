package eu.cpms.command.eventstore;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings that must hold before Axon's and Spring Boot's auto-configurations look: {@code
 * cpms.event-store} alone decides whether Axon Server is contacted, nothing calls home, and every
 * database connection has time limits.
 */
public final class EventStoreDefaults implements EnvironmentPostProcessor, Ordered {

  static final String UPDATE_CHECKER_OFF = "axoniq.update-checker.disabled";

  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "axon.serializer.general", "jackson3",
          "axon.serializer.events", "jackson3",
          "axon.serializer.messages", "jackson3",
          "spring.datasource.hikari.connection-init-sql",
              "SET lock_timeout = '5s'; SET statement_timeout = '30s'",
          "spring.datasource.hikari.connection-timeout", "5000",
          "spring.datasource.hikari.data-source-properties.connectTimeout", "5",
          "spring.datasource.hikari.data-source-properties.socketTimeout", "60",
          "axon.axonserver.permits", "1000",
          // A failed statement's values are events: personal data, not for messages or logs.
          "spring.datasource.hikari.data-source-properties.logServerErrorDetail", "false",
          "spring.kafka.admin.auto-create", "false");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    System.setProperty(UPDATE_CHECKER_OFF, "true");
    System.setProperty("axon.axonserver.suppressDownloadMessage", "true");
    boolean axonServer = EventStoreKind.of(environment) == EventStoreKind.AXON_SERVER;
    Map<String, Object> fixed = Map.of("axon.axonserver.enabled", String.valueOf(axonServer));
    environment.getPropertySources().addFirst(new MapPropertySource("cpms-event-store", fixed));
    environment.getPropertySources().addLast(new MapPropertySource("cpms-defaults", DEFAULTS));
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
