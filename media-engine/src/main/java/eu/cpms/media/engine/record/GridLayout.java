package eu.cpms.media.engine.record;

/**
 * Where pictures go in a grid, as in Kurento: as many columns as the root of their number, rounded
 * up.
 *
 * @param cellWidth even
 * @param cellHeight even
 */
record GridLayout(int columns, int cellWidth, int cellHeight) {

  static GridLayout of(int pictures, int width, int height) {
    int columns = Math.max(1, (int) Math.ceil(Math.sqrt(pictures)));
    int rows = Math.max(1, (pictures + columns - 1) / columns);
    return new GridLayout(columns, width / columns & ~1, height / rows & ~1);
  }

  int x(int index) {
    return index % columns * cellWidth;
  }

  int y(int index) {
    return index / columns * cellHeight;
  }
}
