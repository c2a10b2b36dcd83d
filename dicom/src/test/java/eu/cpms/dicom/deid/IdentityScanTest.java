package eu.cpms.dicom.deid;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.dicom.Dcmtk;
import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.SampleFiles;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches every string of a copy for what the original says of its people, byte by byte. */
class IdentityScanTest {
  private static final Set<Integer> IDENTIFIERS =
      Set.of(
          0x0008_0050,
          0x0010_0020,
          0x0010_0030,
          0x0010_1000,
          0x0010_1040,
          0x0010_1090,
          0x0010_2154,
          0x0008_0081,
          0x0038_0010,
          0x0020_000D,
          0x0020_000E,
          0x0008_0018);
  private static final Set<Integer> NOT_TEXT = Set.of(0x7FE0_0010, 0x5400_1010, 0x6000_3000);

  /** Versions of codes and types of report items, which stay as they are. */
  private static final Set<Integer> TRUSTED = Set.of(0x0008_0103, 0x0040_A040);

  private static final int SHORTEST = 4;
  @TempDir Path folder;

  static List<Path> samples() {
    return SampleFiles.readable().stream()
        .filter(file -> !file.getFileName().toString().startsWith("DICOMDIR"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void no_string_of_the_copy_tells_who_the_patient_is(Path sample) {
    Set<String> telling = new HashSet<>();
    try (DicomFile original = DicomToolkit.preferred().open(sample)) {
      collect(original.dataSet(), telling);
    }
    Copies.Copy copy = Copies.of(ByteSource.of(sample), Deidentification.CLINICAL_OPTIONS);
    StringBuilder strings = new StringBuilder();
    append(copy.dataSet(), strings);
    assertThat(telling)
        .noneMatch(
            word ->
                Pattern.compile("(?<![a-z])" + Pattern.quote(word) + "(?![a-z])")
                    .matcher(strings)
                    .find());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void another_reader_reads_the_copy(Path sample) throws Exception {
    Dcmtk.assumeInstalled();
    Copies.Copy copy = Copies.of(ByteSource.of(sample), Deidentification.CLINICAL_OPTIONS);
    Path file = folder.resolve("copy.dcm");
    Files.write(file, copy.bytes());
    assertThat(Dcmtk.dump(file)).anyMatch(line -> line.contains("(0012,0062) CS [YES]"));
  }

  private static void collect(DataSet data, Set<String> telling) {
    for (Element element : data) {
      if (element.value() instanceof Value.Items items) {
        items.items().forEach(item -> collect(item, telling));
      } else if (element.vr() == Vr.PN) {
        Arrays.stream(raw(element).split("[\\\\^= \0]")).forEach(word -> add(word, telling));
      } else if (IDENTIFIERS.contains(element.tag())) {
        add(raw(element), telling);
      }
    }
  }

  private static void add(String word, Set<String> telling) {
    String plain = word.replace("\0", "").strip();
    boolean registered = plain.startsWith("1.2.840.10008.");
    if (plain.length() >= SHORTEST && !registered) {
      telling.add(plain);
    }
  }

  private static void append(DataSet data, StringBuilder strings) {
    for (Element element : data) {
      if (element.value() instanceof Value.Items items) {
        items.items().forEach(item -> append(item, strings));
      } else if (!NOT_TEXT.contains(element.tag()) && !TRUSTED.contains(element.tag())) {
        strings.append(raw(element)).append('\n');
      }
    }
  }

  private static String raw(Element element) {
    return element.value() instanceof Value.Bytes bytes
        ? new String(bytes.load(1 << 24), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT)
        : "";
  }
}
