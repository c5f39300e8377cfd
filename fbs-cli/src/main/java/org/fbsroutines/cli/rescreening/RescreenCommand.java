package org.fbsroutines.cli.rescreening;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.fbsroutines.cli.clinic.ClinicOptions;
import org.fbsroutines.cli.clinic.DayOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.rescreening.Rescreening;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.store.rescreening.RescreeningRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Screens all patients of a clinic anew. */
@Command(name = "rescreen")
public final class RescreenCommand implements Callable<Integer> {
  private static final int MAX_JOBS = 8;

  private final CommandContext surroundings;

  @Mixin private DayOptions date = new DayOptions();

  @Option(names = "--all-clinics")
  private boolean allClinics;

  @Option(names = "--ndjson")
  private boolean ndjson;

  @Option(names = "--jobs", paramLabel = "N", defaultValue = "2")
  private int jobs = 2;

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  /** Speaks to the terminal of its surroundings. */
  public RescreenCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (jobs < 1 || jobs > MAX_JOBS) {
      throw Failure.misused(
          "--jobs",
          Integer.toString(jobs),
          "command.expected.between",
          "1",
          Integer.toString(MAX_JOBS));
    }
    if (allClinics && clinic.given().isPresent()) {
      throw new Failure(ExitCode.USAGE, "command.either", "--clinic", "--all-clinics");
    }
    try (Database open = clinic.database().open(surroundings)) {
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
      surroundings.terminal().say("command.refused", named.name(), e.text());
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
            new RescreeningText(new TextReport(terminal)).print(handle, named.name(), pass);
          }
          return pass;
        });
  }
}
