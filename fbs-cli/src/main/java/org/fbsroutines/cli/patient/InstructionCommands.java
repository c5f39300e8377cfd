package org.fbsroutines.cli.patient;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.fbsroutines.cli.clinic.ClinicOptions;
import org.fbsroutines.cli.clinic.DayOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.InputFile;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.Instructions;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.format.rulebook.InstructionJson;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.store.patient.InstructionRow;
import org.fbsroutines.persistence.store.patient.InstructionStore;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about what clinicians decided for single patients. */
@Command(name = "instruction")
public record InstructionCommands(CommandContext surroundings) {
  private static final int LABEL = 12;

  /** The instruction added, what the patient says, and what it changes on the day. */
  private record Added(
      String id, LimitationsText limitations, ImmutableList<VerdictChange> changes) {}

  /** Records an instruction and reports what it changes. */
  @Command(name = "add")
  void add(
      @Parameters(index = "0", paramLabel = "PATIENT", descriptionKey = "patient") String patient,
      @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file") String file,
      @Mixin DayOptions date,
      @Mixin ClinicOptions clinic) {
    LocalDate day;
    Added added;
    try (OpenClinic open = OpenClinic.open(clinic, surroundings)) {
      ClinicTime time = open.time(surroundings);
      day = date.day(time);
      added = open.write(handle -> add(handle, patient, file, day, time));
    }
    Terminal terminal = surroundings.terminal();
    terminal.report("command.instruction.recorded", added.id, patient);
    added.limitations.print(new TextReport(terminal));
    new ChangesText(terminal)
        .changes(terminal.words().say("command.instruction.changes", day), added.changes);
  }

  private Added add(Handle handle, String patient, String file, LocalDate day, ClinicTime time) {
    StoredPatient stored = StoredPatient.read(handle, patient);
    ClinicRules rules = stored.rules();
    Screening before = stored.screening(day);
    ClinicianInstruction instruction =
        InputFile.named(file, surroundings)
            .read(
                (name, stream) ->
                    Instructions.add(
                        handle,
                        patient,
                        rules,
                        id -> InstructionJson.read(name, stream, id),
                        time.today(),
                        surroundings.recording()));
    PatientChart after = PatientChart.read(handle, patient).orElseThrow();
    return new Added(
        instruction.id(),
        stored.limitations(handle, time),
        VerdictChange.between(before, after.screener(rules).screen(after.facts(), day)));
  }

  /** The instructions, and what the patient says beside them. */
  private record Listed(LimitationsText limitations, ImmutableList<InstructionRow> rows) {}

  /** Lists what clinicians decided for a patient. */
  @Command(name = "list")
  void list(
      @Parameters(paramLabel = "PATIENT", descriptionKey = "patient") String patient,
      @Mixin ClinicOptions clinic) {
    Listed listed;
    try (OpenClinic open = OpenClinic.open(clinic, surroundings)) {
      ClinicTime time = open.time(surroundings);
      listed =
          open.read(
              handle ->
                  new Listed(
                      StoredPatient.read(handle, patient).limitations(handle, time),
                      new InstructionStore(handle).all(patient)));
    }
    TextReport sheet = new TextReport(surroundings.terminal());
    if (listed.rows.isEmpty()) {
      sheet.say(0, "command.instruction.none", patient);
    }
    listed.rows.forEach(row -> print(sheet, row));
    listed.limitations.print(sheet);
  }

  private static void print(TextReport sheet, InstructionRow row) {
    ClinicianInstruction instruction =
        InstructionJson.read(
            "instruction " + row.instructionId(), row.document(), row.instructionId());
    sheet.title(row.instructionId() + "  " + sheet.words().translate(what(instruction)));
    sheet.entry(
        2,
        LABEL,
        "command.instruction.holds",
        Wording.text(
            "command.instruction.period",
            instruction.fromInclusive(),
            instruction.untilExclusive()));
    sheet.entry(
        2,
        LABEL,
        "command.instruction.clinician",
        Wording.text("command.words", instruction.author()));
    sheet.entry(
        2,
        LABEL,
        "command.instruction.reason",
        Wording.text("command.words", instruction.reason()));
    row.withdrawnAt()
        .ifPresent(
            at ->
                sheet.entry(
                    2,
                    LABEL,
                    "command.instruction.withdrawn",
                    Wording.text(
                        "command.instruction.withdrawal",
                        at,
                        row.withdrawnBy().orElse(""),
                        row.withdrawnBecause().orElse(""))));
  }

  private static Text what(ClinicianInstruction instruction) {
    return instruction.fold(
        limit -> Wording.text("command.instruction.limits", limit.target().phrase()),
        waiver ->
            Wording.text(
                "command.instruction.waives", waiver.restriction(), waiver.exercises().asList()));
  }

  /** Ends an instruction before its day. */
  @Command(name = "withdraw")
  void withdraw(
      @Parameters(index = "0", paramLabel = "PATIENT", descriptionKey = "patient") String patient,
      @Parameters(index = "1", paramLabel = "ID", descriptionKey = "id") String id,
      @Option(names = "--because", required = true, paramLabel = "REASON") String because,
      @Mixin ClinicOptions clinic) {
    try (OpenClinic open = OpenClinic.open(clinic, surroundings)) {
      LocalDate today = open.time(surroundings).today();
      open.write(
          handle -> {
            Instructions.withdraw(handle, patient, id, because, today, surroundings.recording());
            return id;
          });
    }
    surroundings.terminal().report("command.instruction.ended", id, patient);
  }
}
