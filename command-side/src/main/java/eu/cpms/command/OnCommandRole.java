package eu.cpms.command;

import java.util.Set;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds on nodes whose {@code cpms.roles} name {@code command}, or that name no roles. */
public final class OnCommandRole implements Condition {

  @Override
  @SuppressWarnings("unchecked")
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Set<String> roles = context.getEnvironment().getProperty("cpms.roles", Set.class, Set.of());
    return roles.isEmpty() || roles.contains("command");
  }
}
