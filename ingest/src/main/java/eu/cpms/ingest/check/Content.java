package eu.cpms.ingest.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A received file to be looked at: its head in memory, the rest read in the small parts needed. */
final class Content implements AutoCloseable {

  /** As much of the head as any check needs. */
  static final int HEAD = 64 * 1024;

  private final Path path;
  private final FileChannel channel;
  private final byte[] head;

  Content(Path path) throws IOException {
    this.path = path;
    this.channel = FileChannel.open(path, StandardOpenOption.READ);
    this.head = read(0, HEAD);
  }

  Path path() {
    return path;
  }

  long size() throws IOException {
    return channel.size();
  }

  byte[] head() {
    return head;
  }

  /** The bytes from {@code offset}; fewer than {@code length} at the end of the file. */
  byte[] read(long offset, int length) throws IOException {
    if (offset < 0 || offset >= channel.size()) {
      return new byte[0];
    }
    ByteBuffer part = ByteBuffer.allocate((int) Math.min(length, channel.size() - offset));
    while (part.hasRemaining() && channel.read(part, offset + part.position()) >= 0) {}
    return part.array();
  }

  /** Whether these bytes stand at {@code offset} of the head. */
  boolean hasAt(int offset, byte... expected) {
    if (head.length < offset + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (head[offset + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  boolean hasAt(int offset, String ascii) {
    return hasAt(offset, ascii.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** One byte of the head as 0 to 255; -1 behind its end. */
  int at(int offset) {
    return offset < head.length ? head[offset] & 0xff : -1;
  }

  /** The start of the head as text in which each byte is one character. */
  String headText(int length) {
    return new String(head, 0, Math.min(length, head.length), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
