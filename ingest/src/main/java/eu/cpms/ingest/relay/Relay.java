package eu.cpms.ingest.relay;

import eu.cpms.api.file.FileReceived;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Sends the outbox to Kafka, oldest first and one after the other, so that the order within each
 * panel holds. Wakes at once when a message is added; while Kafka is down, tries again after 0.2 s
 * and then twice as long each time, up to 15 s.
 */
public final class Relay implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final Duration SEND_LIMIT = Duration.ofSeconds(10);

  private final Outbox outbox;
  private final ProducerFactory<String, byte[]> producers;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean running;
  private Thread worker = new Thread(() -> {});

  /** A relay that makes its own producer from the application's settings for Kafka. */
  public Relay(Outbox outbox, ProducerFactory<?, ?> settings) {
    this.outbox = outbox;
    this.producers = durable(settings);
    outbox.onAdded(news::release);
  }

  @SuppressWarnings("unchecked")
  private static ProducerFactory<String, byte[]> durable(ProducerFactory<?, ?> settings) {
    return (ProducerFactory<String, byte[]>)
        settings.copyWithConfigurationOverride(
            Map.of(
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                4_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                8_000));
  }

  @Override
  public synchronized void start() {
    running = true;
    worker = Thread.ofPlatform().name("file-relay").start(this::run);
  }

  @Override
  public synchronized void stop() {
    running = false;
    worker.interrupt();
    try {
      worker.join(SEND_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    try (Producer<String, byte[]> producer = producers.createNonTransactionalProducer()) {
      Duration pause = FIRST_PAUSE;
      while (running) {
        boolean empty = sendAll(producer);
        pause = empty ? FIRST_PAUSE : longer(pause);
        waitForNews(empty ? LONGEST_PAUSE : pause);
      }
    } catch (InterruptedException e) {
      LOG.debug("Relay stopped with {} messages waiting", outbox.size());
    }
  }

  private void waitForNews(Duration limit) throws InterruptedException {
    if (news.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private boolean sendAll(Producer<String, byte[]> producer) throws InterruptedException {
    try {
      for (Path file : outbox.files()) {
        send(producer, outbox.read(file));
      }
      return true;
    } catch (IOException | KafkaException | ExecutionException | TimeoutException e) {
      LOG.warn("{} messages wait for Kafka: {}", outbox.size(), e.getMessage());
      return false;
    }
  }

  private void send(Producer<String, byte[]> producer, OutboxRecord message)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    producer
        .send(new ProducerRecord<>(FileReceived.TOPIC, message.key(), message.json()))
        .get(SEND_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    outbox.remove(message);
  }
}
