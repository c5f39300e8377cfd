package org.fbsroutines.web.figure;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Where a hand or a foot is.
 *
 * @param fixed whether it is a place in the picture, else a direction from the shoulder or hip
 * @param first x of the place, or the angle of the direction
 * @param second y of the place, or the share of the limb's length that is reached, up to 1
 */
record Limb(boolean fixed, double first, double second) {

  Limb times(double weight) {
    return new Limb(fixed, first * weight, second * weight);
  }

  Limb plus(Limb other) {
    checkArgument(
        fixed == other.fixed, "limb: a place and a direction (expected: one of them in all poses)");
    return new Limb(fixed, first + other.first, second + other.second);
  }

  Point end(Point root, double length) {
    return fixed ? new Point(first, second) : root.plus(Point.towards(first, second * length));
  }
}
