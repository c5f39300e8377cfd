package org.fbsroutines.domain.exercise;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;

/**
 * An exercise of the catalogue: what is done, in which position, what it demands of the body and
 * how much of it is stated.
 *
 * @param id its permanent name
 * @param name what a person calls it; own words of at most 200 characters
 * @param aliases other names
 * @param position where it begins
 * @param equipment what is needed; empty for nothing
 * @param supervision who must be there
 * @param demands what it asks of the body
 * @param standsInFor the exercise it is a fallback for, if any
 * @param instructions what a person is told
 * @param dosage how much its source states
 * @param provenance where the entry comes from
 */
public record Exercise(
    ExerciseId id,
    Text name,
    ImmutableList<Text> aliases,
    StartingPosition position,
    ImmutableList<Text> equipment,
    Supervision supervision,
    Demands demands,
    Optional<ExerciseId> standsInFor,
    Instructions instructions,
    DosageStatement dosage,
    Provenance provenance) {
  private static final int LONGEST_NAME = 200;

  /**
   * Checks the name and that a fallback stands in for another exercise.
   *
   * @throws IllegalArgumentException if a value is malformed
   */
  public Exercise {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(aliases, "aliases");
    requireNonNull(position, "position");
    requireNonNull(equipment, "equipment");
    requireNonNull(supervision, "supervision");
    requireNonNull(demands, "demands");
    requireNonNull(standsInFor, "standsInFor");
    requireNonNull(instructions, "instructions");
    requireNonNull(dosage, "dosage");
    requireNonNull(provenance, "provenance");
    name.written()
        .forEach(
            words -> {
              if (words.length() > LONGEST_NAME) {
                throw InvalidValueException.of(
                    "name", words, Complaint.AT_MOST_CHARACTERS.of(LONGEST_NAME));
              }
            });
    if (standsInFor.isPresent() && standsInFor.get().equals(id)) {
      throw InvalidValueException.of("standsInFor", id, Complaint.ANOTHER_EXERCISE.of());
    }
  }

  /**
   * A name that others gave an exercise.
   *
   * @param name what a person calls it
   * @return the name
   * @throws IllegalArgumentException if it is blank
   */
  public static Text named(String name) {
    if (name.isBlank()) {
      throw InvalidValueException.of("name", name, Complaint.EXERCISE_NAME.of());
    }
    return OwnWords.of(name);
  }

  /** Returns all that is said of it but its dosage. */
  public Stream<Text> texts() {
    return Streams.concat(
        Stream.of(name),
        aliases.stream(),
        equipment.stream(),
        instructions.statements().map(Statement::text),
        dosage.interpretation().stream(),
        provenance.licence().stream());
  }

  /** Returns whether it may only be done in a clinic and never stands on a home sheet. */
  public boolean isClinicOnly() {
    return supervision == Supervision.CLINIC;
  }

  /**
   * Whether it makes a demand.
   *
   * @param demand the demand
   * @return false also where nobody has assessed the demands
   */
  public boolean makes(Demand demand) {
    return demands.values().contains(demand);
  }
}
