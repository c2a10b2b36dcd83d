package eu.cpms.dicom.inspect;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Tag;
import java.util.Arrays;
import java.util.List;

/**
 * The shape of an image, in an enhanced object of its first frame; zeros and empty lists for what
 * the file does not say.
 *
 * @param frames at least 1 if there are pixels
 * @param spacing row and column spacing in mm
 * @param position x, y, z of the first pixel in mm
 * @param orientation direction cosines of rows and columns
 */
public record Geometry(
    int rows,
    int columns,
    int frames,
    int samplesPerPixel,
    int bitsAllocated,
    String photometricInterpretation,
    List<Double> spacing,
    List<Double> position,
    List<Double> orientation) {

  /** What one data set says, a whole one or an item. */
  public static Geometry of(DataSet dataSet) {
    return new Geometry(
        number(dataSet, Tag.ROWS),
        number(dataSet, Tag.COLUMNS),
        frames(dataSet),
        number(dataSet, Tag.SAMPLES_PER_PIXEL),
        number(dataSet, Tag.BITS_ALLOCATED),
        dataSet.text(Tag.PHOTOMETRIC_INTERPRETATION).orElse(""),
        list(dataSet, "PixelSpacing"),
        list(dataSet, "ImagePositionPatient"),
        list(dataSet, "ImageOrientationPatient"));
  }

  /** These attributes have 16 bits; files that say otherwise must not make sizes overflow. */
  private static int number(DataSet dataSet, int tag) {
    return Math.clamp(dataSet.number(tag, 0), 0, 0xFFFF);
  }

  private static int frames(DataSet dataSet) {
    int otherwise = dataSet.number(Tag.ROWS, 0) > 0 ? 1 : 0;
    return Math.max(otherwise, dataSet.number("NumberOfFrames", otherwise));
  }

  private static List<Double> list(DataSet dataSet, String keyword) {
    return Arrays.stream(dataSet.numbers(keyword)).boxed().toList();
  }

  /** Bytes of all frames if they are not compressed; 0 if that cannot be told. */
  public long nativeBytes() {
    return samplesPerPixel == 0 ? 0 : (long) Math.ceil((double) frameBits() * frames / 8);
  }

  /**
   * Bits of one frame if it is not compressed; a file that does not say how many samples has one.
   */
  long frameBits() {
    boolean halved = photometricInterpretation.endsWith("_422");
    long samples = (long) rows * columns * (halved ? 2 : Math.max(1, samplesPerPixel));
    return samples * Math.min(Short.MAX_VALUE, bitsAllocated);
  }
}
