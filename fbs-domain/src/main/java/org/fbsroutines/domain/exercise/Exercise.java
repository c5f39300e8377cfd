package org.fbsroutines.domain.exercise;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;

/**
 * An exercise of the catalogue: what is done, in which position, what it demands of the body and
 * how much of it is stated. Made by {@link #builder}; the constructor grows with each part that is
 * added.
 *
 * @param id its permanent name
 * @param name what a person calls it; own words of at most 200 characters
 * @param aliases other names
 * @param position where it begins
 * @param equipment what is needed; empty for nothing
 * @param supervision who must be there
 * @param demands what it demands of the body
 * @param standsInFor the exercise it is a fallback for, if any
 * @param instructions the instructions to a person
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
  private static final int MAX_NAME_LENGTH = 200;

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
              if (words.length() > MAX_NAME_LENGTH) {
                throw InvalidValueException.of(
                    "name", words, Complaint.AT_MOST_CHARACTERS.of(MAX_NAME_LENGTH));
              }
            });
    if (standsInFor.isPresent() && standsInFor.get().equals(id)) {
      throw InvalidValueException.of("standsInFor", id, Complaint.ANOTHER_EXERCISE.of());
    }
  }

  /**
   * An exercise to be filled in. What is left out is none: it has no other name, no equipment, no
   * supervision and no dosage stated, its position is not stated, and nobody has assessed its
   * demands, so that it is listed and never prescribed.
   *
   * @param id its permanent name
   * @param name what a person calls it, such as {@link #named} returns
   * @param instructions what a person reads
   * @param provenance where it comes from
   * @return the builder
   */
  public static Builder builder(
      ExerciseId id, Text name, Instructions instructions, Provenance provenance) {
    return new Builder(id, name, instructions, provenance);
  }

  /** This exercise, to be changed. */
  public Builder toBuilder() {
    return builder(id, name, instructions, provenance)
        .aliases(aliases)
        .position(position)
        .equipment(equipment)
        .supervision(supervision)
        .demands(demands)
        .standsInFor(standsInFor)
        .dosage(dosage);
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

  /** Returns all texts of it but its dosage. */
  public Stream<Text> texts() {
    return Streams.concat(
        Stream.of(name),
        aliases.stream(),
        equipment.stream(),
        instructions.statements().map(Statement::text),
        dosage.interpretation().stream(),
        provenance.licence().stream());
  }

  /** Returns whether it may only be done in a clinic and never appears on a home sheet. */
  public boolean isClinicOnly() {
    return supervision == Supervision.CLINIC;
  }

  /**
   * Whether it makes a demand.
   *
   * @param demand the demand
   * @return false also if nobody has assessed the demands
   */
  public boolean makes(Demand demand) {
    return demands.values().contains(demand);
  }

  /** Takes the parts of an exercise one by one; the last value set counts. Not thread-safe. */
  public static final class Builder {
    private final Instructions instructions;
    private final Provenance provenance;
    private ExerciseId id;
    private Text name;
    private ImmutableList<Text> aliases = ImmutableList.of();
    private StartingPosition position = StartingPosition.NOT_STATED;
    private ImmutableList<Text> equipment = ImmutableList.of();
    private Supervision supervision = Supervision.NONE;
    private Demands demands = Demands.notAssessed();
    private Optional<ExerciseId> standsInFor = Optional.empty();
    private DosageStatement dosage = DosageStatement.notStated();

    private Builder(ExerciseId id, Text name, Instructions instructions, Provenance provenance) {
      this.id = requireNonNull(id, "id");
      this.name = requireNonNull(name, "name");
      this.instructions = requireNonNull(instructions, "instructions");
      this.provenance = requireNonNull(provenance, "provenance");
    }

    /** Sets its permanent name. */
    public Builder id(ExerciseId other) {
      id = other;
      return this;
    }

    /** Sets what a person calls it. */
    public Builder name(Text other) {
      name = other;
      return this;
    }

    /** Sets its other names. */
    public Builder aliases(Collection<? extends Text> all) {
      aliases = ImmutableList.copyOf(all);
      return this;
    }

    /** Sets where it begins. */
    public Builder position(StartingPosition other) {
      position = other;
      return this;
    }

    /** Sets what is needed. */
    public Builder equipment(Collection<? extends Text> all) {
      equipment = ImmutableList.copyOf(all);
      return this;
    }

    /** Sets who must be there. */
    public Builder supervision(Supervision other) {
      supervision = other;
      return this;
    }

    /** Sets what it demands of the body. */
    public Builder demands(Demands other) {
      demands = other;
      return this;
    }

    /** Sets the exercise it is a fallback for, if any. */
    public Builder standsInFor(Optional<ExerciseId> other) {
      standsInFor = other;
      return this;
    }

    /** Sets how much its source states. */
    public Builder dosage(DosageStatement other) {
      dosage = other;
      return this;
    }

    /**
     * The exercise as set so far.
     *
     * @return the exercise
     * @throws IllegalArgumentException if a value is malformed
     */
    public Exercise build() {
      return new Exercise(
          id,
          name,
          aliases,
          position,
          equipment,
          supervision,
          demands,
          standsInFor,
          instructions,
          dosage,
          provenance);
    }
  }
}
