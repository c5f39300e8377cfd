package org.fbsroutines.web.figure;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.web.figure.Skeleton.Joints;

/** Draws a skeleton as a clothed person, the parts from far to near. */
final class Body {
  private static final double[] SPINE = {0, .22, .45, .72, .95};
  private static final double[] FRONT = {16, 15, 15, 19, 12};
  private static final double[] BACK = {17, 14, 13, 17, 12};
  private static final double[] BELLY = {.3, 1, .8, 0, 0};

  private final Skeleton skeleton;
  private final double size;

  private Body(Skeleton skeleton) {
    this.skeleton = skeleton;
    this.size = skeleton.size();
  }

  static ImmutableList<Part> parts(Skeleton skeleton, Role role, boolean harness) {
    Body body = new Body(skeleton);
    Posture posture = skeleton.posture();
    return ImmutableList.<Part>builder()
        .addAll(body.arm(skeleton.farArm(), role.farSleeve(), Ink.SKIN_FAR))
        .addAll(body.leg(skeleton.farLeg(), posture.farFoot(), Ink.TROUSERS_FAR, Ink.SHOE_FAR))
        .add(body.neck())
        .add(body.hips())
        .add(new Part(role.top(), body.torso()))
        .addAll(body.leg(skeleton.nearLeg(), posture.nearFoot(), Ink.TROUSERS, Ink.SHOE))
        .addAll(new Head(skeleton.headBase(), skeleton.headAngle(), body.size).parts(role))
        .addAll(harness ? body.lever() : ImmutableList.of())
        .addAll(body.arm(skeleton.nearArm(), role.nearSleeve(), Ink.SKIN))
        .build();
  }

  private ImmutableList<Part> arm(Joints arm, Ink sleeve, Ink skin) {
    Point way = arm.end().minus(arm.middle());
    Point hand = arm.end().plus(way.times(7 * size / Math.max(way.length(), 1)));
    Point cuff = arm.root().plus(arm.middle().minus(arm.root()).times(.62));
    Outline bare =
        new Outline()
            .capsule(arm.middle(), 8.2 * size, arm.end(), 6 * size)
            .capsule(arm.middle(), 8.2 * size, cuff, 8.2 * size)
            .capsule(arm.end(), 7 * size, hand, 5.4 * size);
    return ImmutableList.of(
        new Part(skin, bare.path()),
        new Part(sleeve, new Outline().capsule(arm.root(), 12 * size, cuff, 10.4 * size).path()));
  }

  private ImmutableList<Part> leg(Joints leg, double toes, Ink cloth, Ink shoe) {
    Point sole = Point.towards(toes - 90, 3 * size);
    Point heel = leg.end().plus(sole).minus(Point.towards(toes, 3 * size));
    Point tip = leg.end().plus(sole.times(1.5)).plus(Point.towards(toes, 25 * size));
    Outline trousers =
        new Outline()
            .capsule(leg.root(), 18 * size, leg.middle(), 12.5 * size)
            .capsule(leg.middle(), 12.5 * size, leg.end(), 8.6 * size);
    return ImmutableList.of(
        new Part(shoe, new Outline().capsule(heel, 8 * size, tip, 5.4 * size).path()),
        new Part(cloth, trousers.path()));
  }

  private Part neck() {
    return new Part(
        Ink.SKIN,
        new Outline()
            .capsule(skeleton.spine(.9), 9 * size, skeleton.headBase(), 8.4 * size)
            .path());
  }

  private Part hips() {
    return new Part(
        Ink.TROUSERS, new Outline().circle(skeleton.posture().hip(), 18.5 * size).path());
  }

  /** The lever of a dynamometer turns with the hip and lies on the chest. */
  private ImmutableList<Part> lever() {
    Point front = Point.towards(skeleton.posture().back() - 90, 1);
    Point chest = skeleton.spine(.78).plus(front.times(27 * size));
    Point along = Point.towards(skeleton.posture().back(), 13 * size);
    Point elbow = skeleton.spine(.1).plus(front.times(30 * size));
    return ImmutableList.of(
        new Part(
            Ink.METAL,
            new Outline()
                .capsule(skeleton.posture().hip(), 6 * size, elbow, 5 * size)
                .capsule(elbow, 5 * size, chest, 5 * size)
                .path()),
        new Part(
            Ink.CUSHION,
            new Outline()
                .capsule(chest.minus(along), 8 * size, chest.plus(along), 8 * size)
                .path()));
  }

  private String torso() {
    ImmutableList.Builder<Point> around = ImmutableList.builder();
    double front = skeleton.posture().back() - 90;
    for (int i = 0; i < SPINE.length; i++) {
      double width = FRONT[i] + BELLY[i] * skeleton.posture().belly();
      around.add(skeleton.spine(SPINE[i]).plus(Point.towards(front, width * size)));
    }
    for (int i = SPINE.length - 1; i >= 0; i--) {
      around.add(skeleton.spine(SPINE[i]).minus(Point.towards(front, BACK[i] * size)));
    }
    return new Outline().smooth(around.build()).path();
  }
}
