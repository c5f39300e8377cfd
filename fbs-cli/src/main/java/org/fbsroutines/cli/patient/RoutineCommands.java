package org.fbsroutines.cli.patient;

import java.time.LocalDate;
import org.fbsroutines.cli.clinic.ClinicOptions;
import org.fbsroutines.cli.clinic.DayOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.store.Moments;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about the routines that clinicians approved. */
@Command(name = "routine")
public record RoutineCommands(CommandContext surroundings) {
  private record Shown(PatientDay day, LimitationsText limitations) {}

  /** Shows what a patient does on a day. */
  @Command(name = "show")
  void show(
      @Parameters(paramLabel = "PATIENT", descriptionKey = "patient") String patient,
      @Mixin DayOptions date,
      @Option(names = "--json") boolean json,
      @Mixin ClinicOptions clinic) {
    ClinicTime time;
    Shown shown;
    try (OpenClinic open = OpenClinic.open(clinic, surroundings)) {
      time = open.time(surroundings);
      LocalDate asked = date.day(time);
      shown = open.read(handle -> read(handle, patient, asked, time));
    }
    CurrentRoutine current = shown.day().current().orElseThrow(() -> withoutRoutine(patient));
    if (json) {
      surroundings.terminal().write(RoutineJson.DOCUMENT.write(current.routine()));
    } else {
      check(shown.day().date(), current.routine().period());
      new RoutineText(surroundings.terminal(), time)
          .print(shown.day(), current, shown.limitations());
    }
  }

  /**
   * Whether there is a routine is asked first: a clinic that never approved one may have no rules.
   */
  private static Shown read(Handle handle, String patient, LocalDate asked, ClinicTime time) {
    StoredPatient.chartAt(handle, patient, Moments.LATEST);
    if (new RoutineStore(handle).current(patient).isEmpty()) {
      throw withoutRoutine(patient);
    }
    StoredPatient stored = StoredPatient.read(handle, patient);
    return new Shown(
        PatientDay.read(handle, stored.rules(), patient, asked), stored.limitations(handle, time));
  }

  private static Failure withoutRoutine(String patient) {
    return Failure.ofInput("command.routine.none", patient);
  }

  private static void check(LocalDate day, RoutinePeriod period) {
    if (!period.contains(day)) {
      throw Failure.unexpected(
          "date", day, "command.expected.routine-day", period.startsOn(), period.endsOn());
    }
  }
}
