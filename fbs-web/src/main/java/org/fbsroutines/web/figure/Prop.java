package org.fbsroutines.web.figure;

import com.google.common.collect.ImmutableList;

/**
 * Something in the picture that is no person.
 *
 * @param kind what it is
 * @param at its place: the middle of its lower edge
 * @param width how wide it is
 * @param height how high it is
 * @param drift how far it passes by to the left in one cycle
 */
record Prop(Furniture kind, Point at, double width, double height, double drift) {

  ImmutableList<Part> parts() {
    return kind.parts(this);
  }

  double left() {
    return at.x() - width / 2;
  }

  double right() {
    return at.x() + width / 2;
  }

  double top() {
    return at.y() - height;
  }

  Point place(double x, double y) {
    return new Point(left() + x * width, top() + y * height);
  }
}
