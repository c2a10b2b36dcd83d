package eu.cpms.dicom.inspect;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.PixelArea;
import eu.cpms.dicom.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What of an ultrasound picture lies outside its regions (PS3.3 C.8.5.5): there the texts stand.
 */
public final class UltrasoundRegions {
  private UltrasoundRegions() {}

  /** Areas to propose for masking; none if the file names no regions. */
  public static List<PixelArea> outside(DataSet data) {
    List<DataSet> regions = data.items("SequenceOfUltrasoundRegions");
    int rows = data.number(Tag.ROWS, 0);
    int columns = data.number(Tag.COLUMNS, 0);
    if (regions.isEmpty() || rows < 1 || columns < 1) {
      return List.of();
    }
    int left = all(regions, "RegionLocationMinX0", 0).min().orElse(0);
    int top = all(regions, "RegionLocationMinY0", 0).min().orElse(0);
    int furthest = all(regions, "RegionLocationMaxX1", columns).max().orElse(0);
    int lowest = all(regions, "RegionLocationMaxY1", rows).max().orElse(0);
    int right = Math.min(columns - 1, furthest);
    int bottom = Math.min(rows - 1, lowest);
    List<PixelArea> areas = new ArrayList<>();
    add(areas, 0, 0, columns, top);
    add(areas, 0, bottom + 1, columns, rows - bottom - 1);
    add(areas, 0, top, left, bottom + 1 - top);
    add(areas, right + 1, top, columns - right - 1, bottom + 1 - top);
    return areas;
  }

  private static IntStream all(List<DataSet> regions, String keyword, int otherwise) {
    return regions.stream().mapToInt(region -> region.number(keyword, otherwise));
  }

  private static void add(List<PixelArea> areas, int x, int y, int width, int height) {
    if (x >= 0 && y >= 0 && width > 0 && height > 0) {
      areas.add(new PixelArea(x, y, width, height));
    }
  }
}
