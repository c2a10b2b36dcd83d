package eu.cpms.ingest.receive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/**
 * One file on its way in. Bytes go to the spool and through the digest at once. Close it without
 * {@link #finish} and what has arrived stays, to be resumed.
 */
public final class Upload extends OutputStream {

  private final Reception reception;
  private final Sender sender;
  private final Partial partial;
  private final long limit;
  private final FileChannel channel;
  private final Sha256 digest = new Sha256();
  private long size;

  Upload(Reception reception, Sender sender, Partial partial, long offset, long limit)
      throws IOException {
    this.reception = reception;
    this.sender = sender;
    this.partial = partial;
    this.limit = limit;
    this.size = offset;
    this.channel =
        FileChannel.open(partial.content(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(offset).position(offset);
  }

  /** Takes in what came earlier; reads it from disk, so it may take a while for a large file. */
  public void catchUp() throws IOException {
    if (size > 0) {
      digest.update(partial.content());
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /**
   * Takes some bytes in.
   *
   * @throws FileTooLarge when the file grows longer than the drop boxes take
   * @throws StorageFailed when the disk is full or broken
   */
  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (size + length > limit) {
      throw new FileTooLarge(limit);
    }
    store(ByteBuffer.wrap(bytes, from, length));
    digest.update(bytes, from, length);
    size += length;
  }

  private void store(ByteBuffer bytes) throws StorageFailed {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new StorageFailed(e);
    }
  }

  /**
   * The last byte is in: checks the file, stores it and makes sure that word of it will get
   * through. When this returns, the file survives a crash.
   *
   * @throws FileRefused when it breaks a rule; nothing of it is kept
   * @throws StorageFailed when it cannot be stored; nothing of it can be seen
   */
  public void finish() throws FileRefused, StorageFailed {
    try {
      channel.close();
      reception.accept(sender, partial, size, digest.hex());
    } catch (IOException e) {
      throw new StorageFailed(e);
    }
  }

  /** Nothing of the file is wanted any more. */
  public void discard() throws IOException {
    channel.close();
    partial.delete();
  }

  /** Tells the drop box's panel that the file was too large, and forgets it. */
  public void refuseAsTooLarge(FileTooLarge why) throws IOException {
    discard();
    reception.tooLarge(sender, partial, why);
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      reception.done(partial);
    }
  }
}
