package eu.cpms.ingest.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The table of contents at the end of a zip file (APPNOTE 4.3.16), looked at before it is read. */
final class ZipDirectory {

  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int END_MARK = 0x06054b50;
  private static final int SIZE_FIELD = 12;
  private static final long SMALL = 4L * 1024 * 1024;

  private ZipDirectory() {}

  /** Whether there is a table and reading it takes little memory. Refuses Zip64, which is not. */
  static boolean isSmall(Content content) throws IOException {
    int length = END_RECORD + LONGEST_COMMENT;
    byte[] tail = content.read(Math.max(0, content.size() - length), length);
    ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = tail.length - END_RECORD; i >= 0; i--) {
      if (end.getInt(i) == END_MARK) {
        return Integer.toUnsignedLong(end.getInt(i + SIZE_FIELD)) <= SMALL;
      }
    }
    return false;
  }
}
