package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.fbsroutines.domain.restriction.ClinicianInstruction;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.Instructions;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.format.InstructionJson;
import org.fbsroutines.persistence.store.ClinicTime;
import org.fbsroutines.persistence.store.Recording;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Records an instruction and tells what it changes. */
@Command(
    name = "add",
    description = "Record a clinician's instruction for a patient and tell what it changes.",
    footer = {
      "",
      "Example: record what is in the file, and see what it changes today",
      "  $ fbs instruction add P-7 waiver.json",
      "",
      "A waiver lifts a restriction:",
      "  {\"format\": \"fbs-instruction/1\", \"waives\": \"R24\", \"exercises\": [\"yoga\"],",
      "   \"reason\": \"Taught yoga for years.\", \"author\": \"Dr. Rowe\",",
      "   \"from\": \"2027-01-05\", \"until\": \"2027-03-01\"}",
      "",
      "A limit tightens:",
      "  {\"format\": \"fbs-instruction/1\", \"target\": {\"kind\": \"named\", \"ids\": [\"walking\"]},",
      "   \"effects\": [{\"kind\": \"withhold\"}], \"reason\": \"Sprained ankle.\",",
      "   \"author\": \"Dr. Rowe\", \"from\": \"2027-01-05\", \"until\": \"2027-01-19\"}",
      "",
      "It holds from the first day until the day before the last."
    })
final class InstructionAddCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "PATIENT", description = "The patient's id.")
  private String patient = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "The instruction; - reads standard input.")
  private String file = "";

  @Mixin private DayOptions date = new DayOptions();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  InstructionAddCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The instruction added, what the patient says, and what it changes on the day. */
  private record Added(
      String id, LimitationsText limitations, ImmutableList<VerdictChange> changes) {}

  @Override
  public Integer call() {
    LocalDate day;
    Added added;
    try (OpenClinic open = OpenClinic.open(database, clinic, surroundings)) {
      ClinicTime time = open.time(surroundings);
      day = date.day(time);
      added = open.write(handle -> add(handle, day, time));
    }
    Terminal terminal = surroundings.terminal();
    terminal.out().println("Recorded as " + added.id + " of patient " + patient + ".");
    added.limitations.print(new Sheet(terminal));
    new ChangesText(terminal).changes("What changes on " + day, added.changes);
    return ExitCode.DONE.number();
  }

  private Added add(Handle handle, LocalDate day, ClinicTime time) {
    StoredPatient stored = StoredPatient.read(handle, patient);
    ClinicRules rules = stored.rules();
    Screening before = stored.screening(day);
    ClinicianInstruction instruction =
        InputFile.named(file, surroundings.input())
            .read(
                (name, stream) ->
                    Instructions.add(
                        handle,
                        patient,
                        rules,
                        id -> InstructionJson.read(name, stream, id),
                        time.today(),
                        new Recording(surroundings.user(), surroundings.clock().instant())));
    PatientChart after = PatientChart.read(handle, patient).orElseThrow();
    return new Added(
        instruction.id(),
        stored.limitations(handle, time),
        VerdictChange.between(before, after.screener(rules).screen(after.facts(), day)));
  }
}
