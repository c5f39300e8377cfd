package org.fbsroutines.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.persistence.format.RoutineJson;
import org.fbsroutines.persistence.store.PatientStore;
import org.fbsroutines.persistence.store.RoutineRow;
import org.fbsroutines.persistence.store.RoutineStore;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a patient does on a day. */
@Command(
    name = "show",
    description = "Show the sessions of one day of a patient's approved routine.",
    footer = {
      "",
      "Example: what the demonstration patient does today",
      "  $ fbs routine show demo"
    })
final class RoutineShowCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "PATIENT", description = "The patient's id, such as demo.")
  private String patient = "";

  @Mixin private DayOptions date = new DayOptions();

  @Option(names = "--json", description = "Print the whole routine as JSON, not one day of it.")
  private boolean json;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  RoutineShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RoutineRow row;
    try (OpenClinic open = OpenClinic.open(database, clinic, surroundings)) {
      row = open.read(this::find);
    }
    Terminal terminal = surroundings.terminal();
    ApprovedRoutine routine =
        RoutineJson.read("routine of " + patient + " in the database", row.document());
    if (json) {
      terminal.out().print(RoutineJson.write(routine));
    } else {
      LocalDate day = date.day(surroundings);
      check(day, routine.period());
      new RoutineText(terminal).print(row, routine, day);
    }
    return ExitCode.DONE.number();
  }

  private RoutineRow find(Handle handle) {
    return new RoutineStore(handle)
        .current(patient)
        .orElseThrow(
            () ->
                Failure.ofInput(
                    new PatientStore(handle).find(patient).isPresent()
                        ? "patient: " + patient + " has no routine now (a clinician approves one)"
                        : "patient: "
                            + patient
                            + " (expected: the id of a patient of the clinic)"));
  }

  private static void check(LocalDate day, RoutinePeriod period) {
    if (!period.contains(day)) {
      throw Failure.ofInput(
          "date: "
              + day
              + " (expected: a day of the routine, "
              + period.startsOn()
              + " to "
              + period.endsOn()
              + "; choose one with --date)");
    }
  }
}
