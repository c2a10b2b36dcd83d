package eu.cpms.command.desk;

import eu.cpms.api.access.CurrentActor;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk and what hangs on the command bus. Needs a {@link CurrentActor} bean. */
@Configuration(proxyBeanMethods = false)
public class CommandDeskConfiguration {

  private static final int WAITING = 500;

  @Bean
  CommandDesk commandDesk(
      CommandBus bus,
      CommandGateway gateway,
      CurrentActor currentActor,
      @Qualifier("commandThreads") ThreadPoolExecutor commandThreads) {
    bus.registerHandlerInterceptor(new RefusalAsDetails());
    return new CommandDesk(gateway, currentActor, commandThreads);
  }

  /** As many commands at once as {@code cpms.command.threads}, 500 waiting, the rest refused. */
  @Bean(destroyMethod = "shutdown", defaultCandidate = false)
  @Qualifier("commandThreads")
  ThreadPoolExecutor commandThreads(@Value("${cpms.command.threads:8}") int threads) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            new AxonThreadFactory("commands"));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  @Bean
  CommandTarget commandTarget() {
    return new CommandTarget();
  }

  @Bean
  HandlerEnhancerDefinition answerWithVersion() {
    return new AnswerWithVersion();
  }

  @Bean
  ParameterResolverFactory actorParameter() {
    return new ActorParameter();
  }

  /** {@code causationId} is the message that led to this one, {@code correlationId} the first. */
  @Bean
  CorrelationDataProvider origin() {
    return new MessageOriginProvider("causationId", "correlationId");
  }

  @Bean
  CorrelationDataProvider actorOfEvents() {
    return new SimpleCorrelationDataProvider(ActorMetaData.KEYS);
  }
}
