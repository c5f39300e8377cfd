package org.fbsroutines.domain.restriction;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.text.Argument.Joint;
import org.fbsroutines.domain.text.Argument.Series;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;

/** How an exercise must be changed before it may be done. */
public sealed interface Adaptation
    permits Adaptation.Drop,
        Adaptation.OnlyStrokes,
        Adaptation.Supervised,
        Adaptation.Done,
        Adaptation.ScaleDosage {

  /**
   * Leave out what makes this demand.
   *
   * @param demand the demand to drop
   */
  record Drop(Demand demand) implements Adaptation {
    /** Refuses null. */
    public Drop {
      requireNonNull(demand, "demand");
    }

    @Override
    public Text phrase() {
      return AdaptationWords.DROP.with("demand", demand.phrase());
    }
  }

  /**
   * Swim only these strokes.
   *
   * @param strokes at least one
   */
  record OnlyStrokes(ImmutableSet<Stroke> strokes) implements Adaptation {
    /**
     * Puts the strokes in order.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OnlyStrokes {
      requireNonNull(strokes, "strokes");
      if (strokes.isEmpty()) {
        throw InvalidValueException.of("strokes", Complaint.NONE.of(), Complaint.AT_LEAST_ONE.of());
      }
      strokes = Sets.immutableEnumSet(strokes);
    }

    @Override
    public Text phrase() {
      return AdaptationWords.ONLY_STROKES.with(
          "strokes",
          Series.of(Joint.OR, strokes.stream().map(Stroke::phrase).collect(toImmutableList())));
    }
  }

  /**
   * Only with this person or in this place.
   *
   * @param supervision who must be there; {@link Supervision#CLINIC} keeps it off a home sheet
   */
  record Supervised(Supervision supervision) implements Adaptation {
    /** Refuses null. */
    public Supervised {
      requireNonNull(supervision, "supervision");
    }

    @Override
    public Text phrase() {
      return supervision == Supervision.CLINIC
          ? AdaptationWords.IN_CLINIC
          : AdaptationWords.SUPERVISED.with("supervision", supervision.phrase());
    }
  }

  /** Done in this manner. */
  record Done(Manner manner) implements Adaptation {
    /** Refuses null. */
    public Done {
      requireNonNull(manner, "manner");
    }

    @Override
    public Text phrase() {
      return manner.phrase();
    }
  }

  /**
   * A part of the dosage.
   *
   * @param percent 1 to 99
   */
  record ScaleDosage(int percent) implements Adaptation {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the percentage would not make the dosage smaller
     */
    public ScaleDosage {
      if (percent < 1 || percent > 99) {
        throw InvalidValueException.of("percent", percent, Complaint.RANGE.of(1, 99));
      }
    }

    @Override
    public boolean isInDosage() {
      return true;
    }

    @Override
    public Dosage applyTo(Dosage dosage) {
      return dosage.scaled(percent);
    }

    @Override
    public Text phrase() {
      return AdaptationWords.SCALE.with("percent", percent);
    }
  }

  /** Returns the only strokes it leaves for swimming; empty if it leaves them as they are. */
  default ImmutableSet<Stroke> strokes() {
    return ImmutableSet.of();
  }

  /**
   * The dosage after the adaptation.
   *
   * @param dosage the dosage before it
   * @return the same or a smaller dosage
   */
  default Dosage applyTo(Dosage dosage) {
    return dosage;
  }

  /** Returns whether it is seen in the dosage and not in the manner of doing the exercise. */
  default boolean isInDosage() {
    return false;
  }

  /** Returns its text. */
  Text phrase();

  /** Returns the keys of all texts of adaptations, for translations. */
  static ImmutableList<Key> keys() {
    return AdaptationWords.KEYS;
  }
}
