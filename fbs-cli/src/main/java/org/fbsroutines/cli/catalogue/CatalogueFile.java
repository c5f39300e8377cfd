package org.fbsroutines.cli.catalogue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.InputFile;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;
import picocli.CommandLine.Option;

/** The exercises about which a rule book is looked at: those of a file, or those built in. */
public final class CatalogueFile {
  private static final String STANDARD = "standard";

  @Option(names = "--catalogue", paramLabel = "FILE")
  private String file = STANDARD;

  /**
   * Reads the exercises.
   *
   * @throws FormatException if the file cannot be read, or an exercise stands in for one that is
   *     not in it
   */
  public Catalogue read(CommandContext surroundings) {
    if (file.equals(STANDARD)) {
      return Catalogue.standard();
    }
    InputFile input = InputFile.named(file, surroundings);
    ImmutableList<Exercise> assessed =
        input.read(ExerciseJson::readAll).stream()
            .map(Located::value)
            .filter(exercise -> exercise.demands().areAssessed())
            .collect(toImmutableList());
    try {
      return Catalogue.of(assessed);
    } catch (InvalidValueException e) {
      throw FormatException.ofFile(input.name(), Complaint.PART.of(e.field(), e.problem()));
    }
  }
}
