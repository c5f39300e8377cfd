package org.fbsroutines.web.figure;

import java.util.List;

/**
 * How a body is held.
 *
 * @param hip where the hip is
 * @param back the direction from hip to shoulders
 * @param bend how far the back is rounded forward; negative when hollow
 * @param head how far the chin is tucked, in degrees
 * @param belly how far the belly stands out; negative when drawn in
 * @param shrug how far the shoulder is moved, to the front and downwards
 * @param nearArm the hand on the side of who looks
 * @param farArm the other hand
 * @param nearLeg the foot on the side of who looks
 * @param farLeg the other foot
 * @param nearFoot the direction of the near toes
 * @param farFoot the direction of the far toes
 */
record Posture(
    Point hip,
    double back,
    double bend,
    double head,
    double belly,
    Point shrug,
    Limb nearArm,
    Limb farArm,
    Limb nearLeg,
    Limb farLeg,
    double nearFoot,
    double farFoot) {

  /** On the way from one posture to the next. */
  static Posture between(Posture from, Posture to, double share) {
    return from.times(1 - share).plus(to.times(share));
  }

  /** On a smooth way through four postures, between the second and the third. */
  static Posture flowing(List<Posture> four, double share) {
    double t = share;
    return four.get(0)
        .times((-t + 2 * t * t - t * t * t) / 2)
        .plus(four.get(1).times((2 - 5 * t * t + 3 * t * t * t) / 2))
        .plus(four.get(2).times((t + 4 * t * t - 3 * t * t * t) / 2))
        .plus(four.get(3).times((-t * t + t * t * t) / 2));
  }

  private Posture times(double weight) {
    return new Posture(
        hip.times(weight),
        back * weight,
        bend * weight,
        head * weight,
        belly * weight,
        shrug.times(weight),
        nearArm.times(weight),
        farArm.times(weight),
        nearLeg.times(weight),
        farLeg.times(weight),
        nearFoot * weight,
        farFoot * weight);
  }

  private Posture plus(Posture other) {
    return new Posture(
        hip.plus(other.hip),
        back + other.back,
        bend + other.bend,
        head + other.head,
        belly + other.belly,
        shrug.plus(other.shrug),
        nearArm.plus(other.nearArm),
        farArm.plus(other.farArm),
        nearLeg.plus(other.nearLeg),
        farLeg.plus(other.farLeg),
        nearFoot + other.nearFoot,
        farFoot + other.farFoot);
  }
}
