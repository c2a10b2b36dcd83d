package eu.cpms.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

class IngestRoleTest {

  @Configuration(proxyBeanMethods = false)
  static class Receiver {
    @Bean
    @Conditional(IngestRole.class)
    String receiver() {
      return "here";
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "all|true",
        "web,ingest|true",
        "web, ingest|true",
        "web,command|false",
        "ingestion|false"
      })
  void nodesWithoutTheRoleDoNotReceive(String roles, boolean receives) {
    new ApplicationContextRunner()
        .withUserConfiguration(Receiver.class)
        .withPropertyValues("cpms.roles=" + roles)
        .run(context -> assertThat(context.containsBean("receiver")).isEqualTo(receives));
  }
}
