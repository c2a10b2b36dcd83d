package eu.cpms.command.desk;

import eu.cpms.api.access.Actor;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives command handlers the {@link Actor} as a parameter. */
public final class ActorParameter implements ParameterResolverFactory {

  @Override
  public @Nullable ParameterResolver<Actor> createInstance(
      Executable executable, Parameter[] parameters, int index) {
    return parameters[index].getType().equals(Actor.class) ? new FromMetaData() : null;
  }

  private static final class FromMetaData implements ParameterResolver<Actor> {

    @Override
    public Actor resolveParameterValue(Message<?> message) {
      return ActorMetaData.actor(message.getMetaData());
    }

    @Override
    public boolean matches(Message<?> message) {
      return true;
    }
  }
}
