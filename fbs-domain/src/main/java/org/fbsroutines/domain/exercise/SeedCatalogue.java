package org.fbsroutines.domain.exercise;

import static org.fbsroutines.domain.source.Sources.seed;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort.Repetitions;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.source.Sources;

/** The seed article's exercises in our own words; docs/provenance.md maps its every line. */
final class SeedCatalogue {
  private static final Provenance SEED = new Provenance(Sources.SEED.title(), "", "facts only");

  private static final Statement ASK_FIRST =
      Statement.of(
          "Have a doctor or physiotherapist choose the exercise and show you how to do it: the wrong"
              + " one can make the pain worse.",
          seed("L20.3"),
          seed("L22.1"),
          seed("L22.2"),
          seed("L22.3"));

  private static final Statement FOLLOW_ADVICE =
      Statement.of(
          "Every back is different: keep to what your own physiotherapist tells you.",
          seed("L22.5"),
          seed("L41.3"));

  private static final Statement STAY_GENTLE =
      Statement.of(
          "Stay with the slower, gentler version and do not twist the spine.",
          seed("L28.4"),
          seed("L28.5"));

  private static final Statement NEVER_HOLD_BREATH =
      Statement.of("Keep breathing; do not hold your breath.", Sources.VALS.whole());

  private SeedCatalogue() {}

  static Catalogue create() {
    return Catalogue.of(
        ImmutableList.of(
            abdominalBracing(),
            yoga(),
            walking(),
            swimming(),
            aquaExercise(),
            cervicalMobility(),
            shoulderCircles(),
            dynamicLumbarStabilization(),
            isokinetic()));
  }

  private static Exercise abdominalBracing() {
    return new Exercise(
        ExerciseId.ABDOMINAL_BRACING,
        "Abdominal bracing",
        ImmutableList.of("abdominal drawing-in", "abdominal hollowing"),
        StartingPosition.LYING_SUPINE,
        ImmutableList.of(),
        Supervision.NONE,
        Demands.of(Demand.ABDOMINAL_EFFORT, Demand.LYING_SUPINE),
        Optional.empty(),
        new Instructions(
            list(
                Statement.of(
                    "A basic exercise that strengthens the muscles around the lower back.",
                    seed("L26.1"),
                    seed("L26.8"))),
            list(
                Statement.of("Lie on your back.", seed("L26.2")),
                Statement.of(
                    "Bend both knees and set both feet on the floor, legs and feet as far apart as"
                        + " your waist is wide.",
                    seed("L26.3"))),
            list(
                Statement.of(
                    "As you breathe out, gently draw your belly button in towards your spine.",
                    seed("L26.4"),
                    Sources.TRA10.whole(),
                    Sources.BMJSEM.whole()),
                Statement.of(
                    "As you breathe in, let the tummy go soft again.",
                    seed("L26.5"),
                    Sources.TRA10.whole()),
                Statement.of("Repeat in the rhythm of your breath.", seed("L26.6"))),
            list(
                Statement.of(
                    "It is a soft drawing-in, not a hard tensing against a punch.", seed("L26.4"))),
            list(
                Statement.of(
                    "Breathe gently all the way through and never hold your breath.",
                    seed("L26.6"),
                    Sources.VALS.whole())),
            list(ASK_FIRST, STAY_GENTLE, FOLLOW_ADVICE)),
        new DosageStatement(
            Dosage.of(Repetitions.of(10), Frequency.daily(SessionsPerDay.atLeast(2, 3))),
            "Two sessions a day count as done, three are planned, and the source sets no upper"
                + " limit.",
            ImmutableList.of(seed("L26.7"))),
        SEED);
  }

  private static Exercise yoga() {
    return new Exercise(
        ExerciseId.YOGA,
        "Yoga",
        ImmutableList.of(),
        StartingPosition.NOT_STATED,
        ImmutableList.of(),
        Supervision.EXPERIENCED_GUIDE,
        Demands.of(Demand.LUMBAR_FLEXION, Demand.LUMBAR_EXTENSION, Demand.LUMBAR_ROTATION),
        Optional.empty(),
        new Instructions(
            list(
                Statement.of(
                    "Gentle movement that stretches and strengthens the muscles.",
                    seed("L28.1"),
                    seed("L28.2"),
                    seed("L28.3"))),
            list(),
            list(
                Statement.of(
                    "Before you begin, tell your guide plainly about your back pain, the operations"
                        + " you have had and what you cannot do.",
                    seed("L28.7")),
                Statement.of(
                    "Let the guide fit each movement to you and stay with you while you practise.",
                    seed("L28.6"))),
            list(
                Statement.of(
                    "Choose the slower or gentler form of every movement.", seed("L28.4"))),
            list(NEVER_HOLD_BREATH),
            list(
                Statement.of(
                    "No extreme positions, and above all no twisting of the spine: it could leave"
                        + " you worse than before.",
                    seed("L28.5")),
                ASK_FIRST,
                FOLLOW_ADVICE)),
        DosageStatement.notStated(seed("L28")),
        SEED);
  }

  private static Exercise walking() {
    return new Exercise(
        ExerciseId.WALKING,
        "Walking",
        ImmutableList.of(),
        StartingPosition.STANDING,
        ImmutableList.of(),
        Supervision.NONE,
        Demands.of(Demand.GAIT),
        Optional.empty(),
        new Instructions(
            list(
                Statement.of(
                    "A simple, low-impact way to ease back pain; it stretches the muscles and is"
                        + " kind to the joints.",
                    seed("L30.1"),
                    seed("L30.4"))),
            list(
                Statement.of(
                    "Stand at the start of a flat path; you need no equipment and no training.",
                    seed("L30.2"),
                    Sources.VALLEY.whole())),
            list(
                Statement.of("Walk regularly rather than rarely and far.", seed("L30.3")),
                Statement.of(
                    "Split the day's walking into several short walks.", Sources.VALLEY.whole())),
            list(Statement.of("Walk on the flat.", Sources.VALLEY.whole())),
            list(NEVER_HOLD_BREATH),
            list(
                Statement.of(
                    "You have overdone it if the pain rises clearly afterwards, if there is a sharp"
                        + " pain where you were operated on, or if soreness lasts more than two"
                        + " days.",
                    Sources.VALLEY.whole()),
                ASK_FIRST,
                STAY_GENTLE,
                FOLLOW_ADVICE)),
        DosageStatement.notStated(seed("L30.3")),
        SEED);
  }

  private static Exercise swimming() {
    return new Exercise(
        ExerciseId.SWIMMING,
        "Swimming",
        ImmutableList.of("laps"),
        StartingPosition.IN_WATER,
        ImmutableList.of("swimming pool"),
        Supervision.NONE,
        Demands.of(
            Demand.IMMERSION,
            Demand.SWIMMING_STROKES,
            Demand.LUMBAR_EXTENSION,
            Demand.NECK_ROTATION,
            Demand.ARMS_OVERHEAD),
        Optional.empty(),
        new Instructions(
            list(
                Statement.of(
                    "Strengthens the core, which supports the spine, with little physical strain.",
                    seed("L32.1"),
                    seed("L32.2"),
                    seed("L32.4"))),
            list(Statement.of("Begin in the pool.", seed("L32.3"))),
            list(Statement.of("Swim calm laps, regularly.", seed("L32.3"))),
            list(
                Statement.of(
                    "Front crawl and backstroke keep the back in line; breaststroke and butterfly"
                        + " arch it more.",
                    Sources.HERTS.whole(),
                    Sources.SWIMX.whole())),
            list(NEVER_HOLD_BREATH),
            list(
                Statement.of(
                    "Not in the first weeks after an operation: your surgeon says when.",
                    seed("L32.5a")),
                Statement.of(
                    "Do not over-arch the back; stop if it hurts to arch.", seed("L32.5b")),
                Statement.of("Follow the medical advice you were given.", seed("L32.6")),
                ASK_FIRST)),
        DosageStatement.notStated(seed("L32.3")),
        SEED);
  }

  private static Exercise aquaExercise() {
    return new Exercise(
        ExerciseId.AQUA_EXERCISE,
        "Aqua exercise",
        ImmutableList.of("aquatic exercise"),
        StartingPosition.IN_WATER,
        ImmutableList.of("swimming pool"),
        Supervision.AQUATIC_EXPERT,
        Demands.of(Demand.IMMERSION),
        Optional.of(ExerciseId.SWIMMING),
        new Instructions(
            list(
                Statement.of(
                    "Exercise in water for people for whom swimming is not suitable, or not yet.",
                    seed("L32.7"))),
            list(),
            list(Statement.of("An expert in the water shows you what to do.", seed("L32.7"))),
            list(),
            list(NEVER_HOLD_BREATH),
            list(
                Statement.of("Only with an expert beside you.", seed("L32.7")),
                Statement.of(
                    "Every rule about water holds here too, the healed wound above all.",
                    Sources.HERTS.whole(),
                    Sources.AQCI2.whole()),
                ASK_FIRST)),
        DosageStatement.notStated(seed("L32.7")),
        SEED);
  }

  private static Exercise cervicalMobility() {
    return new Exercise(
        ExerciseId.CERVICAL_MOBILITY,
        "Cervical mobility",
        ImmutableList.of("supine chin nod"),
        StartingPosition.LYING_SUPINE,
        ImmutableList.of("pillow"),
        Supervision.NONE,
        Demands.of(Demand.NECK_FLEXION, Demand.LYING_SUPINE),
        Optional.empty(),
        new Instructions(
            list(
                Statement.of(
                    "Keeps the neck supple; a strong back needs a strong and supple neck.",
                    seed("L34.1"),
                    seed("L34.2"),
                    seed("L34.3"),
                    seed("L36.4"))),
            list(
                Statement.of(
                    "Lie on your back with both knees bent and both feet on the floor.",
                    seed("L36.1")),
                Statement.of("Put a pillow under your head.", seed("L36.2"))),
            list(
                Statement.of(
                    "Tuck your chin down gently, as if to glance at your feet.", seed("L36.3")),
                Statement.of(
                    "Let the chin come up again until you look at the ceiling, the head resting on"
                        + " the pillow.",
                    seed("L36.3"),
                    seed("L36.5"),
                    Sources.NODPIL.whole())),
            list(
                Statement.of("Make the movement very small.", seed("L36.4")),
                Statement.of("Your head never leaves the pillow.", seed("L36.5"))),
            list(NEVER_HOLD_BREATH),
            list(
                Statement.of("Stop at once if you feel dizzy.", Sources.URM.whole()),
                ASK_FIRST,
                STAY_GENTLE,
                FOLLOW_ADVICE)),
        new DosageStatement(
            Dosage.of(Repetitions.of(5), Frequency.daily(SessionsPerDay.exactly(3))),
            "",
            ImmutableList.of(seed("L36.6"))),
        SEED);
  }

  private static Exercise shoulderCircles() {
    return new Exercise(
        ExerciseId.SHOULDER_CIRCLES,
        "Shoulder circles",
        ImmutableList.of(),
        StartingPosition.SITTING,
        ImmutableList.of("chair"),
        Supervision.NONE,
        Demands.of(Demand.SHOULDER_MOVEMENT),
        Optional.empty(),
        new Instructions(
            list(
                Statement.of(
                    "Strengthens the upper back and the shoulders.", seed("L34.1"), seed("L38.5"))),
            list(Statement.of("Sit on a chair with both feet flat on the floor.", seed("L38.1"))),
            list(
                Statement.of(
                    "Backward circles: draw an O with your shoulders, up, back, down and to the"
                        + " front.",
                    seed("L38.2"),
                    seed("L38.3")),
                Statement.of(
                    "Forward circles: the same O the other way round, up, front, down and back.",
                    seed("L38.3"))),
            list(),
            list(NEVER_HOLD_BREATH),
            list(ASK_FIRST, STAY_GENTLE, FOLLOW_ADVICE)),
        new DosageStatement(
            Dosage.of(
                Repetitions.inEachDirection(10), Frequency.daily(SessionsPerDay.between(2, 3))),
            "Read as 10 circles backward and 10 forward in one set; the source could also mean 10"
                + " in all.",
            ImmutableList.of(seed("L38.3"), seed("L38.4"))),
        SEED);
  }

  private static Exercise dynamicLumbarStabilization() {
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

  private static Exercise isokinetic() {
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

  private static ImmutableList<Statement> list(Statement... statements) {
    return ImmutableList.copyOf(statements);
  }
}
