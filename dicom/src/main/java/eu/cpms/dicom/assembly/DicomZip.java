package eu.cpms.dicom.assembly;

import eu.cpms.dicom.model.DicomException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks an archive of DICOM files into a folder, under names of our own. */
public final class DicomZip {
  private final ZipLimits limits;
  private long total;

  public DicomZip(ZipLimits limits) {
    this.limits = limits;
  }

  /** A file from an archive: its name there, and where it is now. */
  public record Unpacked(String name, Path file) {}

  /**
   * Unpacks all files, whatever they are.
   *
   * @throws DicomException.LimitExceeded when the archive is larger than allowed; what was unpacked
   *     by then stays for the caller to delete with the folder
   * @throws DicomException.Io when the archive is damaged or the disk fails
   */
  public List<Unpacked> unpack(Path archive, Path into) {
    List<Unpacked> unpacked = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!entry.isDirectory()) {
          Path file = into.resolve("%05d.dcm".formatted(unpacked.size()));
          requireBelow(unpacked.size(), limits.entries(), "files");
          copy(zip, entry, file);
          unpacked.add(new Unpacked(entry.getName(), file));
        }
      }
      return unpacked;
    } catch (IOException e) {
      throw new DicomException.Io("cannot unpack the archive: " + DicomException.reason(e), e);
    }
  }

  private void copy(ZipFile zip, ZipEntry entry, Path file) throws IOException {
    long allowed = (1L << 20) + Math.max(0, entry.getCompressedSize()) * limits.ratio();
    long written = 0;
    byte[] block = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(file)) {
      for (int read; (read = in.read(block)) >= 0; ) {
        written += read;
        total += read;
        requireBelow(written, allowed, "bytes for its packed size");
        requireBelow(total, limits.totalBytes(), "bytes");
        out.write(block, 0, read);
      }
    }
  }

  private static void requireBelow(long number, long limit, String what) {
    if (number >= limit) {
      throw new DicomException.LimitExceeded(
          0, "the archive", "more than %,d %s".formatted(limit, what));
    }
  }
}
