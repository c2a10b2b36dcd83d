package eu.cpms.dicom.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.dicom.DicomBytes;
import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StudyAssemblerTest {
  private final StudyAssembler assembler = new StudyAssembler();

  private boolean add(String study, String series, int seriesNumber, String instance, int number) {
    byte[] bytes =
        DicomBytes.file(DicomBytes.EXPLICIT)
            .text(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 100")
            .text(Tag.SOP_CLASS_UID, "UI", "1.2.840.10008.5.1.4.1.1.2")
            .text(Tag.SOP_INSTANCE_UID, "UI", instance)
            .text(Tag.MODALITY, "CS", "CT")
            .text(Tag.PATIENT_NAME, "PN", "Müller")
            .text(Tag.STUDY_INSTANCE_UID, "UI", study)
            .text(Tag.SERIES_INSTANCE_UID, "UI", series)
            .text("SeriesNumber", "IS", Integer.toString(seriesNumber))
            .text("InstanceNumber", "IS", Integer.toString(number))
            .text(0x0028_0030, "DS", "0.5\\0.5")
            .sequence(
                0x0054_0016,
                DicomBytes.item().text(0x0018_1074, "DS", "370000000").text(0x0009_1001, "LO", "x"))
            .toBytes();
    try (DicomFile file = DicomToolkit.preferred().read(ByteSource.of(bytes), Limits.DEFAULT)) {
      return assembler.add(Instance.of(instance + ".dcm", file));
    }
  }

  private void addMixed() {
    add("1.1", "1.1.2", 2, "1.1.2.1", 1);
    add("1.1", "1.1.1", 1, "1.1.1.10", 10);
    add("1.2", "1.2.1", 1, "1.2.1.1", 1);
    add("1.1", "1.1.1", 1, "1.1.1.2", 2);
  }

  private static JsonNode json(Consumer<JsonGenerator> content) {
    var out = new ByteArrayOutputStream();
    try (var json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      content.accept(json);
    }
    return new JsonMapper().readTree(out.toByteArray());
  }

  @Test
  void files_in_any_order_become_studies_and_series() {
    addMixed();
    assertThat(assembler.studies()).extracting(Study::uid).containsExactly("1.1", "1.2");
    Study first = assembler.studies().getFirst();
    assertThat(first.series()).extracting(Series::uid).containsExactly("1.1.1", "1.1.2");
    assertThat(first.series().getFirst().instances())
        .extracting(Instance::location)
        .containsExactly("1.1.1.2.dcm", "1.1.1.10.dcm");
  }

  @Test
  void the_same_object_is_taken_once() {
    assertThat(add("1.1", "1.1.1", 1, "1.1.1.2", 2)).isTrue();
    assertThat(add("1.1", "1.1.1", 1, "1.1.1.2", 2)).isFalse();
    assertThat(assembler.studies().getFirst().series().getFirst().instances()).hasSize(1);
  }

  @Test
  void an_object_without_a_study_is_refused() {
    assertThatThrownBy(() -> add("", "1.1.1", 1, "1.1.1.2", 2))
        .isInstanceOf(DicomException.Unsupported.class)
        .hasMessageContaining("(0020,000D)");
  }

  @Test
  void a_path_in_place_of_a_uid_is_refused() {
    for (String path : List.of("../../etc", "..", "1..2")) {
      assertThatThrownBy(() -> add(path, "1.1.1", 1, "1.1.1.2", 2))
          .isInstanceOf(DicomException.Unsupported.class);
    }
  }

  @Test
  void the_manifest_is_what_ohif_reads() {
    addMixed();
    JsonNode manifest =
        json(j -> new OhifManifest(j, i -> "/files/" + i.location()).write(assembler.studies()));
    JsonNode study = manifest.at("/studies/0");
    assertThat(study.path("StudyInstanceUID").asString()).isEqualTo("1.1");
    assertThat(study.path("PatientName").asString()).isEqualTo("Müller");
    assertThat(study.path("NumInstances").asInt()).isEqualTo(3);
    JsonNode instance = study.at("/series/0/instances/0");
    assertThat(instance.path("url").asString()).isEqualTo("dicomweb:/files/1.1.1.2.dcm");
    assertThat(instance.at("/metadata/PixelSpacing/1").asDouble()).isEqualTo(0.5);
    assertThat(instance.at("/metadata/RadiopharmaceuticalInformationSequence").toString())
        .isEqualTo("[{\"RadionuclideTotalDose\":370000000}]");
    assertThat(instance.at("/metadata/SeriesInstanceUID").asString()).isEqualTo("1.1.1");
  }

  @Test
  void what_the_first_object_does_not_say_another_one_may() {
    for (String description : List.of("", "MR Knie")) {
      byte[] bytes =
          DicomBytes.file(DicomBytes.EXPLICIT)
              .text(Tag.SOP_INSTANCE_UID, "UI", "1.1.1." + (1 + description.length()))
              .text("StudyDescription", "LO", description)
              .text("SeriesDescription", "LO", description)
              .text(Tag.STUDY_INSTANCE_UID, "UI", "1.1")
              .text(Tag.SERIES_INSTANCE_UID, "UI", "1.1.1")
              .text("InstanceNumber", "IS", "1" + description.length())
              .toBytes();
      try (DicomFile file = DicomToolkit.preferred().read(ByteSource.of(bytes), Limits.DEFAULT)) {
        assembler.add(Instance.of("x.dcm", file));
      }
    }
    List<Study> studies = assembler.studies();
    JsonNode answer = json(j -> new QidoAnswers(j).studies(studies));
    assertThat(answer.at("/0/00081030/Value/0").asString()).isEqualTo("MR Knie");
    JsonNode series = json(j -> new QidoAnswers(j).series(studies.getFirst()));
    assertThat(series.at("/0/0008103E/Value/0").asString()).isEqualTo("MR Knie");
    JsonNode manifest = json(j -> new OhifManifest(j, Instance::location).write(studies));
    assertThat(manifest.at("/studies/0/StudyDescription").asString()).isEqualTo("MR Knie");
  }

  @Test
  void search_answers_count_what_is_below() {
    addMixed();
    Study study = assembler.studies().getFirst();
    JsonNode studies = json(j -> new QidoAnswers(j).studies(assembler.studies()));
    assertThat(studies.at("/0/00201206/Value/0").asInt()).isEqualTo(2);
    assertThat(studies.at("/0/00201208/Value/0").asInt()).isEqualTo(3);
    assertThat(studies.at("/0/00080061/Value/0").asString()).isEqualTo("CT");
    assertThat(studies.at("/0/00100010/Value/0/Alphabetic").asString()).isEqualTo("Müller");
    assertThat(studies.at("/0/00100040").toString()).isEqualTo("{\"vr\":\"CS\"}");
    assertThat(studies.at("/0/00080201").isMissingNode()).isTrue();
    JsonNode series = json(j -> new QidoAnswers(j).series(study));
    assertThat(series.at("/0/00201209/Value/0").asInt()).isEqualTo(2);
    JsonNode instances = json(j -> new QidoAnswers(j).instances(study.series().getFirst()));
    assertThat(instances.at("/1/00080018/Value/0").asString()).isEqualTo("1.1.1.10");
  }
}
