package org.fbsroutines.web.figure;

import com.google.common.collect.ImmutableList;

/**
 * A head in profile. Its own coordinates are to the front and up, from where the neck ends.
 *
 * @param base where the neck ends
 * @param angle the direction from the chin to the crown
 * @param size the size of the body
 */
record Head(Point base, double angle, double size) {

  ImmutableList<Part> parts(Role role) {
    return ImmutableList.of(
        new Part(Ink.HAIR, new Outline().circle(at(-20, 38), tied(role)).path()),
        new Part(Ink.SKIN, profile()),
        new Part(Ink.HAIR, role == Role.PATIENT ? shortHair() : tiedHair()),
        new Part(Ink.SKIN_FAR, new Outline().circle(at(-4, 19), 4 * size).path()),
        new Part(Ink.FACE, new Outline().move(at(11, 22.5)).line(at(11, 21)).path()),
        new Part(Ink.FACE, new Outline().move(at(10, 9)).bow(at(13, 7.4), at(16, 9)).path()));
  }

  private double tied(Role role) {
    return (role == Role.PATIENT ? 1 : 12) * size;
  }

  private String profile() {
    return new Outline()
        .move(at(-9, -3))
        .curve(at(-14, 4), at(-22, 10), at(-21, 24))
        .curve(at(-20, 38), at(-10, 46), at(2, 45))
        .curve(at(13, 44), at(19, 36), at(18.5, 26))
        .curve(at(18.5, 23), at(19, 21), at(21.5, 17.5))
        .curve(at(22.5, 15.5), at(21, 14.5), at(18.8, 14.5))
        .curve(at(19, 12), at(18.6, 9), at(18, 6))
        .curve(at(17, 1), at(12, -2), at(8, -2))
        .curve(at(6, -4), at(-4, -6), at(-9, -3))
        .close()
        .path();
  }

  private String shortHair() {
    return new Outline()
        .move(at(17.5, 34))
        .curve(at(18, 43), at(8, 50), at(-2, 48.5))
        .curve(at(-18, 47), at(-27, 34), at(-22.5, 18))
        .curve(at(-21, 12), at(-18, 9), at(-14, 9))
        .curve(at(-10, 12), at(-9, 15), at(-8, 18))
        .curve(at(-7, 22), at(-4, 26), at(0, 27))
        .curve(at(4, 30), at(8, 34), at(17.5, 34))
        .close()
        .path();
  }

  private String tiedHair() {
    return new Outline()
        .move(at(17.5, 33))
        .curve(at(17, 44), at(8, 50), at(-2, 49))
        .curve(at(-18, 48), at(-26, 36), at(-22.5, 22))
        .curve(at(-22, 15), at(-18, 12), at(-13, 12))
        .curve(at(-10, 15), at(-8, 18), at(-6, 21))
        .curve(at(-2, 26), at(6, 34), at(17.5, 33))
        .close()
        .path();
  }

  private Point at(double front, double up) {
    return base.plus(Point.towards(angle - 90, front * size)).plus(Point.towards(angle, up * size));
  }
}
