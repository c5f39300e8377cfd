package org.fbsroutines.web.chart;

import com.google.common.collect.ImmutableList;

/**
 * What a chart is drawn of, from back to front. Places are in units of the drawing, from its upper
 * left corner; {@code style} is a class of the style sheet.
 *
 * @param height the height; the width is always {@link #WIDTH}
 * @param boxes rectangles
 * @param lines straight lines
 * @param paths lines through several places
 * @param dots round points
 * @param labels words
 */
public record Drawing(
    int height,
    ImmutableList<Box> boxes,
    ImmutableList<Line> lines,
    ImmutableList<Path> paths,
    ImmutableList<Dot> dots,
    ImmutableList<Label> labels) {
  /** The width of every drawing; a phone shows it at about half its size. */
  public static final int WIDTH = 640;

  /** Returns the view box of the SVG. */
  public String viewBox() {
    return "0 0 " + WIDTH + " " + height;
  }

  /** A rectangle. */
  public record Box(int x, int y, int width, int height, String style) {}

  /** A straight line. */
  public record Line(int x1, int y1, int x2, int y2, String style) {}

  /** A line through several places, written as pairs {@code x,y}. */
  public record Path(String points, String style) {}

  /** A round point. */
  public record Dot(int x, int y, String style) {}

  /** Words, with their foot at {@code y}. */
  public record Label(int x, int y, String text, String style) {}

  static final class Builder {
    private final ImmutableList.Builder<Box> boxes = ImmutableList.builder();
    private final ImmutableList.Builder<Line> lines = ImmutableList.builder();
    private final ImmutableList.Builder<Path> paths = ImmutableList.builder();
    private final ImmutableList.Builder<Dot> dots = ImmutableList.builder();
    private final ImmutableList.Builder<Label> labels = ImmutableList.builder();

    void box(int x, int y, int width, int height, String style) {
      boxes.add(new Box(x, y, width, height, style));
    }

    void line(int x1, int y1, int x2, int y2, String style) {
      lines.add(new Line(x1, y1, x2, y2, style));
    }

    void path(String points, String style) {
      paths.add(new Path(points, style));
    }

    void dot(int x, int y, String style) {
      dots.add(new Dot(x, y, style));
    }

    void label(int x, int y, String text, String style) {
      labels.add(new Label(x, y, text, style));
    }

    Drawing build(int height) {
      return new Drawing(
          height, boxes.build(), lines.build(), paths.build(), dots.build(), labels.build());
    }
  }
}
