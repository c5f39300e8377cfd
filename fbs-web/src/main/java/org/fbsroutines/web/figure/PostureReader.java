package org.fbsroutines.web.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;

/** Reads a posture: what is not stated stays as it was. */
final class PostureReader {
  /** Upright in the middle of the picture, on a floor at 360. */
  static final Posture STANDING =
      new Posture(
          new Point(320, 201),
          90,
          0,
          0,
          0,
          Point.ORIGIN,
          new Limb(false, -84, .98),
          new Limb(false, -80, .98),
          new Limb(true, 318, 350),
          new Limb(true, 324, 350),
          0,
          0);

  private static final ImmutableSet<String> FIELDS =
      ImmutableSet.of(
          "hip",
          "back",
          "bend",
          "head",
          "belly",
          "shrug",
          "nearArm",
          "farArm",
          "nearHand",
          "farHand",
          "nearLeg",
          "farLeg",
          "nearFoot",
          "farFoot",
          "nearToes",
          "farToes");

  private PostureReader() {}

  static Posture read(JsonNode json, Posture base) {
    SceneReader.check(json, FIELDS);
    return new Posture(
        SceneReader.point(json, "hip", base.hip()),
        json.path("back").asDouble(base.back()),
        json.path("bend").asDouble(base.bend()),
        json.path("head").asDouble(base.head()),
        json.path("belly").asDouble(base.belly()),
        SceneReader.point(json, "shrug", base.shrug()),
        limb(json, "nearArm", "nearHand", base.nearArm()),
        limb(json, "farArm", "farHand", base.farArm()),
        limb(json, "nearLeg", "nearFoot", base.nearLeg()),
        limb(json, "farLeg", "farFoot", base.farLeg()),
        json.path("nearToes").asDouble(base.nearFoot()),
        json.path("farToes").asDouble(base.farFoot()));
  }

  private static Limb limb(JsonNode json, String direction, String place, Limb base) {
    if (json.has(place)) {
      Point end = SceneReader.point(json, place, Point.ORIGIN);
      return new Limb(true, end.x(), end.y());
    }
    if (json.has(direction)) {
      Point angleAndShare = SceneReader.point(json, direction, Point.ORIGIN);
      return new Limb(false, angleAndShare.x(), angleAndShare.y());
    }
    return base;
  }
}
