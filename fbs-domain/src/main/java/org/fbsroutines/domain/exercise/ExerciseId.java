package org.fbsroutines.domain.exercise;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;

/**
 * The permanent name of an exercise in a catalogue, such as {@code abdominal-bracing}.
 *
 * @param value lower case letters, digits and single hyphens, at most 100 characters
 */
public record ExerciseId(String value) implements Comparable<ExerciseId> {
  private static final int MAX_LENGTH = 100;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Abdominal bracing. */
  public static final ExerciseId ABDOMINAL_BRACING = new ExerciseId("abdominal-bracing");

  /** Yoga. */
  public static final ExerciseId YOGA = new ExerciseId("yoga");

  /** Walking. */
  public static final ExerciseId WALKING = new ExerciseId("walking");

  /** Swimming. */
  public static final ExerciseId SWIMMING = new ExerciseId("swimming");

  /** Aqua exercise. */
  public static final ExerciseId AQUA_EXERCISE = new ExerciseId("aqua-exercise");

  /** Cervical mobility. */
  public static final ExerciseId CERVICAL_MOBILITY = new ExerciseId("cervical-mobility");

  /** Shoulder circles. */
  public static final ExerciseId SHOULDER_CIRCLES = new ExerciseId("shoulder-circles");

  /** Dynamic lumbar stabilization. */
  public static final ExerciseId DYNAMIC_LUMBAR_STABILIZATION =
      new ExerciseId("dynamic-lumbar-stabilization");

  /** Isokinetic exercise. */
  public static final ExerciseId ISOKINETIC = new ExerciseId("isokinetic");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is malformed
   */
  public ExerciseId {
    requireNonNull(value, "value");
    if (!isWellFormed(value)) {
      throw InvalidValueException.of("exercise id", value, Complaint.EXERCISE_ID.of(MAX_LENGTH));
    }
  }

  /**
   * Whether a text has the form of an id, so that one can be made of it.
   *
   * @param text any text
   * @return true if it has
   */
  public static boolean isWellFormed(String text) {
    return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(ExerciseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
