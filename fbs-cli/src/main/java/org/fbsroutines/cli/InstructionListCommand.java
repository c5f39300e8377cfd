package org.fbsroutines.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.Callable;
import org.fbsroutines.domain.restriction.ClinicianInstruction;
import org.fbsroutines.domain.restriction.TargetPhrase;
import org.fbsroutines.persistence.format.InstructionJson;
import org.fbsroutines.persistence.store.ClinicTime;
import org.fbsroutines.persistence.store.InstructionRow;
import org.fbsroutines.persistence.store.InstructionStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what clinicians decided for a patient. */
@Command(
    name = "list",
    description = "List a patient's instructions, those that were withdrawn too.",
    footer = {"", "Example: what was decided for one patient", "  $ fbs instruction list P-7"})
final class InstructionListCommand implements Callable<Integer> {
  private static final int LABEL = 12;

  private final Surroundings surroundings;

  @Parameters(paramLabel = "PATIENT", description = "The patient's id.")
  private String patient = "";

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  InstructionListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Listed listed;
    try (OpenClinic open = OpenClinic.open(database, clinic, surroundings)) {
      ClinicTime time = open.time(surroundings);
      listed =
          open.read(
              handle ->
                  new Listed(
                      StoredPatient.read(handle, patient).limitations(handle, time),
                      new InstructionStore(handle).all(patient)));
    }
    Sheet sheet = new Sheet(surroundings.terminal());
    if (listed.rows.isEmpty()) {
      sheet.line(0, "No instruction for patient " + patient + ".");
    }
    listed.rows.forEach(row -> print(sheet, row));
    listed.limitations.print(sheet);
    return ExitCode.DONE.number();
  }

  /** The instructions, and what the patient says beside them. */
  private record Listed(LimitationsText limitations, ImmutableList<InstructionRow> rows) {}

  private static void print(Sheet sheet, InstructionRow row) {
    ClinicianInstruction instruction =
        InstructionJson.read(
            "instruction " + row.instructionId(), row.document(), row.instructionId());
    sheet.heading(row.instructionId() + "  " + what(instruction));
    entry(
        sheet,
        "Holds",
        instruction.fromInclusive() + " until before " + instruction.untilExclusive());
    entry(sheet, "Clinician", instruction.author());
    entry(sheet, "Reason", instruction.reason());
    row.withdrawnAt()
        .ifPresent(
            at ->
                entry(
                    sheet,
                    "Withdrawn",
                    at
                        + " by "
                        + row.withdrawnBy().orElse("")
                        + ": "
                        + row.withdrawnBecause().orElse("")));
  }

  private static String what(ClinicianInstruction instruction) {
    return instruction.fold(
        limit -> "limits " + TargetPhrase.of(limit.target()),
        waiver ->
            "waives "
                + waiver.restriction()
                + " for "
                + waiver.exercises().stream().map(Object::toString).collect(joining(", ")));
  }

  private static void entry(Sheet sheet, String label, String text) {
    sheet.entry(2, LABEL, label, text);
  }
}
