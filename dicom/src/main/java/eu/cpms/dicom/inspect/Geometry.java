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

  static Geometry of(DataSet dataSet) {
    return new Geometry(
        dataSet.number(Tag.ROWS, 0),
        dataSet.number(Tag.COLUMNS, 0),
        frames(dataSet),
        dataSet.number(Tag.SAMPLES_PER_PIXEL, 0),
        dataSet.number(Tag.BITS_ALLOCATED, 0),
        dataSet.text(Tag.PHOTOMETRIC_INTERPRETATION).orElse(""),
        list(dataSet, "PixelSpacing"),
        list(dataSet, "ImagePositionPatient"),
        list(dataSet, "ImageOrientationPatient"));
  }

  private static int frames(DataSet dataSet) {
    int otherwise = dataSet.number(Tag.ROWS, 0) > 0 ? 1 : 0;
    return Math.max(otherwise, dataSet.number(Tag.NUMBER_OF_FRAMES, otherwise));
  }

  private static List<Double> list(DataSet dataSet, String keyword) {
    return Arrays.stream(dataSet.numbers(keyword)).boxed().toList();
  }

  /** Bytes of all frames if they are not compressed; 0 if that cannot be told. */
  long nativeBytes() {
    boolean halved = photometricInterpretation.equals("YBR_FULL_422");
    double samples = (halved ? 2.0 : samplesPerPixel) * rows * columns * frames;
    return (long) Math.ceil(samples * bitsAllocated / 8);
  }
}
