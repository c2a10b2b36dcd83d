package eu.cpms.server.graphql;

import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bounds on what one query may ask, so that no client can exhaust the server. */
@Configuration(proxyBeanMethods = false)
class Limits {

  /**
   * Bounds on one GraphQL request.
   *
   * @param maxDepth levels of nesting
   * @param maxComplexity fields, where each element that a list may return counts
   */
  @ConfigurationProperties("cpms.graphql")
  record GraphQlLimits(
      @DefaultValue("12") int maxDepth, @DefaultValue("20000") int maxComplexity) {}

  @Bean
  MaxQueryDepthInstrumentation maxDepth(GraphQlLimits limits) {
    return new MaxQueryDepthInstrumentation(limits.maxDepth());
  }

  @Bean
  MaxQueryComplexityInstrumentation maxComplexity(GraphQlLimits limits) {
    return new MaxQueryComplexityInstrumentation(limits.maxComplexity(), new PageSizeComplexity());
  }
}
