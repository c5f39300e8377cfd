package org.fbsroutines.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.bulk.BatchExport;
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
      "Write all rows of a kind of a clinic.",
      "JSON, NDJSON or CSV that can be imported again, to the same rows; current routines are JSON"
          + " only. No exercise leaves without its restrictions, and no text of CSV is taken for a"
          + " formula."
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
    if (kind == ExportKind.ROUTINES && format != ExportFormat.JSON) {
      throw new ParameterException(
          spec.commandLine(),
          "--format: " + format + " (expected: json, the only format of routines)");
    }
    database.requireExisting(surroundings);
    try (OpenClinic open = OpenClinic.open(database, clinic, surroundings)) {
      if (output == null) {
        write(open, surroundings.terminal().out());
        return ExitCode.DONE.number();
      }
      try (OutputFile file = OutputFile.begin("--output", output)) {
        write(open, file.writer());
        file.keep();
      }
    }
    surroundings.terminal().say("Wrote " + output);
    return ExitCode.DONE.number();
  }

  private void write(OpenClinic open, Writer out) {
    open.read(
        handle -> {
          try {
            if (kind.importKind().isPresent()) {
              new BatchExport(handle, format.form(), out).write(kind.importKind().get());
            } else {
              out.write(RoutinesExport.of(handle));
            }
            out.flush();
            return kind;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
