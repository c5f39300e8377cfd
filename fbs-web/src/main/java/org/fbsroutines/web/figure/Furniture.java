package org.fbsroutines.web.figure;

import com.google.common.collect.ImmutableList;

/** What can stand in a picture. */
enum Furniture {
  /** The floor of a room or a flat path. */
  FLOOR,
  /** A mat on the floor. */
  MAT,
  /** A pillow. */
  PILLOW,
  /** A chair without arms, seen from the side, facing right. */
  CHAIR,
  /** A treatment couch. */
  COUCH,
  /** A bush beside the path. */
  BUSH,
  /** The basin of a pool, behind everybody. */
  POOL,
  /** Water in front of everybody. */
  WATER,
  /** An isokinetic dynamometer: seat, backrest and the motor beside the hip. */
  DYNAMOMETER;

  ImmutableList<Part> parts(Prop prop) {
    return switch (this) {
      case FLOOR -> ImmutableList.of(box(Ink.FLOOR, prop, 0));
      case MAT -> ImmutableList.of(box(Ink.MAT, prop, prop.height() / 2.2));
      case PILLOW -> pillow(prop);
      case CHAIR -> chair(prop);
      case COUCH -> couch(prop);
      case BUSH -> bush(prop);
      case POOL -> ImmutableList.of(box(Ink.POOL, prop, 0));
      case WATER -> water(prop);
      case DYNAMOMETER -> dynamometer(prop);
    };
  }

  boolean isInFront() {
    return this == WATER;
  }

  private static Part box(Ink ink, Prop prop, double corner) {
    return new Part(
        ink,
        new Outline().box(prop.left(), prop.top(), prop.width(), prop.height(), corner).path());
  }

  private static Part bar(Ink ink, Point from, Point to, double thickness) {
    return new Part(ink, new Outline().capsule(from, thickness / 2, to, thickness / 2).path());
  }

  private static ImmutableList<Part> pillow(Prop prop) {
    return ImmutableList.of(
        new Part(
            Ink.PILLOW,
            new Outline()
                .smooth(
                    ImmutableList.of(
                        prop.place(0, .75),
                        prop.place(.03, .3),
                        prop.place(.3, .05),
                        prop.place(.7, .05),
                        prop.place(.97, .3),
                        prop.place(1, .75),
                        prop.place(.95, 1),
                        prop.place(.05, 1)))
                .path()));
  }

  private static ImmutableList<Part> chair(Prop prop) {
    double leg = prop.width() * .08;
    return ImmutableList.of(
        bar(Ink.WOOD, prop.place(.06, 0), prop.place(.12, .97), leg),
        bar(Ink.WOOD, prop.place(.12, .52), prop.place(.95, .52), leg * 1.3),
        bar(Ink.WOOD, prop.place(.9, .52), prop.place(.94, .97), leg),
        bar(Ink.CUSHION, prop.place(.2, .485), prop.place(.92, .485), leg * 1.2));
  }

  private static ImmutableList<Part> couch(Prop prop) {
    return ImmutableList.of(
        bar(Ink.METAL, prop.place(.14, .2), prop.place(.14, .97), 12),
        bar(Ink.METAL, prop.place(.86, .2), prop.place(.86, .97), 12),
        bar(Ink.METAL, prop.place(.14, .72), prop.place(.86, .72), 8),
        new Part(
            Ink.CUSHION, new Outline().box(prop.left(), prop.top(), prop.width(), 26, 11).path()));
  }

  private static ImmutableList<Part> bush(Prop prop) {
    ImmutableList.Builder<Part> bushes = ImmutableList.builder();
    double every = prop.drift() == 0 ? 640 : prop.drift();
    for (double x = prop.at().x() % every - every; x < 640 + 2 * every; x += every) {
      Point foot = new Point(x, prop.at().y());
      bushes.add(
          new Part(
              Ink.LEAF,
              new Outline()
                  .circle(
                      foot.plus(new Point(-prop.width() * .3, -prop.height() * .3)),
                      prop.height() * .3)
                  .circle(
                      foot.plus(new Point(prop.width() * .3, -prop.height() * .28)),
                      prop.height() * .28)
                  .circle(foot.plus(new Point(0, -prop.height() * .55)), prop.height() * .42)
                  .path()));
    }
    return bushes.build();
  }

  private static ImmutableList<Part> water(Prop prop) {
    double wave = 80;
    Outline surface = new Outline().move(new Point(prop.left() - 2 * wave, prop.top()));
    Outline body = new Outline().move(new Point(prop.left() - 2 * wave, prop.top()));
    for (double x = prop.left() - 2 * wave; x < prop.right() + 2 * wave; x += wave) {
      Point crest = new Point(x + wave / 4, prop.top() - 5);
      Point middle = new Point(x + wave / 2, prop.top());
      Point trough = new Point(x + wave * 3 / 4, prop.top() + 5);
      Point end = new Point(x + wave, prop.top());
      surface.bow(crest, middle).bow(trough, end);
      body.bow(crest, middle).bow(trough, end);
    }
    body.line(new Point(prop.right() + 2 * wave, prop.at().y()))
        .line(new Point(prop.left() - 2 * wave, prop.at().y()))
        .close();
    return ImmutableList.of(new Part(Ink.WATER, body.path()), new Part(Ink.FOAM, surface.path()));
  }

  private static ImmutableList<Part> dynamometer(Prop prop) {
    return ImmutableList.of(
        bar(Ink.METAL, prop.place(.5, .6), prop.place(.5, .97), 26),
        bar(Ink.METAL, prop.place(.2, .97), prop.place(.85, .97), 14),
        bar(Ink.CUSHION, prop.place(.18, .56), prop.place(.95, .56), 20),
        bar(Ink.CUSHION, prop.place(.1, .5), prop.place(.04, .02), 18));
  }
}
