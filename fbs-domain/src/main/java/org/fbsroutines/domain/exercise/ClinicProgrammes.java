package org.fbsroutines.domain.exercise;

import static org.fbsroutines.domain.exercise.SeedStatements.ASK_FIRST;
import static org.fbsroutines.domain.exercise.SeedStatements.NEVER_HOLD_BREATH;
import static org.fbsroutines.domain.exercise.SeedStatements.SEED;
import static org.fbsroutines.domain.exercise.SeedStatements.list;
import static org.fbsroutines.domain.source.Sources.seed;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.text.Text;

/** The two programmes that the seed article names for the clinic only. */
final class ClinicProgrammes {
  private ClinicProgrammes() {}

  static Exercise dynamicLumbarStabilization() {
    return Exercise.builder(
            ExerciseId.DYNAMIC_LUMBAR_STABILIZATION,
            Text.of("exercise.dynamic-lumbar-stabilization.name", "Dynamic lumbar stabilization"),
            clinicProgramme(
                Text.of(
                    "exercise.dynamic-lumbar-stabilization.purpose.1",
                    "Trains the deep muscles that keep the spine in its neutral position, to"
                        + " strengthen back and core.")),
            SEED)
        .aliases(ImmutableList.of(Text.of("exercise.dynamic-lumbar-stabilization.alias.1", "DLS")))
        .supervision(Supervision.CLINIC)
        .demands(Demands.of(Demand.ABDOMINAL_EFFORT))
        .dosage(DosageStatement.notStated(seed("L22.4"), Sources.KARAHAN.whole()))
        .build();
  }

  static Exercise isokinetic() {
    return Exercise.builder(
            ExerciseId.ISOKINETIC,
            Text.of("exercise.isokinetic.name", "Isokinetic exercise"),
            clinicProgramme(
                Text.of(
                    "exercise.isokinetic.purpose.1",
                    "Strengthens back and core against a machine that keeps the speed of movement"
                        + " constant.")),
            SEED)
        .aliases(ImmutableList.of(Text.of("exercise.isokinetic.alias.1", "isokinetic training")))
        .equipment(
            ImmutableList.of(Text.of("exercise.isokinetic.equipment.1", "isokinetic dynamometer")))
        .supervision(Supervision.CLINIC)
        .demands(
            Demands.of(Demand.LUMBAR_FLEXION, Demand.LUMBAR_EXTENSION, Demand.ABDOMINAL_EFFORT))
        .dosage(DosageStatement.notStated(seed("L22.4"), Sources.KARAHAN.whole()))
        .build();
  }

  private static Instructions clinicProgramme(Text purpose) {
    return new Instructions(
        list(new Statement(purpose, ImmutableList.of(seed("L22.4"), Sources.KARAHAN.whole()))),
        list(),
        list(
            Statement.of(
                "exercise.clinic-programme",
                "A physiotherapist leads the programme in the clinic; follow what you are told"
                    + " there.",
                seed("L22.5"))),
        list(),
        list(NEVER_HOLD_BREATH),
        list(
            Statement.of(
                "exercise.never-alone",
                "Never on your own at home.",
                seed("L22.5"),
                Sources.KARAHAN.whole()),
            ASK_FIRST));
  }
}
