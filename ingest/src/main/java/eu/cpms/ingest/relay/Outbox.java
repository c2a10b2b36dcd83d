package eu.cpms.ingest.relay;

import eu.cpms.api.file.FileReceived;
import eu.cpms.ingest.blob.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Messages for Kafka that are safe on disk, one small file each, in the order they came. */
public final class Outbox {

  private static final String ENDING = ".json";

  private final JsonMapper json = JsonMapper.builder().build();
  private final Path folder;
  private final int limit;
  private final AtomicLong lastNumber = new AtomicLong();
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile Runnable listener = () -> {};

  /** An outbox in this folder that holds at most {@code limit} messages. */
  public Outbox(Path folder, int limit) throws IOException {
    this.folder = folder;
    this.limit = limit;
    Durable.createFolders(folder, folder);
    List<Path> leftovers = files();
    waiting.set(leftovers.size());
    leftovers.stream().mapToLong(Outbox::number).max().ifPresent(lastNumber::set);
  }

  /** Refuses early when a message could not be added. */
  public void requireRoom() throws OutboxFull {
    if (waiting.get() >= limit) {
      throw new OutboxFull(limit);
    }
  }

  /** When this returns the message is on the disk and will reach Kafka at least once. */
  public void add(FileReceived message) throws IOException {
    requireRoom();
    String name = "%019d_%s".formatted(lastNumber.incrementAndGet(), message.panelId());
    Path draft = folder.resolve(name + ".draft");
    Files.write(draft, json.writeValueAsBytes(message));
    Durable.sync(draft);
    Files.move(draft, folder.resolve(name + ENDING), StandardCopyOption.ATOMIC_MOVE);
    Durable.sync(folder);
    waiting.incrementAndGet();
    listener.run();
  }

  /** Number of messages that wait. */
  public int size() {
    return waiting.get();
  }

  void onAdded(Runnable action) {
    listener = action;
  }

  List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  OutboxRecord read(Path file) throws IOException {
    String name = file.getFileName().toString();
    String panelId = name.substring(name.indexOf('_') + 1, name.length() - ENDING.length());
    return new OutboxRecord(file, panelId, Files.readAllBytes(file));
  }

  void remove(OutboxRecord sent) throws IOException {
    Files.delete(sent.file());
    waiting.decrementAndGet();
  }

  private static long number(Path file) {
    String name = file.getFileName().toString();
    return Long.parseLong(name.substring(0, name.indexOf('_')));
  }
}
