package org.fbsroutines.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what is stored in a form that can be exchanged. */
@Command(
    name = "export",
    description = {
      "Write all exercises, patients or current routines of a clinic.",
      "Exercises and patients with their facts are JSON or CSV that can be imported again;"
          + " routines are JSON only."
    },
    footer = {
      "",
      "Example: the patients for a spreadsheet",
      "  $ fbs export patients --format csv --output patients.csv"
    })
final class ExportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "WHAT", description = "One of: ${COMPLETION-CANDIDATES}.")
  private ExportKind kind = ExportKind.EXERCISES;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of: ${COMPLETION-CANDIDATES}; json if not given.")
  private ExportFormat format = ExportFormat.JSON;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write this file, whole or not at all; standard output if not given.")
  private @Nullable Path output;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (kind == ExportKind.ROUTINES && format == ExportFormat.CSV) {
      throw new ParameterException(
          spec.commandLine(), "--format: csv (expected: json, the only format of routines)");
    }
    String document;
    try (OpenClinic open = OpenClinic.open(database, clinic, surroundings)) {
      document = open.read(handle -> new Export(handle, format).of(kind));
    }
    if (output == null) {
      surroundings.terminal().out().print(document);
    } else {
      OutputFile.write(output, document);
      surroundings.terminal().say("Wrote " + output);
    }
    return ExitCode.DONE.number();
  }
}
