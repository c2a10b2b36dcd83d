package eu.cpms.server;

import eu.cpms.query.QuerySideConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/**
 * The application: ingest and the embedded servers configure themselves. Axon Server keeps events
 * and nothing else: commands and queries are handled by the node that takes them.
 */
@SpringBootApplication(
    scanBasePackages = {"eu.cpms.server", "eu.cpms.command"},
    exclude = AxonServerBusAutoConfiguration.class)
@ConfigurationPropertiesScan
@Import(QuerySideConfiguration.class)
public class CpmsApplication {

  /** Starts the application with Spring Boot's usual arguments. */
  public static void main(String[] arguments) {
    System.setProperty("axoniq.update-checker.disabled", "true");
    SpringApplication.run(CpmsApplication.class, arguments);
  }
}
