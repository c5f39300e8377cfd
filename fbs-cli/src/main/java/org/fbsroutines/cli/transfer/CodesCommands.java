package org.fbsroutines.cli.transfer;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import org.fbsroutines.cli.clinic.ClinicOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.InputFile;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.persistence.clinic.ClinicCodes;
import org.fbsroutines.persistence.clinic.SaidCodes;
import org.fbsroutines.persistence.code.StatedCode;
import org.fbsroutines.persistence.format.CodeMeaningFile;
import org.fbsroutines.persistence.format.csv.CsvRowsWriter;
import org.fbsroutines.persistence.format.patient.CodeMeaningForm;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.row.RowsWriter;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about what a clinic says that codes of other systems mean. */
@Command(name = "codes")
public record CodesCommands(CommandContext surroundings) {
  /** As long as a large import takes. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

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
              : say(open, stated, surroundings.recording().saidBy(clinician.strip()));
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

  /**
   * The clinic remembers it once it has been applied to everybody, so that a command that was
   * interrupted can be repeated; what an import stated meanwhile is read after that.
   */
  private MergeCounts say(OpenClinic open, ImmutableList<StatedCode> stated, Recording recording) {
    MergeCounts counts = open.read(handle -> ClinicCodes.compare(handle, stated));
    SaidCodes said = open.read(handle -> SaidCodes.of(handle, stated));
    LocalDate today = open.time(surroundings).today();
    apply(open, said, today, recording);
    open.write(
        handle -> {
          said.remember(handle, LONGEST_WAIT, recording);
          return said;
        });
    apply(open, said, today, recording);
    return counts;
  }

  private static void apply(OpenClinic open, SaidCodes said, LocalDate today, Recording recording) {
    for (String patient : open.read(said::patients)) {
      open.write(
          handle -> {
            said.apply(handle, patient, today, recording);
            return patient;
          });
    }
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
