package org.fbsroutines.cli.transfer;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.fbsroutines.cli.clinic.ClinicOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.InputFile;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.persistence.clinic.ClinicCodes;
import org.fbsroutines.persistence.clinic.UnreadEntries;
import org.fbsroutines.persistence.code.StatedCode;
import org.fbsroutines.persistence.format.CodeMeaningFile;
import org.fbsroutines.persistence.format.csv.CsvRowsWriter;
import org.fbsroutines.persistence.format.patient.CodeMeaningForm;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.row.RowsWriter;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about what a clinic says that codes of other systems mean. */
@Command(name = "codes")
public record CodesCommands(CommandContext surroundings) {
  /** Brings in what a clinic says of codes, and applies it to what is unread. */
  @Command(name = "import")
  void bring(
      @Parameters(paramLabel = "FILE", descriptionKey = "file") String file,
      @Option(names = "--clinician", paramLabel = "NAME", required = true) String clinician,
      @Option(names = "--dry-run") boolean dryRun,
      @Mixin ClinicOptions clinic) {
    if (clinician.isBlank()) {
      throw Failure.misused("--clinician", clinician, "command.expected.name");
    }
    InputFile input = InputFile.named(file, surroundings);
    ImmutableList<StatedCode> stated =
        input.read(CodeMeaningFile::read).stream()
            .map(Located::value)
            .collect(ImmutableList.toImmutableList());
    try (OpenClinic open = OpenClinic.openForPeople(clinic, surroundings)) {
      MergeCounts counts =
          dryRun
              ? open.read(handle -> ClinicCodes.compare(handle, stated))
              : open.write(
                  handle ->
                      say(
                          handle,
                          stated,
                          open,
                          new Recording(clinician.strip(), surroundings.clock().instant())));
      surroundings
          .terminal()
          .report(
              dryRun ? "command.codes.would-be" : "command.codes.imported",
              input.name(),
              counts.added(),
              counts.changed(),
              counts.unchanged());
    }
  }

  private MergeCounts say(
      Handle handle, ImmutableList<StatedCode> stated, OpenClinic open, Recording recording) {
    MergeCounts counts = ClinicCodes.compare(handle, stated);
    UnreadEntries.say(handle, stated, open.time(surroundings).today(), recording);
    return counts;
  }

  /** Writes what the clinic says of codes, as it can be brought in again. */
  @Command(name = "list")
  void list(@Option(names = "--json") boolean json, @Mixin ClinicOptions clinic) {
    ImmutableList<StatedCode> stated;
    try (OpenClinic open = OpenClinic.open(clinic, surroundings)) {
      stated = open.read(ClinicCodes::list);
    }
    write(stated, json);
  }

  /** Writes an empty file. */
  @Command(name = "template")
  void template() {
    write(ImmutableList.of(), false);
    surroundings
        .terminal()
        .say("command.import.required", CodeMeaningForm.FORM.required().keySet());
  }

  private void write(ImmutableList<StatedCode> stated, boolean json) {
    Terminal terminal = surroundings.terminal();
    try (RowsWriter<StatedCode> rows =
        json
            ? RowsWriter.json(CodeMeaningForm.FORM, terminal.out())
            : new CsvRowsWriter<>(CodeMeaningForm.FORM, terminal.out())) {
      stated.forEach(rows::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
