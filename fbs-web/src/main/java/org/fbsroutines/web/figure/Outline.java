package org.fbsroutines.web.figure;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Writes outlines as SVG path data, to a tenth of a unit. */
final class Outline {
  private final StringBuilder path = new StringBuilder();

  static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }

  Outline move(Point to) {
    return command('M', to);
  }

  Outline line(Point to) {
    return command('L', to);
  }

  Outline bow(Point through, Point to) {
    return command('Q', through, to);
  }

  Outline curve(Point first, Point second, Point to) {
    return command('C', first, second, to);
  }

  Outline arc(double radius, boolean large, boolean clockwise, Point to) {
    path.append('A').append(number(radius)).append(' ').append(number(radius)).append(" 0 ");
    path.append(large ? 1 : 0).append(' ').append(clockwise ? 1 : 0);
    return command(' ', to);
  }

  Outline close() {
    path.append('Z');
    return this;
  }

  String path() {
    return path.toString();
  }

  private Outline command(char letter, Point... points) {
    path.append(letter);
    for (int i = 0; i < points.length; i++) {
      path.append(i == 0 ? "" : " ").append(number(points[i].x())).append(' ');
      path.append(number(points[i].y()));
    }
    return this;
  }

  /** The outline of two circles and all between them: a part of a limb. */
  Outline capsule(Point thick, double thickRadius, Point thin, double thinRadius) {
    Point way = thin.minus(thick);
    double length = Math.max(way.length(), Math.abs(thickRadius - thinRadius) + 0.1);
    Point along = way.length() < 0.1 ? new Point(1, 0) : way.times(1 / way.length());
    double c = (thickRadius - thinRadius) / length;
    double s = Math.sqrt(1 - c * c);
    Point left = along.times(c).plus(new Point(-along.y(), along.x()).times(s));
    Point right = along.times(c).minus(new Point(-along.y(), along.x()).times(s));
    return move(thick.plus(left.times(thickRadius)))
        .line(thin.plus(left.times(thinRadius)))
        .arc(thinRadius, false, false, thin.plus(right.times(thinRadius)))
        .line(thick.plus(right.times(thickRadius)))
        .arc(thickRadius, true, false, thick.plus(left.times(thickRadius)))
        .close();
  }

  Outline circle(Point centre, double radius) {
    Point reach = new Point(radius, 0);
    return move(centre.plus(reach))
        .arc(radius, false, true, centre.minus(reach))
        .arc(radius, false, true, centre.plus(reach))
        .close();
  }

  /** A rectangle with round corners. */
  Outline box(double left, double top, double width, double height, double corner) {
    double right = left + width;
    double bottom = top + height;
    return move(new Point(left + corner, top))
        .line(new Point(right - corner, top))
        .arc(corner, false, true, new Point(right, top + corner))
        .line(new Point(right, bottom - corner))
        .arc(corner, false, true, new Point(right - corner, bottom))
        .line(new Point(left + corner, bottom))
        .arc(corner, false, true, new Point(left, bottom - corner))
        .line(new Point(left, top + corner))
        .arc(corner, false, true, new Point(left + corner, top))
        .close();
  }

  /** A closed smooth line through all points. */
  Outline smooth(List<Point> through) {
    ImmutableList<Point> points = ImmutableList.copyOf(through);
    int count = points.size();
    move(points.get(0));
    for (int i = 0; i < count; i++) {
      Point before = points.get((i + count - 1) % count);
      Point from = points.get(i);
      Point to = points.get((i + 1) % count);
      Point after = points.get((i + 2) % count);
      curve(
          from.plus(to.minus(before).times(1 / 6.0)),
          to.minus(after.minus(from).times(1 / 6.0)),
          to);
    }
    return close();
  }
}
