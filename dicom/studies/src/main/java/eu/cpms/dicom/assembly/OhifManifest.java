package eu.cpms.dicom.assembly;

import eu.cpms.dicom.assembly.IndexedAttribute.Level;
import eu.cpms.dicom.model.DataSet;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * The study list which OHIF's data source {@code dicomjson} reads.
 *
 * @param json where it goes; it stays open
 * @param address where an object can be fetched as a whole file (same origin as the viewer)
 */
public record OhifManifest(JsonGenerator json, Function<Instance, String> address) {
  /** Writes the whole document. */
  public void write(List<Study> studies) {
    json.writeStartObject();
    json.writeArrayPropertyStart("studies");
    studies.forEach(this::study);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void study(Study study) {
    json.writeStartObject();
    attributes(study.attributes(), Level.STUDY);
    json.writeNumberProperty("NumInstances", study.instances().count());
    json.writeStringProperty("Modalities", String.join(",", study.modalities()));
    json.writeArrayPropertyStart("series");
    study.series().forEach(this::series);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void series(Series series) {
    json.writeStartObject();
    attributes(series.attributes(), Level.SERIES);
    json.writeArrayPropertyStart("instances");
    series.instances().forEach(this::instance);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void instance(Instance instance) {
    json.writeStartObject();
    json.writeObjectPropertyStart("metadata");
    for (Level level : Level.values()) {
      attributes(instance.attributes(), level);
    }
    json.writeEndObject();
    json.writeStringProperty("url", "dicomweb:" + address.apply(instance));
    json.writeEndObject();
  }

  private void attributes(DataSet data, Level level) {
    NaturalJson natural = new NaturalJson(json);
    for (IndexedAttribute attribute : IndexedAttribute.ALL) {
      if (attribute.level() == level && attribute.inManifest()) {
        data.find(attribute.tag())
            .ifPresent(element -> natural.write(attribute.keyword(), data, element));
      }
    }
  }
}
