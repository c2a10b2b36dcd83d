package eu.cpms.ingest.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the file meta information (DICOM PS3.10, 7.1) and demands a transfer syntax and a data set
 * behind it. Pixel data are not looked at.
 */
public final class Part10Check implements DicomCheck {

  private static final int FIRST_ELEMENT = 132;
  private static final int META_GROUP = 2;
  private static final int TRANSFER_SYNTAX = 0x10;
  private static final Pattern UID = Pattern.compile("[0-9]+(\\.[0-9]+)+");
  private static final Set<String> LONG_FORM = Set.of("OB", "OW", "UN", "SQ", "UT", "OF", "UC");

  @Override
  public Optional<String> problem(Path file) throws IOException {
    try (Content content = new Content(file)) {
      return content.hasAt(FIRST_ELEMENT - 4, "DICM")
          ? problem(content)
          : Optional.of("the mark DICM is missing behind the 128 bytes of the preamble");
    }
  }

  private static Optional<String> problem(Content content) throws IOException {
    ByteBuffer head = ByteBuffer.wrap(content.head()).order(ByteOrder.LITTLE_ENDIAN);
    String transferSyntax = "";
    int at = FIRST_ELEMENT;
    while (isMeta(head, at)) {
      int value = valueStart(head, at);
      long end = value + valueLength(head, at);
      if (end > head.limit()) {
        return Optional.of("its file meta information does not end");
      }
      if (head.getShort(at + 2) == TRANSFER_SYNTAX) {
        transferSyntax = text(head, value, (int) end);
      }
      at = (int) end;
    }
    return problem(transferSyntax, at < content.size());
  }

  private static Optional<String> problem(String transferSyntax, boolean hasData) {
    if (!UID.matcher(transferSyntax).matches()) {
      return Optional.of("its file meta information names no transfer syntax");
    }
    return hasData ? Optional.empty() : Optional.of("it ends before its data set");
  }

  private static boolean isMeta(ByteBuffer head, int at) {
    return at + 12 <= head.limit() && head.getShort(at) == META_GROUP;
  }

  private static boolean isLong(ByteBuffer head, int at) {
    return LONG_FORM.contains(text(head, at + 4, at + 6));
  }

  private static int valueStart(ByteBuffer head, int at) {
    return at + (isLong(head, at) ? 12 : 8);
  }

  private static long valueLength(ByteBuffer head, int at) {
    return isLong(head, at)
        ? Integer.toUnsignedLong(head.getInt(at + 8))
        : Short.toUnsignedInt(head.getShort(at + 6));
  }

  private static String text(ByteBuffer head, int from, int to) {
    return new String(head.array(), from, to - from, StandardCharsets.ISO_8859_1)
        .replace("\0", "")
        .strip();
  }
}
