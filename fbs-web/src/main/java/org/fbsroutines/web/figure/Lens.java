package org.fbsroutines.web.figure;

/**
 * A round part of the picture, shown larger.
 *
 * @param of the middle of what is shown larger
 * @param at the middle of where it is shown
 * @param radius how large the lens is
 * @param zoom how many times larger
 */
record Lens(Point of, Point at, double radius, double zoom) {

  String transform() {
    Point shift = at.minus(of.times(zoom));
    return "translate("
        + Outline.number(shift.x())
        + " "
        + Outline.number(shift.y())
        + ") scale("
        + zoom
        + ")";
  }
}
