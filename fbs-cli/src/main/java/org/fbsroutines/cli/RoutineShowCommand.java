package org.fbsroutines.cli;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.format.RoutineJson;
import org.fbsroutines.persistence.store.ClinicTime;
import org.fbsroutines.persistence.store.PatientStore;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a patient does on a day. */
@Command(
    name = "show",
    description = "Show the sessions of one day of a patient's approved routine.",
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
    LocalDate day;
    CurrentRoutine current;
    ImmutableSet<ExerciseId> suspended;
    LimitationsText limitations;
    try (OpenClinic open = OpenClinic.open(database, clinic, surroundings)) {
      time = open.time(surroundings);
      day = date.day(time);
      current = open.read(this::find);
      StoredPatient stored = open.read(handle -> StoredPatient.read(handle, patient));
      suspended = current.suspendedBy(stored.screening(day));
      limitations = open.read(handle -> stored.limitations(handle, time));
    }
    Terminal terminal = surroundings.terminal();
    if (json) {
      terminal.out().print(RoutineJson.write(current.routine()));
    } else {
      check(day, current.routine().period());
      new RoutineText(terminal, time).print(current, suspended, limitations, day);
    }
    return ExitCode.DONE.number();
  }

  private CurrentRoutine find(Handle handle) {
    return CurrentRoutine.read(handle, patient)
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
