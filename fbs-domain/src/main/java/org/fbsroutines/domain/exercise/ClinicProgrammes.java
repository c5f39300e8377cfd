package org.fbsroutines.domain.exercise;

import static org.fbsroutines.domain.exercise.SeedStatements.ASK_FIRST;
import static org.fbsroutines.domain.exercise.SeedStatements.NEVER_HOLD_BREATH;
import static org.fbsroutines.domain.exercise.SeedStatements.SEED;
import static org.fbsroutines.domain.exercise.SeedStatements.list;
import static org.fbsroutines.domain.source.Sources.seed;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.source.Sources;

/** The two programmes that the seed article names for the clinic alone. */
final class ClinicProgrammes {
  private ClinicProgrammes() {}

  static Exercise dynamicLumbarStabilization() {
    return new Exercise(
        ExerciseId.DYNAMIC_LUMBAR_STABILIZATION,
        "Dynamic lumbar stabilization",
        ImmutableList.of("DLS"),
        StartingPosition.NOT_STATED,
        ImmutableList.of(),
        Supervision.CLINIC,
        Demands.of(Demand.ABDOMINAL_EFFORT),
        Optional.empty(),
        clinicProgramme(
            "Trains the deep muscles that keep the spine in its neutral position, to strengthen"
                + " back and core."),
        DosageStatement.notStated(seed("L22.4"), Sources.KARAHAN.whole()),
        SEED);
  }

  static Exercise isokinetic() {
    return new Exercise(
        ExerciseId.ISOKINETIC,
        "Isokinetic exercise",
        ImmutableList.of("isokinetic training"),
        StartingPosition.NOT_STATED,
        ImmutableList.of("isokinetic dynamometer"),
        Supervision.CLINIC,
        Demands.of(Demand.LUMBAR_FLEXION, Demand.LUMBAR_EXTENSION, Demand.ABDOMINAL_EFFORT),
        Optional.empty(),
        clinicProgramme(
            "Strengthens back and core against a machine that keeps the speed of movement"
                + " constant."),
        DosageStatement.notStated(seed("L22.4"), Sources.KARAHAN.whole()),
        SEED);
  }

  private static Instructions clinicProgramme(String purpose) {
    return new Instructions(
        list(Statement.of(purpose, seed("L22.4"), Sources.KARAHAN.whole())),
        list(),
        list(
            Statement.of(
                "A physiotherapist leads the programme in the clinic; follow what you are told"
                    + " there.",
                seed("L22.5"))),
        list(),
        list(NEVER_HOLD_BREATH),
        list(
            Statement.of("Never on your own at home.", seed("L22.5"), Sources.KARAHAN.whole()),
            ASK_FIRST));
  }
}
