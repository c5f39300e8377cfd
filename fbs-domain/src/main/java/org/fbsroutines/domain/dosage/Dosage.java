package org.fbsroutines.domain.dosage;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;

/** How much of an exercise: stated, or left for the clinician to set. */
public sealed interface Dosage permits Dosage.Stated, Dosage.SetByClinician {

  /**
   * A dosage that a source or a clinician states.
   *
   * @param effort what is done in one session
   * @param frequency how often
   * @param intensity how hard it may feel, where stated
   */
  record Stated(Effort effort, Frequency frequency, Optional<Intensity> intensity)
      implements Dosage {
    /** Refuses null. */
    public Stated {
      requireNonNull(effort, "effort");
      requireNonNull(frequency, "frequency");
      requireNonNull(intensity, "intensity");
    }

    @Override
    public <R> R fold(Function<Stated, R> onStated, Function<SetByClinician, R> onSetByClinician) {
      return onStated.apply(this);
    }

    @Override
    public Stated scaled(int percent) {
      return new Stated(effort.scaled(percent), frequency, intensity);
    }

    @Override
    public Text phrase() {
      ImmutableList.Builder<Text> parts = ImmutableList.builder();
      parts.addAll(effort.parts()).addAll(frequency.parts());
      intensity.map(Intensity::phrase).ifPresent(parts::add);
      return DosageWords.parts(parts.build());
    }

    /** Returns what a day adds up to. */
    public DailyVolume dailyVolume() {
      return DailyVolume.of(effort, frequency.sessionsPerDay());
    }

    /**
     * Compares part by part: effort, rest between sets, sessions a day with their floor, days a
     * week, and how hard it may feel. What may feel as hard as it will is more than any intensity.
     *
     * @param other the dosage to compare with
     * @return how this one compares with it
     */
    public DosageOrder compare(Stated other) {
      return effort
          .compare(other.effort)
          .and(effort.compareRest(other.effort))
          .and(frequency.compare(other.frequency))
          .and(compareIntensity(other));
    }

    private DosageOrder compareIntensity(Stated other) {
      return other
          .intensity
          .map(before -> intensity.map(now -> now.compare(before)).orElse(DosageOrder.MORE))
          .orElse(intensity.isPresent() ? DosageOrder.LESS : DosageOrder.EQUAL);
    }

    /**
     * Whether this dosage asks for no more than a limit: each part of the effort, and the sessions
     * planned for against the most that the limit allows. A floor below that most, rest and
     * intensity are not part of it.
     *
     * @param limit the dosage not to go above
     * @return false if any part is above it, or if the kinds of effort differ
     */
    public boolean isWithin(Stated limit) {
      return effort.compare(limit.effort).isWithin() && frequency.isWithin(limit.frequency);
    }
  }

  /** No source states a dosage; a clinician must set one before the exercise can be prescribed. */
  record SetByClinician() implements Dosage {

    @Override
    public <R> R fold(Function<Stated, R> onStated, Function<SetByClinician, R> onSetByClinician) {
      return onSetByClinician.apply(this);
    }

    @Override
    public SetByClinician scaled(int percent) {
      return this;
    }

    @Override
    public Text phrase() {
      return DosageWords.NOT_STATED;
    }
  }

  /**
   * A stated dosage without an intensity.
   *
   * @param effort what is done in one session
   * @param frequency how often
   * @return the dosage
   */
  static Stated of(Effort effort, Frequency frequency) {
    return new Stated(effort, frequency, Optional.empty());
  }

  /** A dosage that no source states. */
  static SetByClinician setByClinician() {
    return new SetByClinician();
  }

  /**
   * One function for each kind.
   *
   * @param <R> the result
   * @param onStated applied to a stated dosage
   * @param onSetByClinician applied to one left to the clinician
   * @return what the function for this kind returned
   */
  <R> R fold(Function<Stated, R> onStated, Function<SetByClinician, R> onSetByClinician);

  /**
   * This dosage with its effort at a percentage, rounded down, never below one; the frequency
   * stays.
   *
   * @param percent 1 to 100
   * @return the smaller dosage; one left to the clinician stays as it is
   */
  Dosage scaled(int percent);

  /** Returns its text, such as "10 repetitions, at least 2–3 times a day". */
  Text phrase();

  /** Returns the keys of all texts of dosages, for translations. */
  static ImmutableList<Key> keys() {
    return DosageWords.KEYS;
  }

  /** Returns the stated dosage, or empty if it is left to the clinician. */
  default Optional<Stated> stated() {
    return fold(Optional::of, unset -> Optional.empty());
  }
}
