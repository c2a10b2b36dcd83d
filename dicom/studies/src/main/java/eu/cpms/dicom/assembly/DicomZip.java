package eu.cpms.dicom.assembly;

import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import eu.cpms.dicom.model.DicomException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks an archive of DICOM files, one file at a time. */
public final class DicomZip {
  /** What names are in that do not say to be UTF-8 (APPNOTE.TXT, appendix D). */
  private static final Charset OLD_NAMES = Charset.forName("IBM437");

  private final ZipLimits limits;
  private long total;

  public DicomZip(ZipLimits limits) {
    this.limits = limits;
  }

  /**
   * Unpacks each file, whatever it is, over a file that is there, and calls the work with its name.
   * When that file is deleted, because the run is interrupted, nothing more is unpacked.
   *
   * @param damaged told the name of an entry that cannot be unpacked, and why
   * @throws DicomException.LimitExceeded when the archive is larger than allowed; the files before
   *     have been worked on
   * @throws DicomException.Io when the archive has no sound directory, or the disk fails
   */
  public void forEach(
      Path archive, Path place, Consumer<String> work, BiConsumer<String, String> damaged) {
    try (ZipFile zip = new ZipFile(archive.toFile(), OLD_NAMES)) {
      requireAtMost(zip.size(), limits.entries(), "entries");
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.isDirectory()) {
          continue;
        }
        try {
          copy(zip, entry, place);
        } catch (ZipException | EOFException e) {
          damaged.accept(entry.getName(), "cannot be unpacked: " + DicomException.reason(e));
          continue;
        }
        work.accept(entry.getName());
      }
    } catch (IOException e) {
      throw new DicomException.Io("cannot unpack the archive: " + DicomException.reason(e), e);
    }
  }

  private void copy(ZipFile zip, ZipEntry entry, Path file) throws IOException {
    long allowed = (1L << 20) + Math.max(0, entry.getCompressedSize()) * limits.ratio();
    long written = 0;
    byte[] block = new byte[1 << 16];
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum);
        OutputStream out = Files.newOutputStream(file, WRITE, TRUNCATE_EXISTING)) {
      for (int read; (read = in.read(block)) >= 0; ) {
        written += read;
        total += read;
        requireAtMost(written, allowed, "bytes for its packed size");
        requireAtMost(total, limits.totalBytes(), "bytes");
        out.write(block, 0, read);
      }
    }
    if (sum.getValue() != entry.getCrc()) {
      throw new ZipException("its checksum differs");
    }
  }

  private static void requireAtMost(long number, long limit, String what) {
    if (number > limit) {
      throw new DicomException.LimitExceeded(
          0, "the archive", "more than %,d %s".formatted(limit, what));
    }
  }
}
