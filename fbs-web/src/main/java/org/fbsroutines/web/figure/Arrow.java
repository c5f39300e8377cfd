package org.fbsroutines.web.figure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;

/**
 * A bowed arrow that shows where a movement goes.
 *
 * @param beats the first and the last beat during which it is shown
 * @param from where it begins
 * @param through where it would bend to
 * @param to where its head is
 */
record Arrow(Range<Integer> beats, Point from, Point through, Point to) {
  private static final double HEAD = 15;

  ImmutableList<Part> parts() {
    double angle = to.minus(through).angle();
    return ImmutableList.of(
        new Part(
            Ink.ARROW,
            new Outline()
                .move(from)
                .bow(through, to)
                .move(to.minus(Point.towards(angle - 32, HEAD)))
                .line(to)
                .line(to.minus(Point.towards(angle + 32, HEAD)))
                .path()));
  }
}
