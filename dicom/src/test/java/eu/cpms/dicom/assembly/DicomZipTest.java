package eu.cpms.dicom.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.dicom.model.DicomException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicomZipTest {
  @TempDir Path folder;
  private Path into;

  @BeforeEach
  void makeFolder() throws IOException {
    into = Files.createDirectory(folder.resolve("out"));
  }

  private Path zip(int entries, int size, String name) throws IOException {
    Path zip = folder.resolve("test.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (int i = 0; i < entries; i++) {
        out.putNextEntry(new ZipEntry(name + i));
        out.write(new byte[size]);
      }
    }
    return zip;
  }

  @Test
  void files_get_names_of_our_own() throws Exception {
    var unpacked = new DicomZip(ZipLimits.DEFAULT).unpack(zip(2, 10, "../../evil"), into);
    assertThat(unpacked).hasSize(2).allMatch(file -> into.equals(file.file().getParent()));
    assertThat(unpacked.getFirst().file()).hasSize(10);
  }

  @Test
  void a_bomb_is_stopped_by_its_ratio() throws Exception {
    Path bomb = zip(1, 64 << 20, "a");
    assertThatThrownBy(() -> new DicomZip(ZipLimits.DEFAULT).unpack(bomb, into))
        .isInstanceOf(DicomException.LimitExceeded.class);
    try (var files = Files.list(into)) {
      assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(32 << 20);
    }
  }

  @Test
  void too_many_files_are_stopped() throws Exception {
    Path many = zip(11, 1, "a");
    assertThatThrownBy(() -> new DicomZip(new ZipLimits(10, 1 << 20, 200)).unpack(many, into))
        .isInstanceOf(DicomException.LimitExceeded.class)
        .hasMessageContaining("10 files");
  }

  @Test
  void too_many_bytes_are_stopped() throws Exception {
    Path large = zip(3, 1000, "a");
    assertThatThrownBy(() -> new DicomZip(new ZipLimits(10, 2500, 200)).unpack(large, into))
        .isInstanceOf(DicomException.LimitExceeded.class);
  }

  @Test
  void a_damaged_archive_is_an_io_error() throws Exception {
    Path damaged = Files.write(folder.resolve("bad.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
    assertThatThrownBy(() -> new DicomZip(ZipLimits.DEFAULT).unpack(damaged, into))
        .isInstanceOf(DicomException.Io.class);
  }
}
