package eu.cpms.dicom.assembly;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.dicom.model.DicomException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicomZipTest {
  @TempDir Path folder;

  private Path zip(int entries, int size, String name) throws IOException {
    Path zip = folder.resolve("test.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("IBM437"))) {
      for (int i = 0; i < entries; i++) {
        out.putNextEntry(new ZipEntry(name + i));
        out.write(new byte[size]);
      }
    }
    return zip;
  }

  private List<String> unpack(Path archive, ZipLimits limits) throws IOException {
    List<String> found = new ArrayList<>();
    Path place = Files.write(folder.resolve("place"), new byte[0]);
    new DicomZip(limits)
        .forEach(
            archive,
            place,
            name -> found.add(name + " " + place.toFile().length()),
            (name, reason) -> found.add(name + " " + reason));
    return found;
  }

  @Test
  void each_file_is_unpacked_into_one_place_whatever_its_name() throws Exception {
    Path archive = zip(2, 10, "../../Bänder/evil");
    assertThat(unpack(archive, ZipLimits.DEFAULT))
        .containsExactly("../../Bänder/evil0 10", "../../Bänder/evil1 10");
    assertThat(folder)
        .isDirectoryContaining("glob:**place")
        .isDirectoryNotContaining("glob:**evil*");
  }

  @Test
  void a_bomb_is_stopped_by_its_ratio() throws Exception {
    Path bomb = zip(1, 64 << 20, "a");
    assertThatThrownBy(() -> unpack(bomb, ZipLimits.DEFAULT))
        .isInstanceOf(DicomException.LimitExceeded.class);
    assertThat(folder.resolve("place").toFile().length()).isLessThan(32 << 20);
  }

  @Test
  void too_many_files_are_stopped() throws Exception {
    ZipLimits limits = new ZipLimits(10, 1 << 20, 200);
    assertThat(unpack(zip(10, 1, "a"), limits)).hasSize(10);
    assertThatThrownBy(() -> unpack(zip(11, 1, "a"), limits))
        .isInstanceOf(DicomException.LimitExceeded.class)
        .hasMessageContaining("10 entries");
  }

  @Test
  void too_many_bytes_are_stopped() throws Exception {
    Path large = zip(3, 1000, "a");
    assertThatThrownBy(() -> unpack(large, new ZipLimits(10, 2500, 200)))
        .isInstanceOf(DicomException.LimitExceeded.class);
  }

  @Test
  void nothing_is_unpacked_once_the_place_is_gone() throws Exception {
    Path place = folder.resolve("gone");
    DicomZip zip = new DicomZip(ZipLimits.DEFAULT);
    Path archive = zip(1, 10, "a");
    assertThatThrownBy(() -> zip.forEach(archive, place, name -> {}, (name, reason) -> {}))
        .isInstanceOf(DicomException.Io.class);
    assertThat(place).doesNotExist();
  }

  @Test
  void a_damaged_file_is_told_and_the_others_are_unpacked() throws Exception {
    Path archive = zip(3, 10, "a");
    byte[] bytes = Files.readAllBytes(archive);
    String text = new String(bytes, ISO_8859_1);
    bytes[text.indexOf("a1") + 2] ^= 0x55; // the first byte of its packed content
    Files.write(archive, bytes);
    assertThat(unpack(archive, ZipLimits.DEFAULT))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("a0 10"),
            damaged -> assertThat(damaged).startsWith("a1 cannot be unpacked: "),
            last -> assertThat(last).isEqualTo("a2 10"));
  }

  @Test
  void a_file_with_another_checksum_is_damaged() throws Exception {
    Path archive = zip(1, 10, "a");
    byte[] bytes = Files.readAllBytes(archive);
    bytes[new String(bytes, ISO_8859_1).lastIndexOf("a0") - 30] ^= 0x55; // in the directory
    Files.write(archive, bytes);
    assertThat(unpack(archive, ZipLimits.DEFAULT))
        .containsExactly("a0 cannot be unpacked: its checksum differs");
  }

  @Test
  void a_damaged_archive_is_an_io_error() throws Exception {
    Path damaged = Files.write(folder.resolve("bad.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
    assertThatThrownBy(() -> unpack(damaged, ZipLimits.DEFAULT))
        .isInstanceOf(DicomException.Io.class);
  }
}
