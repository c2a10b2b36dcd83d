package eu.cpms.command.file;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@link PanelPartsTable} is written with the events, and again after a crash. */
@Configuration(proxyBeanMethods = false)
class PanelPartsConfiguration {

  @Bean
  ConfigurerModule panelPartsProcessor() {
    return configurer ->
        configurer
            .eventProcessing()
            .registerSubscribingEventProcessor(PanelPartsTable.GROUP)
            .registerListenerInvocationErrorHandler(
                PanelPartsTable.GROUP, axon -> PropagatingErrorHandler.instance());
  }

  @Bean
  @ConditionalOnProperty(name = "cpms.event-store", havingValue = "axon-server")
  ConfigurerModule panelPartsCatchUpProcessor() {
    return configurer ->
        configurer
            .eventProcessing()
            .registerPooledStreamingEventProcessor(
                PanelPartsCatchUp.PROCESSOR,
                org.axonframework.config.Configuration::eventStore,
                (axon, builder) ->
                    builder
                        .initialSegmentCount(1)
                        .batchSize(100)
                        .initialToken(StreamableMessageSource::createTailToken))
            .registerListenerInvocationErrorHandler(
                PanelPartsCatchUp.PROCESSOR, axon -> PropagatingErrorHandler.instance());
  }
}
