package eu.cpms.command;

import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds on nodes whose {@code cpms.roles} name {@code command}, or that name no roles. */
public final class OnCommandRole implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Set<String> roles =
        Binder.get(context.getEnvironment())
            .bind("cpms.roles", Bindable.setOf(String.class))
            .orElse(Set.of());
    return roles.isEmpty() || roles.contains("command");
  }
}
