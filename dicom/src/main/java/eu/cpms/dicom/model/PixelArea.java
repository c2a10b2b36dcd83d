package eu.cpms.dicom.model;

/** A rectangle of pixels; x and y count from 0 at the upper left. */
public record PixelArea(int x, int y, int width, int height) {
  public PixelArea {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException("a pixel area needs a place and a size above zero");
    }
  }
}
