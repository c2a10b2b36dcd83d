package eu.cpms.dicom.assembly;

import eu.cpms.dicom.assembly.IndexedAttribute.Level;
import eu.cpms.dicom.json.DicomJson;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Element;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Answers to QIDO-RS searches (PS3.18 section 10.6): arrays of DICOM JSON objects.
 *
 * @param json where they go; it stays open
 */
public record QidoAnswers(JsonGenerator json) {
  /** The answer to {@code /studies}. */
  public void studies(List<Study> studies) {
    array(studies.stream().map(QidoAnswers::of).toList());
  }

  /** The answer to {@code /studies/{study}/series}. */
  public void series(Study study) {
    array(study.series().stream().map(QidoAnswers::of).toList());
  }

  /** The answer to {@code /studies/{study}/series/{series}/instances}. */
  public void instances(Series series) {
    array(
        series.instances().stream()
            .map(i -> answer(i.attributes(), Level.INSTANCE, List.of()))
            .toList());
  }

  private void array(List<DataSet> answers) {
    json.writeStartArray();
    DicomJson writer = new DicomJson(json, path -> "");
    answers.forEach(writer::write);
    json.writeEndArray();
  }

  private static DataSet of(Study study) {
    return answer(
        study.attributes(),
        Level.STUDY,
        List.of(
            Element.ascii("ModalitiesInStudy", String.join("\\", study.modalities())),
            count("NumberOfStudyRelatedSeries", study.series().size()),
            count("NumberOfStudyRelatedInstances", study.instances().count())));
  }

  private static DataSet of(Series series) {
    return answer(
        series.attributes(),
        Level.SERIES,
        List.of(count("NumberOfSeriesRelatedInstances", series.instances().size())));
  }

  private static Element count(String keyword, long number) {
    return Element.ascii(keyword, Long.toString(number));
  }

  private static DataSet answer(DataSet data, Level level, List<Element> counted) {
    List<Element> elements = new ArrayList<>(counted);
    for (IndexedAttribute attribute : IndexedAttribute.ALL) {
      if (attribute.inQido() && attribute.level().compareTo(level) <= 0) {
        var found = data.find(attribute.tag());
        if (found.isPresent()) {
          elements.add(found.get());
        } else if (attribute.required()) {
          elements.add(Element.ascii(attribute.keyword(), ""));
        }
      }
    }
    return new DataSet(elements, data.characterSet());
  }
}
