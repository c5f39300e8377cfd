package org.fbsroutines.web.figure;

/** A place in the picture, or a way from one place to another. */
record Point(double x, double y) {
  static final Point ORIGIN = new Point(0, 0);

  static Point towards(double angle, double length) {
    double radians = Math.toRadians(angle);
    return new Point(Math.cos(radians) * length, -Math.sin(radians) * length);
  }

  Point plus(Point other) {
    return new Point(x + other.x, y + other.y);
  }

  Point minus(Point other) {
    return new Point(x - other.x, y - other.y);
  }

  Point times(double factor) {
    return new Point(x * factor, y * factor);
  }

  double length() {
    return Math.hypot(x, y);
  }

  double angle() {
    return Math.toDegrees(Math.atan2(-y, x));
  }
}
