package org.fbsroutines.web.figure;

import com.google.common.collect.ImmutableList;

/**
 * Somebody in a picture.
 *
 * @param role who it is
 * @param size 1 for a body that stands about 310 high
 * @param turnedAt where the picture of them is mirrored, so that they look to the left; NaN if not
 * @param harness whether the lever of a machine lies on the chest
 * @param poses one for each beat, or a single one for somebody who stays as they are
 */
record Person(
    Role role, double size, double turnedAt, boolean harness, ImmutableList<Posture> poses) {

  ImmutableList<Part> parts(Moment moment, Pace pace) {
    return Body.parts(Skeleton.of(posture(moment, pace), size), role, harness);
  }

  private Posture posture(Moment moment, Pace pace) {
    if (pace != Pace.FLOWING) {
      return Posture.between(pose(moment.from()), pose(moment.to()), moment.share());
    }
    return Posture.flowing(
        ImmutableList.of(
            pose(moment.from() - 1), pose(moment.from()), pose(moment.to()), pose(moment.to() + 1)),
        moment.share());
  }

  private Posture pose(int beat) {
    return poses.get(Math.floorMod(beat, poses.size()));
  }
}
