package eu.cpms.ingest.relay;

import eu.cpms.api.file.FileReceived;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
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
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);
  private static final Duration SEND_LIMIT = Duration.ofSeconds(10);

  private final Outbox outbox;
  private final Map<String, Object> settings;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread worker;

  /** A relay that makes its own producer from the application's settings for Kafka. */
  public Relay(Outbox outbox, ProducerFactory<?, ?> application) {
    this.outbox = outbox;
    this.settings = new HashMap<>(application.getConfigurationProperties());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
    outbox.onAdded(news::release);
  }

  @Override
  public synchronized void start() {
    running = true;
    worker = Thread.ofPlatform().name("file-relay").start(this::run);
  }

  @Override
  public synchronized void stop() {
    running = false;
    if (worker != null) {
      worker.interrupt();
      awaitEnd(worker);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private static void awaitEnd(Thread thread) {
    try {
      thread.join(SEND_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    Producer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    try {
      relay(producer);
    } catch (InterruptedException | InterruptException e) {
      LOG.debug("Relay stopped with {} messages waiting", outbox.size());
    } finally {
      Thread.interrupted(); // or closing would be cut short
      producer.close(CLOSE_LIMIT);
    }
  }

  private void relay(Producer<String, byte[]> producer) throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    while (running) {
      boolean empty = sendAll(producer);
      pause = empty ? FIRST_PAUSE : longer(pause);
      waitForNews(empty ? LONGEST_PAUSE : pause);
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
    } catch (InterruptException e) {
      throw e;
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
