package eu.cpms.dicom.inspect;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.TransferSyntax;
import eu.cpms.dicom.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with a file that can be read. */
final class Soundness {
  private static final Pattern UID = Pattern.compile("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*))*");
  private static final int[] IDENTIFYING = {
    Tag.SOP_CLASS_UID, Tag.SOP_INSTANCE_UID, Tag.STUDY_INSTANCE_UID, Tag.SERIES_INSTANCE_UID
  };

  /** What rows and columns describe, and where it is if not in the file. */
  private static final List<String> SHOWN =
      List.of(
          "PixelData",
          "FloatPixelData",
          "DoubleFloatPixelData",
          "PixelDataProviderURL",
          "SpectroscopyData");

  private Soundness() {}

  static List<String> notes(DicomFile file, Geometry geometry) {
    List<String> notes = new ArrayList<>(file.notes());
    for (int tag : IDENTIFYING) {
      checkUid(file.dataSet(), tag, notes);
    }
    checkCharacterSet(file.dataSet(), notes);
    checkPresence(file.dataSet(), geometry, notes);
    boolean video = file.syntax().pixels() == TransferSyntax.Pixels.VIDEO;
    file.dataSet()
        .find(Tag.PIXEL_DATA)
        .ifPresent(pixels -> checkPixels(pixels, geometry, video, notes));
    return notes;
  }

  private static void checkUid(DataSet dataSet, int tag, List<String> notes) {
    String uid = dataSet.text(tag).orElse("");
    if (uid.isEmpty()) {
      notes.add(Tag.format(tag) + " is missing");
    } else if (uid.length() > 64 || !UID.matcher(uid).matches()) {
      notes.add(Tag.format(tag) + " is not a valid UID");
    }
  }

  /** By its term and by the name: whoever writes one wrongly does so for all texts. */
  private static void checkCharacterSet(DataSet dataSet, List<String> notes) {
    Element name = dataSet.find(Tag.PATIENT_NAME).orElse(null);
    if (!dataSet.characterSet().isKnown()) {
      notes.add("the character set is not one of the standard");
    }
    if (name != null && dataSet.asWritten(name) != dataSet) {
      notes.add("the text is not in the character set that is named");
    }
  }

  /** Spectroscopy has rows and columns too (PS3.3 C.8.14.4). */
  private static void checkPresence(DataSet dataSet, Geometry geometry, List<String> notes) {
    boolean isImage = geometry.rows() > 0 && geometry.columns() > 0;
    if (isImage && SHOWN.stream().allMatch(keyword -> dataSet.find(keyword).isEmpty())) {
      notes.add("there are rows and columns, but no pixel data");
    }
  }

  private static void checkPixels(
      Element pixels, Geometry geometry, boolean video, List<String> notes) {
    if (geometry.nativeBytes() == 0) {
      notes.add("rows, columns, bits or samples are missing for the pixel data");
      return;
    }
    switch (pixels.value()) {
      case Value.Bytes bytes -> checkLength(bytes.length(), geometry, notes);
      case Value.Fragments fragments -> checkCount(fragments, geometry, video, notes);
      case Value.Items items -> notes.add("pixel data is a sequence");
    }
  }

  private static void checkLength(long length, Geometry geometry, List<String> notes) {
    long expected = geometry.nativeBytes();
    if (length < expected) {
      notes.add("pixel data has %,d bytes of %,d".formatted(length, expected));
    } else if (length > expected + 1) {
      notes.add("%,d bytes follow the last frame".formatted(length - expected));
    }
  }

  private static void checkCount(
      Value.Fragments found, Geometry geometry, boolean video, List<String> notes) {
    int fragments = found.fragments().size() - 1;
    int needed = video ? 1 : geometry.frames();
    if (fragments < needed) {
      notes.add("%,d fragments for %,d frames".formatted(fragments, geometry.frames()));
    }
  }
}
