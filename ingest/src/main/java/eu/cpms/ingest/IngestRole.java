package eu.cpms.ingest;

import java.util.Arrays;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether this node receives files: {@code cpms.roles} names ingest, or is not set. */
final class IngestRole implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    String roles = context.getEnvironment().getProperty("cpms.roles", "all");
    return Arrays.stream(roles.split(","))
        .map(String::strip)
        .anyMatch(role -> role.equals("ingest") || role.equals("all"));
  }
}
