package eu.cpms.dicom.json;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.SampleFiles;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DicomJsonTest {
  private static final DicomToolkit TOOLKIT = DicomToolkit.preferred();

  static List<Path> samples() {
    return SampleFiles.readable();
  }

  private static JsonNode json(DicomFile file) {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      TOOLKIT.json(file, json, path -> "bulk/" + path);
    }
    return new JsonMapper().readTree(text.toString());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_element_of_every_sample_is_a_member(Path sample) {
    try (DicomFile file = TOOLKIT.open(sample)) {
      int expected = 0;
      for (Element element : file.dataSet()) {
        expected += Tag.element(element.tag()) == 0 ? 0 : 1;
      }
      assertThat(json(file).size()).isEqualTo(expected);
    }
  }

  @Test
  void values_have_the_shapes_of_the_standard() {
    byte[] bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 100")
            .sequence(0x0008_1140, DicomBytes.item().text(0x0008_1155, "UI", "1.2"))
            .text(Tag.PATIENT_NAME, "PN", "Buc^Jérôme=X")
            .text(0x0020_0013, "IS", "7")
            .element(0x0028_0009, "AT", new byte[] {0x18, 0, 0x63, 0x10})
            .text(0x0028_0030, "DS", "0.5\\")
            .element(0x0028_0121, "UV", new byte[] {-1, -1, -1, -1, -1, -1, -1, -1})
            .element(0x0028_9999, "OB", new byte[] {1, 2})
            .element(Tag.PIXEL_DATA, "OW", new byte[5000])
            .toBytes();
    try (DicomFile file = TOOLKIT.read(ByteSource.of(bytes), Limits.DEFAULT)) {
      JsonNode json = json(file);
      assertThat(json.at("/00080005/Value/0").asString()).isEqualTo("ISO_IR 192");
      assertThat(json.at("/00100010/Value/0/Alphabetic").asString()).isEqualTo("Buc^Jérôme");
      assertThat(json.at("/00100010/Value/0/Ideographic").asString()).isEqualTo("X");
      assertThat(json.at("/00081140/Value/0/00081155/Value/0").asString()).isEqualTo("1.2");
      assertThat(json.at("/00200013/Value/0").isInt()).isTrue();
      assertThat(json.at("/00280009/Value/0").asString()).isEqualTo("00181063");
      assertThat(json.at("/00280121/Value/0").asString()).isEqualTo("18446744073709551615");
      assertThat(json.at("/00280030/Value/1").isNull()).isTrue();
      assertThat(json.at("/00289999/InlineBinary").asString()).isEqualTo("AQI=");
      assertThat(json.at("/7FE00010/BulkDataURI").asString()).isEqualTo("bulk/7FE00010");
    }
  }
}
