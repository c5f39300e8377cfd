package org.fbsroutines.cli.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.fbsroutines.cli.clinic.ClinicOptions;
import org.fbsroutines.cli.clinic.DayOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.persistence.clinic.Limitations;
import org.fbsroutines.persistence.format.screening.ExplanationDocument;
import org.fbsroutines.persistence.format.screening.ExplanationJson;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.store.routine.RoutineRow;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports what was decided about a patient on a day, why, and what has changed since. */
@Command(name = "explain")
public final class ExplainCommand implements Runnable {
  private final CommandContext surroundings;

  @Parameters(paramLabel = "PATIENT", descriptionKey = "patient")
  private String patient = "";

  @Option(names = "--as-of", paramLabel = "DATE", converter = DayOptions.DateConverter.class)
  private @Nullable LocalDate asOf;

  @Option(names = "--json")
  private boolean json;

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  /** Speaks to the terminal of its surroundings. */
  public ExplainCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    ExplanationDocument explanation;
    ClinicTime time;
    try (OpenClinic open = OpenClinic.open(clinic, surroundings)) {
      time = open.time(surroundings);
      LocalDate day = day(time.today());
      explanation = open.read(handle -> explain(handle, day, time));
    }
    if (json) {
      Terminal terminal = surroundings.terminal();
      terminal.write(ExplanationJson.write(explanation, terminal.words().ofDocuments()));
    } else {
      new ExplanationText(surroundings.terminal(), time).print(explanation);
    }
  }

  private LocalDate day(LocalDate today) {
    LocalDate day = asOf == null ? today : asOf;
    if (day.isAfter(today)) {
      throw Failure.unexpected("--as-of", day, "command.expected.past-day", today);
    }
    return day;
  }

  private ExplanationDocument explain(Handle handle, LocalDate day, ClinicTime time) {
    LocalDate today = time.today();
    Instant moment = time.endOf(day).minus(1, ChronoUnit.MICROS);
    StoredPatient then = StoredPatient.readAt(handle, patient, moment);
    StoredPatient now = StoredPatient.read(handle, patient);
    Screening screening = then.screening(day);
    return new ExplanationDocument(
        patient,
        then.versions(),
        then.chart().instructions(),
        new RoutineStore(handle)
            .history(patient).stream()
                .filter(routine -> !routine.approvedAt().isAfter(moment))
                .map(RoutineRow::version)
                .findFirst(),
        then.chart().facts(),
        Limitations.read(handle, then.chart()).at(moment),
        screening,
        today,
        now.versions(),
        VerdictChange.between(screening, now.screening(today)));
  }
}
