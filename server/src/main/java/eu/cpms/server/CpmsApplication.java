package eu.cpms.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the application. */
@SpringBootApplication(scanBasePackages = "eu.cpms")
@ConfigurationPropertiesScan("eu.cpms")
public class CpmsApplication {

  /** Starts the application with Spring Boot's usual arguments. */
  public static void main(String[] arguments) {
    System.setProperty("axoniq.update-checker.disabled", "true");
    SpringApplication.run(CpmsApplication.class, arguments);
  }
}
