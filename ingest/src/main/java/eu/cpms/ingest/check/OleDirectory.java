package eu.cpms.ingest.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The names in the directory of a compound file (MS-CFB 2.2 to 2.6), its first 64 sectors. */
final class OleDirectory {

  private static final int MOST_SECTORS = 64;
  private static final int ENTRY = 128;
  private static final int NAME_LENGTH = 64;
  private static final int HEADER_FAT = 109;

  private final Content content;
  private final ByteBuffer header;
  private final int sectorSize;

  OleDirectory(Content content) throws IOException {
    this.content = content;
    this.header = little(content.read(0, 512));
    this.sectorSize = header.limit() == 512 && header.getShort(30) == 12 ? 4096 : 512;
  }

  Stream<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    int sector = header.limit() == 512 ? header.getInt(48) : -1;
    for (int i = 0; i < MOST_SECTORS && sector >= 0; i++) {
      addNames(sector(sector), names);
      sector = next(sector);
    }
    return names.stream();
  }

  private static void addNames(ByteBuffer sector, List<String> names) {
    for (int entry = 0; entry + ENTRY <= sector.limit(); entry += ENTRY) {
      int length = sector.getShort(entry + NAME_LENGTH);
      if (length >= 2 && length <= NAME_LENGTH) {
        names.add(new String(sector.array(), entry, length - 2, StandardCharsets.UTF_16LE));
      }
    }
  }

  /** Follows the allocation table, as far as the header alone points into it. */
  private int next(int sector) throws IOException {
    int perSector = sectorSize / Integer.BYTES;
    int table = sector / perSector;
    if (table >= HEADER_FAT) {
      return -1;
    }
    ByteBuffer part = sector(header.getInt(76 + table * Integer.BYTES));
    int place = sector % perSector * Integer.BYTES;
    return place + Integer.BYTES <= part.limit() ? part.getInt(place) : -1;
  }

  private ByteBuffer sector(int number) throws IOException {
    return little(number < 0 ? new byte[0] : content.read((number + 1L) * sectorSize, sectorSize));
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
