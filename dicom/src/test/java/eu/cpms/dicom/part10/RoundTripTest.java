package eu.cpms.dicom.part10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.cpms.dicom.Dcmtk;
import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.SampleFiles;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
  @TempDir Path folder;

  static List<Path> samples() {
    return SampleFiles.readable();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void another_reader_finds_the_same_in_the_copy(Path original) throws Exception {
    Dcmtk.assumeInstalled();
    assumeTrue(Dcmtk.reads(original), "dcmdump cannot read the original");
    assertThat(Dcmtk.dump(copy(original))).isEqualTo(Dcmtk.dump(original)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_copy_of_a_copy_is_the_same(Path original) throws Exception {
    Path copy = copy(original);
    assertThat(copy(copy)).hasSameBinaryContentAs(copy);
  }

  @Test
  void big_endian_becomes_little_endian_with_the_same_pixels() throws Exception {
    Path copy = copy(SampleFiles.named("ExplVR_BigEnd.dcm"));
    try (var file = DicomToolkit.preferred().open(copy)) {
      assertThat(file.syntax().uid()).isEqualTo("1.2.840.10008.1.2.1");
    }
  }

  private Path copy(Path original) throws Exception {
    DicomToolkit toolkit = DicomToolkit.preferred();
    Path copy = Files.createTempFile(folder, "copy", ".dcm");
    try (var file = toolkit.open(original);
        var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      toolkit.write(file, channel);
    }
    return copy;
  }
}
