package org.fbsroutines.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.PatientDay;
import org.fbsroutines.persistence.format.RoutineJson;
import org.fbsroutines.persistence.store.ClinicTime;
import org.fbsroutines.persistence.store.Moments;
import org.fbsroutines.persistence.store.RoutineStore;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a patient does on a day. */
@Command(
    name = "show",
    description =
        "Show what a patient does on a day: the approved routine without what rests, each dosage "
            + "as pain leaves it.",
    footer = {"", "Example: what a patient does today", "  $ fbs routine show P-7"})
final class RoutineShowCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "PATIENT", description = "The patient's id, such as demo.")
  private String patient = "";

  @Mixin private DayOptions date = new DayOptions();

  @Option(
      names = "--json",
      description = "Print the whole routine as it was approved as JSON, not one day of it.")
  private boolean json;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  RoutineShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    ClinicTime time;
    Shown shown;
    try (OpenClinic open = OpenClinic.open(database, clinic, surroundings)) {
      time = open.time(surroundings);
      LocalDate asked = date.day(time);
      shown = open.read(handle -> read(handle, asked, time));
    }
    Terminal terminal = surroundings.terminal();
    CurrentRoutine current = current(shown.day());
    if (json) {
      terminal.out().print(RoutineJson.write(current.routine()));
    } else {
      check(shown.day().date(), current.routine().period());
      new RoutineText(terminal, time).print(shown.day(), current, shown.limitations());
    }
    return ExitCode.DONE.number();
  }

  private record Shown(PatientDay day, LimitationsText limitations) {}

  /**
   * Whether there is a routine is asked first: a clinic that never approved one may have no rules.
   */
  private Shown read(Handle handle, LocalDate asked, ClinicTime time) {
    StoredPatient.chartAt(handle, patient, Moments.LATEST);
    if (new RoutineStore(handle).current(patient).isEmpty()) {
      throw withoutRoutine();
    }
    StoredPatient stored = StoredPatient.read(handle, patient);
    return new Shown(
        PatientDay.read(handle, stored.rules(), patient, asked), stored.limitations(handle, time));
  }

  private CurrentRoutine current(PatientDay day) {
    return day.current().orElseThrow(this::withoutRoutine);
  }

  private Failure withoutRoutine() {
    return Failure.ofInput(
        "patient: " + patient + " has no routine now (a clinician approves one)");
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
