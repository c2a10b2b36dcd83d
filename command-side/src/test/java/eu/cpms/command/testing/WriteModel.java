package eu.cpms.command.testing;

import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CurrentActor;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.file.DropBoxSettings;
import java.time.Clock;
import java.util.List;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The write model with the beans that an application has to supply. */
@SpringBootApplication(
    scanBasePackages = "eu.cpms.command",
    exclude = AxonServerBusAutoConfiguration.class)
public class WriteModel {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  ErnCatalogue erns() {
    return Networks.CATALOGUE;
  }

  @Bean
  DropBoxSettings dropBoxSettings() {
    return new DropBoxSettings("localhost", 2121, "FTP with explicit TLS", List.of("dcm"), 1_000);
  }

  @Bean
  CurrentActor currentActor() {
    return new CurrentActor() {
      @Override
      public Actor require() {
        return People.as(People.REQUESTER);
      }

      @Override
      public String client() {
        return "127.0.0.1";
      }
    };
  }
}
