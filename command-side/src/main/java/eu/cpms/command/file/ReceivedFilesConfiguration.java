package eu.cpms.command.file;

import eu.cpms.api.file.FileReceived;
import eu.cpms.command.OnCommandRole;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** How {@link ReceivedFiles} listens: never losing a message, never stuck on a bad one. */
@Configuration(proxyBeanMethods = false)
@EnableKafka
@Conditional(OnCommandRole.class)
class ReceivedFilesConfiguration {

  static final String DEAD = FileReceived.TOPIC + ".dead";

  @Bean
  ConcurrentKafkaListenerContainerFactory<String, String> receivedFileListeners(
      ConsumerFactory<String, String> consumers, DefaultErrorHandler receivedFileErrors) {
    var factory = new ConcurrentKafkaListenerContainerFactory<String, String>();
    factory.setConsumerFactory(consumers);
    factory.setCommonErrorHandler(receivedFileErrors);
    factory.getContainerProperties().setAckMode(AckMode.RECORD);
    factory.getContainerProperties().setMissingTopicsFatal(false);
    return factory;
  }

  /** Faults of the infrastructure are tried again for ever, every 10 s at last. */
  @Bean
  DefaultErrorHandler receivedFileErrors(
      KafkaTemplate<?, ?> template, ObjectProvider<MeterRegistry> metrics) {
    var dead =
        new DeadLetterPublishingRecoverer(
            template, (message, failure) -> new TopicPartition(DEAD, -1));
    ExponentialBackOff backOff = new ExponentialBackOff(250, 2);
    backOff.setMaxInterval(10_000);
    DefaultErrorHandler handler =
        new DefaultErrorHandler(
            (message, failure) -> {
              dead.accept(message, failure);
              metrics.ifAvailable(meters -> meters.counter("cpms.files.dead").increment());
            },
            backOff);
    handler.defaultFalse(true);
    handler.addNotRetryableExceptions(UndeliverableFile.class);
    return handler;
  }

  @Bean
  NewTopic receivedFilesTopic() {
    return TopicBuilder.name(FileReceived.TOPIC).partitions(3).replicas(1).build();
  }

  @Bean
  NewTopic deadFilesTopic() {
    return TopicBuilder.name(DEAD).partitions(1).replicas(1).build();
  }
}
