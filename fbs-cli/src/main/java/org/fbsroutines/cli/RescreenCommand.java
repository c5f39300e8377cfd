package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.rescreening.Rescreening;
import org.fbsroutines.persistence.store.Clinic;
import org.fbsroutines.persistence.store.ClinicTime;
import org.fbsroutines.persistence.store.RescreeningRow;
import org.fbsroutines.persistence.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Screens all patients of a clinic anew. */
@Command(
    name = "rescreen",
    description = {
      "Screen all patients anew, and compare with the last time.",
      "What tightened is suspended in approved routines at once, until a clinician approves a new"
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
  private static final int MOST_JOBS = 8;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private DayOptions date = new DayOptions();

  @Option(names = "--all-clinics", description = "Go through every clinic of the database.")
  private boolean allClinics;

  @Option(
      names = "--ndjson",
      description = "Print the result as JSON: a line for each change and each suspension.")
  private boolean ndjson;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "2",
      description = "Work at so many groups of patients at a time, 1 to 8; 2 if not given.")
  private int jobs = 2;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  RescreenCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (jobs < 1 || jobs > MOST_JOBS) {
      throw new ParameterException(
          spec.commandLine(), "--jobs: " + jobs + " (expected: 1 to " + MOST_JOBS + ")");
    }
    if (allClinics && clinic.given().isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "Give either --clinic or --all-clinics, not both");
    }
    try (Database open = RenewedDatabase.open(database, surroundings)) {
      boolean allDone = true;
      for (Clinic one : chosen(open)) {
        allDone &= rescreen(open, one);
      }
      return (allDone ? ExitCode.DONE : ExitCode.INPUT).number();
    }
  }

  private ImmutableList<Clinic> chosen(Database open) {
    if (allClinics) {
      return OpenClinic.clinics(open);
    }
    return ImmutableList.of(
        OpenClinic.find(open, clinic, surroundings).orElseThrow(OpenClinic::none));
  }

  /** Goes through one clinic; one that cannot be gone through keeps no other from it. */
  private boolean rescreen(Database open, Clinic named) {
    LocalDate day = date.day(new ClinicTime(named.zone(), surroundings.clock()));
    try {
      print(
          open,
          named,
          new Rescreening(open, named.id(), surroundings.clock(), jobs)
              .run(day, surroundings.user()));
      return true;
    } catch (StoreException e) {
      surroundings.terminal().say(named.name() + ": " + e.getMessage());
      return false;
    }
  }

  private void print(Database open, Clinic named, RescreeningRow pass) {
    Terminal terminal = surroundings.terminal();
    open.readInClinic(
        named.id(),
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
