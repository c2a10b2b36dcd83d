package eu.cpms.command.file;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@link PanelPartsTable} is written with the events or not at all. */
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
}
