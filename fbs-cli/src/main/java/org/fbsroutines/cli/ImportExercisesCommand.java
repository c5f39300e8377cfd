package org.fbsroutines.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.bulk.ExerciseImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings exercises in from files. */
@Command(
    name = "exercises",
    description = {
      "Bring in exercise libraries.",
      "Our JSON or CSV, or the layout of free-exercise-db, known by the content. Each file is"
          + " stored whole or not at all. Exercises whose demands nobody has assessed are listed"
          + " and can never be prescribed."
    },
    footer = {
      "",
      "Example: a public library; doing it twice changes nothing and says so",
      "  $ fbs import exercises free-exercise-db.json"
    })
final class ImportExercisesCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files, in their order.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  ImportExercisesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    files.forEach(InputFile::checkReadable);
    ImportReports reports = new ImportReports(surroundings.terminal(), json);
    try (OpenClinic open = OpenClinic.open(database, clinic, surroundings)) {
      ExerciseImport importing =
          new ExerciseImport(open.database(), open.clinic(), surroundings.clock());
      files.forEach(file -> reports.add(importing.run(file, surroundings.user())));
    }
    return reports.end().number();
  }
}
