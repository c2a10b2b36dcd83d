package eu.cpms.command.consent.withdrawal;

import eu.cpms.command.OnCommandRole;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * One segment, in the order of the store, from its first event on. A command that fails stops the
 * batch, which is tried again; a reset is impossible because the handlers disallow replay.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnCommandRole.class)
class WithdrawalConfiguration {

  static final String PROCESSOR = "withdrawal-of-panels";

  @Bean
  ConfigurerModule withdrawalProcessor() {
    return configurer ->
        configurer
            .eventProcessing()
            .registerPooledStreamingEventProcessor(
                PROCESSOR,
                org.axonframework.config.Configuration::eventStore,
                (axon, builder) ->
                    builder
                        .initialSegmentCount(1)
                        .batchSize(100)
                        .initialToken(StreamableMessageSource::createTailToken))
            .registerListenerInvocationErrorHandler(
                PROCESSOR, axon -> PropagatingErrorHandler.instance());
  }
}
