package eu.cpms.dicom.inspect;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.PixelArea;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Tag;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether the pixels may show text that tells who the patient is. Reading the header cannot prove
 * that they do not: {@code LOW} means that nothing points to it.
 *
 * @param level how likely
 * @param reasons why, in plain words
 * @param proposedMasks what of an ultrasound picture lies outside its regions
 */
public record BurnedInRisk(Level level, List<String> reasons, List<PixelArea> proposedMasks) {
  /** {@code HIGH}: a person must look before anybody else does. */
  public enum Level {
    NONE,
    LOW,
    HIGH
  }

  private static final List<String[]> SIGNS = Tables.rows(BurnedInRisk.class, "burned-in.tsv");

  public BurnedInRisk {
    reasons = List.copyOf(reasons);
    proposedMasks = List.copyOf(proposedMasks);
  }

  /**
   * Judges by modality, SOP class, image type, conversion, colour and what the file says of itself.
   */
  public static BurnedInRisk of(DataSet dataSet) {
    boolean pixels = dataSet.find(Tag.PIXEL_DATA).isPresent();
    boolean document = dataSet.find("EncapsulatedDocument").isPresent();
    if (!pixels && !document) {
      return new BurnedInRisk(Level.NONE, List.of(), List.of());
    }
    List<String> reasons = reasons(dataSet);
    Level level = reasons.isEmpty() ? Level.LOW : Level.HIGH;
    return new BurnedInRisk(level, reasons, UltrasoundRegions.outside(dataSet));
  }

  private static List<String> reasons(DataSet dataSet) {
    Set<String> reasons = new LinkedHashSet<>();
    if (dataSet.text("BurnedInAnnotation").orElse("").equalsIgnoreCase("YES")) {
      reasons.add("the file says that text is burned in");
    }
    if (dataSet.number(Tag.SAMPLES_PER_PIXEL, 1) > 1) {
      reasons.add("colour: screens and photographs are captured so");
    }
    Map<String, List<String>> values = new HashMap<>();
    for (String[] sign : SIGNS) {
      for (String value : values.computeIfAbsent(sign[0], keyword -> upper(dataSet, keyword))) {
        if (sign[0].equals("ImageType") ? value.contains(sign[1]) : value.equals(sign[1])) {
          reasons.add(sign[0] + " " + sign[1] + ": " + sign[2]);
        }
      }
    }
    return List.copyOf(reasons);
  }

  private static List<String> upper(DataSet dataSet, String keyword) {
    List<String> texts = dataSet.texts(Dictionary.tag(keyword));
    boolean none = texts.isEmpty() || texts.getFirst().isEmpty();
    return none ? List.of("-") : texts.stream().map(t -> t.toUpperCase(Locale.ROOT)).toList();
  }
}
