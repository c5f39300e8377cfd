package org.fbsroutines.domain.exercise;

import static org.fbsroutines.domain.exercise.SeedStatements.ASK_FIRST;
import static org.fbsroutines.domain.exercise.SeedStatements.FOLLOW_ADVICE;
import static org.fbsroutines.domain.exercise.SeedStatements.NEVER_HOLD_BREATH;
import static org.fbsroutines.domain.exercise.SeedStatements.SEED;
import static org.fbsroutines.domain.exercise.SeedStatements.STAY_GENTLE;
import static org.fbsroutines.domain.exercise.SeedStatements.SWIMMING_POOL;
import static org.fbsroutines.domain.exercise.SeedStatements.list;
import static org.fbsroutines.domain.source.Sources.seed;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.text.Text;

/** Yoga, walking, swimming and its fallback, for which the seed article states no dosage. */
final class WholeBodyExercises {
  private WholeBodyExercises() {}

  static Exercise yoga() {
    return Exercise.builder(
            ExerciseId.YOGA,
            Text.of("exercise.yoga.name", "Yoga"),
            new Instructions(
                list(
                    Statement.of(
                        "exercise.yoga.purpose.1",
                        "Gentle movement that stretches and strengthens the muscles.",
                        seed("L28.1"),
                        seed("L28.2"),
                        seed("L28.3"))),
                list(),
                list(
                    Statement.of(
                        "exercise.yoga.step.1",
                        "Before you begin, tell your guide plainly about your back pain, the"
                            + " operations you have had and what you cannot do.",
                        seed("L28.7")),
                    Statement.of(
                        "exercise.yoga.step.2",
                        "Let the guide fit each movement to you and stay with you while you"
                            + " practise.",
                        seed("L28.6"))),
                list(
                    Statement.of(
                        "exercise.yoga.cue.1",
                        "Choose the slower or gentler form of every movement.",
                        seed("L28.4"))),
                list(NEVER_HOLD_BREATH),
                list(
                    Statement.of(
                        "exercise.yoga.precaution.1",
                        "No extreme positions, and above all no twisting of the spine: it could"
                            + " leave you worse than before.",
                        seed("L28.5")),
                    ASK_FIRST,
                    FOLLOW_ADVICE)),
            SEED)
        .supervision(Supervision.EXPERIENCED_GUIDE)
        .demands(Demands.of(Demand.LUMBAR_FLEXION, Demand.LUMBAR_EXTENSION, Demand.LUMBAR_ROTATION))
        .dosage(DosageStatement.notStated(seed("L28")))
        .build();
  }

  static Exercise walking() {
    return Exercise.builder(
            ExerciseId.WALKING,
            Text.of("exercise.walking.name", "Walking"),
            new Instructions(
                list(
                    Statement.of(
                        "exercise.walking.purpose.1",
                        "A simple, low-impact way to ease back pain; it stretches the muscles and"
                            + " is kind to the joints.",
                        seed("L30.1"),
                        seed("L30.4"))),
                list(
                    Statement.of(
                        "exercise.walking.position.1",
                        "Stand at the start of a flat path; you need no equipment and no training.",
                        seed("L30.2"),
                        Sources.VALLEY.whole())),
                list(
                    Statement.of(
                        "exercise.walking.step.1",
                        "Walk regularly rather than rarely and far.",
                        seed("L30.3")),
                    Statement.of(
                        "exercise.walking.step.2",
                        "Split the day's walking into several short walks.",
                        Sources.VALLEY.whole())),
                list(
                    Statement.of(
                        "exercise.walking.cue.1", "Walk on the flat.", Sources.VALLEY.whole())),
                list(NEVER_HOLD_BREATH),
                list(
                    Statement.of(
                        "exercise.walking.precaution.1",
                        "You have overdone it if the pain rises clearly afterwards, if there is a"
                            + " sharp pain where you were operated on, or if soreness lasts more"
                            + " than two days.",
                        Sources.VALLEY.whole()),
                    ASK_FIRST,
                    STAY_GENTLE,
                    FOLLOW_ADVICE)),
            SEED)
        .position(StartingPosition.STANDING)
        .demands(Demands.of(Demand.GAIT))
        .dosage(DosageStatement.notStated(seed("L30.3")))
        .build();
  }

  static Exercise swimming() {
    return Exercise.builder(
            ExerciseId.SWIMMING,
            Text.of("exercise.swimming.name", "Swimming"),
            new Instructions(
                list(
                    Statement.of(
                        "exercise.swimming.purpose.1",
                        "Strengthens the core, which supports the spine, with little physical"
                            + " strain.",
                        seed("L32.1"),
                        seed("L32.2"),
                        seed("L32.4"))),
                list(
                    Statement.of(
                        "exercise.swimming.position.1", "Begin in the pool.", seed("L32.3"))),
                list(
                    Statement.of(
                        "exercise.swimming.step.1", "Swim calm laps, regularly.", seed("L32.3"))),
                list(
                    Statement.of(
                        "exercise.swimming.cue.1",
                        "Front crawl and backstroke keep the back in line; breaststroke and"
                            + " butterfly arch it more.",
                        Sources.HERTS.whole(),
                        Sources.SWIMX.whole())),
                list(NEVER_HOLD_BREATH),
                list(
                    Statement.of(
                        "exercise.swimming.precaution.1",
                        "Not in the first weeks after an operation: your surgeon says when.",
                        seed("L32.5a")),
                    Statement.of(
                        "exercise.swimming.precaution.2",
                        "Do not over-arch the back; stop if it hurts to arch.",
                        seed("L32.5b")),
                    Statement.of(
                        "exercise.swimming.precaution.3",
                        "Follow the medical advice you were given.",
                        seed("L32.6")),
                    ASK_FIRST)),
            SEED)
        .aliases(ImmutableList.of(Text.of("exercise.swimming.alias.1", "laps")))
        .position(StartingPosition.IN_WATER)
        .equipment(ImmutableList.of(SWIMMING_POOL))
        .demands(
            Demands.of(
                Demand.IMMERSION,
                Demand.SWIMMING_STROKES,
                Demand.LUMBAR_EXTENSION,
                Demand.NECK_ROTATION,
                Demand.ARMS_OVERHEAD))
        .dosage(DosageStatement.notStated(seed("L32.3")))
        .build();
  }

  static Exercise aquaExercise() {
    return Exercise.builder(
            ExerciseId.AQUA_EXERCISE,
            Text.of("exercise.aqua-exercise.name", "Aqua exercise"),
            new Instructions(
                list(
                    Statement.of(
                        "exercise.aqua-exercise.purpose.1",
                        "Exercise in water for people for whom swimming is not suitable, or not"
                            + " yet.",
                        seed("L32.7"))),
                list(),
                list(
                    Statement.of(
                        "exercise.aqua-exercise.step.1",
                        "An expert in the water shows you what to do.",
                        seed("L32.7"))),
                list(),
                list(NEVER_HOLD_BREATH),
                list(
                    Statement.of(
                        "exercise.aqua-exercise.precaution.1",
                        "Only with an expert beside you.",
                        seed("L32.7")),
                    Statement.of(
                        "exercise.aqua-exercise.precaution.2",
                        "Every rule about water holds here too, the healed wound above all.",
                        Sources.HERTS.whole(),
                        Sources.AQCI2.whole()),
                    ASK_FIRST)),
            SEED)
        .aliases(ImmutableList.of(Text.of("exercise.aqua-exercise.alias.1", "aquatic exercise")))
        .position(StartingPosition.IN_WATER)
        .equipment(ImmutableList.of(SWIMMING_POOL))
        .supervision(Supervision.AQUATIC_EXPERT)
        .demands(Demands.of(Demand.IMMERSION))
        .standsInFor(Optional.of(ExerciseId.SWIMMING))
        .dosage(DosageStatement.notStated(seed("L32.7")))
        .build();
  }
}
