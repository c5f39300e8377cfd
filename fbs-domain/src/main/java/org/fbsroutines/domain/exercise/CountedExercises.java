package org.fbsroutines.domain.exercise;

import static org.fbsroutines.domain.exercise.SeedStatements.ASK_FIRST;
import static org.fbsroutines.domain.exercise.SeedStatements.FOLLOW_ADVICE;
import static org.fbsroutines.domain.exercise.SeedStatements.NEVER_HOLD_BREATH;
import static org.fbsroutines.domain.exercise.SeedStatements.SEED;
import static org.fbsroutines.domain.exercise.SeedStatements.STAY_GENTLE;
import static org.fbsroutines.domain.exercise.SeedStatements.list;
import static org.fbsroutines.domain.source.Sources.seed;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort.Repetitions;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.text.Text;

/** The exercises whose repetitions the seed article states. */
final class CountedExercises {
  private CountedExercises() {}

  static Exercise abdominalBracing() {
    return Exercise.builder(
            ExerciseId.ABDOMINAL_BRACING,
            Text.of("exercise.abdominal-bracing.name", "Abdominal bracing"),
            new Instructions(
                list(
                    Statement.of(
                        "exercise.abdominal-bracing.purpose.1",
                        "A basic exercise that strengthens the muscles around the lower back.",
                        seed("L26.1"),
                        seed("L26.8"))),
                list(
                    Statement.of(
                        "exercise.abdominal-bracing.position.1",
                        "Lie on your back.",
                        seed("L26.2")),
                    Statement.of(
                        "exercise.abdominal-bracing.position.2",
                        "Bend both knees and set both feet on the floor, legs and feet as far apart"
                            + " as your waist is wide.",
                        seed("L26.3"))),
                list(
                    Statement.of(
                        "exercise.abdominal-bracing.step.1",
                        "As you breathe out, gently draw your belly button in towards your spine.",
                        seed("L26.4"),
                        Sources.TRA10.whole(),
                        Sources.BMJSEM.whole()),
                    Statement.of(
                        "exercise.abdominal-bracing.step.2",
                        "As you breathe in, let the tummy go soft again.",
                        seed("L26.5"),
                        Sources.TRA10.whole()),
                    Statement.of(
                        "exercise.abdominal-bracing.step.3",
                        "Repeat in the rhythm of your breath.",
                        seed("L26.6"))),
                list(
                    Statement.of(
                        "exercise.abdominal-bracing.cue.1",
                        "It is a soft drawing-in, not a hard tensing against a punch.",
                        seed("L26.4"))),
                list(
                    Statement.of(
                        "exercise.abdominal-bracing.breathing.1",
                        "Breathe gently all the way through and never hold your breath.",
                        seed("L26.6"),
                        Sources.VALS.whole())),
                list(ASK_FIRST, STAY_GENTLE, FOLLOW_ADVICE)),
            SEED)
        .aliases(
            ImmutableList.of(
                Text.of("exercise.abdominal-bracing.alias.1", "abdominal drawing-in"),
                Text.of("exercise.abdominal-bracing.alias.2", "abdominal hollowing")))
        .position(StartingPosition.LYING_SUPINE)
        .demands(Demands.of(Demand.ABDOMINAL_EFFORT, Demand.LYING_SUPINE))
        .dosage(
            new DosageStatement(
                Dosage.of(Repetitions.of(10), Frequency.daily(SessionsPerDay.atLeast(2, 3))),
                Optional.of(
                    Text.of(
                        "exercise.abdominal-bracing.interpretation",
                        "Two sessions a day count as done, three are planned, and the source sets"
                            + " no upper limit.")),
                ImmutableList.of(seed("L26.7"))))
        .build();
  }

  static Exercise cervicalMobility() {
    return Exercise.builder(
            ExerciseId.CERVICAL_MOBILITY,
            Text.of("exercise.cervical-mobility.name", "Cervical mobility"),
            new Instructions(
                list(
                    Statement.of(
                        "exercise.cervical-mobility.purpose.1",
                        "Keeps the neck supple; a strong back needs a strong and supple neck.",
                        seed("L34.1"),
                        seed("L34.2"),
                        seed("L34.3"),
                        seed("L36.4"))),
                list(
                    Statement.of(
                        "exercise.cervical-mobility.position.1",
                        "Lie on your back with both knees bent and both feet on the floor.",
                        seed("L36.1")),
                    Statement.of(
                        "exercise.cervical-mobility.position.2",
                        "Put a pillow under your head.",
                        seed("L36.2"))),
                list(
                    Statement.of(
                        "exercise.cervical-mobility.step.1",
                        "Tuck your chin down gently, as if to glance at your feet.",
                        seed("L36.3")),
                    Statement.of(
                        "exercise.cervical-mobility.step.2",
                        "Let the chin come up again until you look at the ceiling,"
                            + " the head resting on the pillow.",
                        seed("L36.3"),
                        seed("L36.5"),
                        Sources.NODPIL.whole())),
                list(
                    Statement.of(
                        "exercise.cervical-mobility.cue.1",
                        "Make the movement very small.",
                        seed("L36.4")),
                    Statement.of(
                        "exercise.cervical-mobility.cue.2",
                        "Your head never leaves the pillow.",
                        seed("L36.5"))),
                list(NEVER_HOLD_BREATH),
                list(
                    Statement.of(
                        "exercise.cervical-mobility.precaution.1",
                        "Stop at once if you feel dizzy.",
                        Sources.URM.whole()),
                    ASK_FIRST,
                    STAY_GENTLE,
                    FOLLOW_ADVICE)),
            SEED)
        .aliases(ImmutableList.of(Text.of("exercise.cervical-mobility.alias.1", "supine chin nod")))
        .position(StartingPosition.LYING_SUPINE)
        .equipment(ImmutableList.of(Text.of("exercise.cervical-mobility.equipment.1", "pillow")))
        .demands(Demands.of(Demand.NECK_FLEXION, Demand.LYING_SUPINE))
        .dosage(
            new DosageStatement(
                Dosage.of(Repetitions.of(5), Frequency.daily(SessionsPerDay.exactly(3))),
                Optional.empty(),
                ImmutableList.of(seed("L36.6"))))
        .build();
  }

  static Exercise shoulderCircles() {
    return Exercise.builder(
            ExerciseId.SHOULDER_CIRCLES,
            Text.of("exercise.shoulder-circles.name", "Shoulder circles"),
            new Instructions(
                list(
                    Statement.of(
                        "exercise.shoulder-circles.purpose.1",
                        "Strengthens the upper back and the shoulders.",
                        seed("L34.1"),
                        seed("L38.5"))),
                list(
                    Statement.of(
                        "exercise.shoulder-circles.position.1",
                        "Sit on a chair with both feet flat on the floor.",
                        seed("L38.1"))),
                list(
                    Statement.of(
                        "exercise.shoulder-circles.step.1",
                        "Backward circles: draw an O with your shoulders, up, back, down and to the"
                            + " front.",
                        seed("L38.2"),
                        seed("L38.3")),
                    Statement.of(
                        "exercise.shoulder-circles.step.2",
                        "Forward circles: the same O the other way round, up, front, down and"
                            + " back.",
                        seed("L38.3"))),
                list(),
                list(NEVER_HOLD_BREATH),
                list(ASK_FIRST, STAY_GENTLE, FOLLOW_ADVICE)),
            SEED)
        .position(StartingPosition.SITTING)
        .equipment(ImmutableList.of(Text.of("exercise.shoulder-circles.equipment.1", "chair")))
        .demands(Demands.of(Demand.SHOULDER_MOVEMENT))
        .dosage(
            new DosageStatement(
                Dosage.of(
                    Repetitions.inEachDirection(10), Frequency.daily(SessionsPerDay.between(2, 3))),
                Optional.of(
                    Text.of(
                        "exercise.shoulder-circles.interpretation",
                        "Read as 10 circles backward and 10 forward in one set; the source could"
                            + " also mean 10 in all.")),
                ImmutableList.of(seed("L38.3"), seed("L38.4"))))
        .build();
  }
}
