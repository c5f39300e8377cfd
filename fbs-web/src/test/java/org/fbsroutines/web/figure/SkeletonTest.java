package org.fbsroutines.web.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.web.figure.Skeleton.Joints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkeletonTest {
  private static List<Skeleton> patient(String name) {
    URL file = Optional.ofNullable(Figures.class.getResource(name + ".json")).orElseThrow();
    Person patient =
        SceneReader.read(file).people().stream()
            .filter(person -> person.role() == Role.PATIENT)
            .findFirst()
            .orElseThrow();
    return patient.poses().stream().map(posture -> Skeleton.of(posture, patient.size())).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abdominal-bracing",
        "cervical-mobility",
        "shoulder-circles",
        "walking",
        "swimming",
        "aqua-exercise",
        "yoga",
        "dynamic-lumbar-stabilization",
        "isokinetic"
      })
  void bonesKeepTheirLengthInEveryPose(String name) {
    for (Skeleton skeleton : patient(name)) {
      for (Joints leg : List.of(skeleton.nearLeg(), skeleton.farLeg())) {
        assertThat(leg.middle().minus(leg.root()).length())
            .isCloseTo(76 * skeleton.size(), within(.1));
        assertThat(leg.end().minus(leg.middle()).length())
            .isCloseTo(74 * skeleton.size(), within(.1));
      }
    }
  }

  @Test
  void theHeadNeverLeavesThePillow() {
    List<Skeleton> poses = patient("cervical-mobility");

    assertThat(poses.get(1).headBase().minus(poses.get(0).headBase()).length()).isLessThan(2);
    assertThat(poses.get(1).spineTop()).isEqualTo(poses.get(0).spineTop());
    assertThat(poses.get(0).headAngle() - poses.get(1).headAngle())
        .as("a nod that is very small, in degrees")
        .isBetween(4.0, 12.0);
  }

  @Test
  void inBracingNothingMovesButTheBelly() {
    List<Skeleton> poses = patient("abdominal-bracing");

    assertThat(poses.get(1).posture().belly()).isLessThan(poses.get(0).posture().belly());
    assertThat(poses.get(1).headBase()).isEqualTo(poses.get(0).headBase());
    assertThat(poses.get(1).nearLeg()).isEqualTo(poses.get(0).nearLeg());
    assertThat(poses.get(1).nearArm()).isEqualTo(poses.get(0).nearArm());
  }

  @Test
  void inYogaTheBackStaysAndTheHandsStayBelowTheShoulders() {
    for (Skeleton pose : patient("yoga")) {
      assertThat(pose.posture().back()).isEqualTo(90);
      assertThat(pose.posture().bend()).isZero();
      assertThat(pose.nearArm().end().y()).isGreaterThan(pose.shoulder().y());
    }
  }
}
