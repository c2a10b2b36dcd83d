package eu.cpms.command.desk;

import org.axonframework.commandhandling.CommandMessageHandlingMember;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.modelling.command.AggregateLifecycle;

/** Every command answers with the number of events that its aggregate then has. */
final class AnswerWithVersion implements HandlerEnhancerDefinition {

  @Override
  @SuppressWarnings("rawtypes")
  public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
    return original
        .unwrap(CommandMessageHandlingMember.class)
        .<MessageHandlingMember<T>>map(member -> new Answering<>(original))
        .orElse(original);
  }

  private static final class Answering<T> extends WrappedMessageHandlingMember<T> {

    Answering(MessageHandlingMember<T> delegate) {
      super(delegate);
    }

    @Override
    public Object handle(Message<?> message, T target) throws Exception {
      super.handle(message, target);
      return AggregateLifecycle.getVersion() + 1;
    }
  }
}
