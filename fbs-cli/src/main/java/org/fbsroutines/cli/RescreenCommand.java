package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.rescreening.Rescreening;
import org.fbsroutines.persistence.store.Clinic;
import org.fbsroutines.persistence.store.RescreeningRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Screens all patients of a clinic anew. */
@Command(
    name = "rescreen",
    description = {
      "Screen all patients anew, and compare with the last time.",
      "What tightened is taken out of approved routines at once, until a clinician approves a new"
          + " version; what could loosen is listed for a clinician and changes nothing by itself.",
      "Several of these commands at the same time share the work, and one that was interrupted is"
          + " taken up where it stopped."
    },
    footer = {
      "",
      "Example: after a change of the rule book, or every morning",
      "  $ fbs rescreen",
      "",
      "Example: everything that changed, one change a line",
      "  $ fbs rescreen --ndjson > changes.ndjson"
    })
final class RescreenCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private DayOptions date = new DayOptions();

  @Option(names = "--all-clinics", description = "Go through every clinic of the database.")
  private boolean allClinics;

  @Option(
      names = "--ndjson",
      description = "Print the result as JSON: a line for each change and each suspension.")
  private boolean ndjson;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  RescreenCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    LocalDate day = date.day(surroundings);
    try (OpenClinic open = OpenClinic.open(database, clinic, surroundings)) {
      ImmutableList<Clinic> clinics =
          open.clinics().stream()
              .filter(one -> allClinics || one.id().equals(open.clinic()))
              .collect(ImmutableList.toImmutableList());
      for (Clinic one : clinics) {
        rescreen(open, one, day);
      }
    }
    return ExitCode.DONE.number();
  }

  private void rescreen(OpenClinic open, Clinic named, LocalDate day) {
    ClinicId id = named.id();
    RescreeningRow pass =
        new Rescreening(open.database(), id, surroundings.clock()).run(day, surroundings.user());
    Terminal terminal = surroundings.terminal();
    open.database()
        .readInClinic(
            id,
            handle -> {
              if (ndjson) {
                new RescreeningLines(terminal.out()).print(handle, named.name(), pass);
              } else {
                new RescreeningText(terminal).print(handle, named.name(), pass);
              }
              return pass;
            });
  }
}
