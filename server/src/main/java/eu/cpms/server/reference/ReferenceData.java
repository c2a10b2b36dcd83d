package eu.cpms.server.reference;

import eu.cpms.api.access.Ern;
import eu.cpms.api.access.ErnCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The networks as the file {@code reference/erns.json} lists them. */
@Configuration(proxyBeanMethods = false)
class ReferenceData {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private record ErnFile(List<Ern> erns) {}

  @Bean
  ErnCatalogue ernCatalogue() throws IOException {
    try (InputStream file = new ClassPathResource("reference/erns.json").getInputStream()) {
      return new ErnCatalogue(JSON.readValue(file, ErnFile.class).erns());
    }
  }
}
