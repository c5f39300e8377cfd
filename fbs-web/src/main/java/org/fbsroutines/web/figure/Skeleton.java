package org.fbsroutines.web.figure;

/**
 * The joints of a body of a size in a posture.
 *
 * @param size 1 for a body that stands about 310 high
 * @param posture how it is held
 * @param spineTop where the spine meets the neck
 * @param shoulder where both arms begin
 * @param headBase where the head turns
 * @param nearArm the near arm
 * @param farArm the far arm
 * @param nearLeg the near leg
 * @param farLeg the far leg
 */
record Skeleton(
    double size,
    Posture posture,
    Point spineTop,
    Point shoulder,
    Point headBase,
    Joints nearArm,
    Joints farArm,
    Joints nearLeg,
    Joints farLeg) {
  private static final double BACK = 96;
  private static final double NECK = 13;
  private static final double UPPER_ARM = 56;
  private static final double FOREARM = 52;
  private static final double THIGH = 76;
  private static final double SHIN = 74;

  /** Elbows point to the back and knees to the front. */
  private static final int ELBOW = -1;

  private static final int KNEE = 1;

  /** Root, middle and end of an arm or a leg. */
  record Joints(Point root, Point middle, Point end) {}

  static Skeleton of(Posture posture, double size) {
    Point spineTop = posture.hip().plus(Point.towards(posture.back(), BACK * size));
    Point front = Point.towards(posture.back() - 90, 1);
    Point up = Point.towards(posture.back(), 1);
    Point shoulder =
        spineTop
            .plus(up.times(-13 * size))
            .plus(front.times(posture.shrug().x() * size))
            .plus(up.times(-posture.shrug().y() * size));
    double neck = posture.back() - posture.bend() / 2 - posture.head() / 2;
    return new Skeleton(
        size,
        posture,
        spineTop,
        shoulder,
        spineTop.plus(Point.towards(neck, NECK * size)),
        limb(posture.nearArm(), shoulder, UPPER_ARM * size, FOREARM * size, ELBOW),
        limb(posture.farArm(), shoulder, UPPER_ARM * size, FOREARM * size, ELBOW),
        limb(posture.nearLeg(), posture.hip(), THIGH * size, SHIN * size, KNEE),
        limb(posture.farLeg(), posture.hip(), THIGH * size, SHIN * size, KNEE));
  }

  /** Finds the middle joint, so that hand or foot is where it shall be or as near as it reaches. */
  private static Joints limb(Limb limb, Point root, double upper, double lower, int side) {
    Point way = limb.end(root, upper + lower).minus(root);
    double reach =
        Math.min(Math.max(way.length(), Math.abs(upper - lower) + 1), upper + lower - .1);
    double angle = way.angle();
    double open =
        Math.toDegrees(
            Math.acos((upper * upper + reach * reach - lower * lower) / (2 * upper * reach)));
    return new Joints(
        root,
        root.plus(Point.towards(angle + side * open, upper)),
        root.plus(Point.towards(angle, reach)));
  }

  /** Returns the direction from the chin to the crown. */
  double headAngle() {
    return posture.back() - posture.bend() - posture.head();
  }

  /** A place on the spine, from the hip at 0 to the neck at 1. */
  Point spine(double share) {
    double hollow = 4 * share * (1 - share) * posture.bend() / 4 * size;
    return posture
        .hip()
        .plus(spineTop.minus(posture.hip()).times(share))
        .plus(Point.towards(posture.back() + 90, hollow));
  }
}
