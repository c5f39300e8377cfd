package org.fbsroutines.cli.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import org.fbsroutines.cli.clinic.ClinicOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.OutputFile;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what is stored in a form that can be exchanged. */
@Command(name = "export")
public final class ExportCommand implements Runnable {
  private final CommandContext surroundings;

  @Parameters(paramLabel = "WHAT", descriptionKey = "what")
  private Kind kind = Kind.EXERCISES;

  @Option(names = "--format", paramLabel = "FORMAT")
  private BatchExport.Form format = BatchExport.Form.JSON;

  @Option(names = "--output", paramLabel = "FILE")
  private @Nullable Path output;

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  /** Speaks to the terminal of its surroundings. */
  public ExportCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    if (kind == Kind.ROUTINES && format != BatchExport.Form.JSON) {
      throw Failure.misused("--format", format, "command.expected.json-of-routines");
    }
    clinic
        .database()
        .requireExisting(surroundings, ExitCode.INPUT, "command.database.no-directory");
    try (OpenClinic open = OpenClinic.open(clinic, surroundings)) {
      if (output == null) {
        write(open, surroundings.terminal().out());
        return;
      }
      try (OutputFile file = OutputFile.begin("--output", output)) {
        write(open, file.writer());
        file.keep();
      }
    }
    surroundings.terminal().say("command.export.wrote", output);
  }

  /** That it is written is noted first: nothing leaves without a trace. */
  private void write(OpenClinic open, Writer out) {
    open.write(
        handle ->
            new AuditStore(handle)
                .append(
                    surroundings.recording(),
                    "export-" + kind.token(),
                    "clinic",
                    open.clinic().toString(),
                    "{}"));
    open.read(
        handle -> {
          try {
            if (kind.importKind().isPresent()) {
              new BatchExport(handle, format, out).write(kind.importKind().get());
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

  /** What can be exported. */
  private enum Kind implements Token {
    EXERCISES,
    PATIENTS,
    OPERATIONS,
    FACTS,
    PRESCRIPTIONS,
    RECORDS,
    ROUTINES;

    /** The kind of import that takes it in again; empty where none does. */
    Optional<ImportKind> importKind() {
      return this == ROUTINES ? Optional.empty() : Optional.of(ImportKind.valueOf(name()));
    }

    /** Returns the word on the command line. */
    @Override
    public String toString() {
      return token();
    }
  }
}
