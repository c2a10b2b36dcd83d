package eu.cpms.dicom.inspect;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.PixelArea;
import eu.cpms.dicom.model.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of an ultrasound picture lies outside its regions (PS3.3 C.8.5.5): there the texts stand.
 */
public final class UltrasoundRegions {
  /** More than any device has; what lies in further ones counts as outside. */
  private static final int MOST = 64;

  private UltrasoundRegions() {}

  /** Areas to propose for masking; none if the file names no regions. */
  public static List<PixelArea> outside(DataSet data) {
    int rows = data.number(Tag.ROWS, 0);
    int columns = data.number(Tag.COLUMNS, 0);
    List<PixelArea> regions =
        data.items("SequenceOfUltrasoundRegions").stream()
            .limit(MOST)
            .map(region -> area(region, columns, rows))
            .sorted(Comparator.comparingInt(PixelArea::x))
            .toList();
    List<PixelArea> areas = new ArrayList<>();
    if (!regions.isEmpty()) {
      SortedSet<Integer> edges = new TreeSet<>(List.of(0, rows));
      regions.forEach(region -> edges.addAll(List.of(region.y(), region.y() + region.height())));
      int top = 0;
      for (int bottom : edges) {
        addGaps(areas, regions, top, bottom, columns);
        top = bottom;
      }
    }
    return areas;
  }

  /** What of the picture a region covers. */
  private static PixelArea area(DataSet region, int columns, int rows) {
    int left = Math.clamp(region.number("RegionLocationMinX0", 0), 0, columns);
    int top = Math.clamp(region.number("RegionLocationMinY0", 0), 0, rows);
    int right = Math.clamp(region.number("RegionLocationMaxX1", columns) + 1L, left, columns);
    int bottom = Math.clamp(region.number("RegionLocationMaxY1", rows) + 1L, top, rows);
    return new PixelArea(left, top, right - left, bottom - top);
  }

  /** What no region covers between two rows, between which none begins or ends. */
  private static void addGaps(
      List<PixelArea> areas, List<PixelArea> regions, int top, int bottom, int columns) {
    int covered = 0;
    for (PixelArea region : regions) {
      if (region.y() <= top && region.y() + region.height() >= bottom) {
        add(areas, covered, top, region.x(), bottom);
        covered = Math.max(covered, region.x() + region.width());
      }
    }
    add(areas, covered, top, columns, bottom);
  }

  private static void add(List<PixelArea> areas, int left, int top, int right, int bottom) {
    if (left < right && top < bottom) {
      areas.add(new PixelArea(left, top, right - left, bottom - top));
    }
  }
}
