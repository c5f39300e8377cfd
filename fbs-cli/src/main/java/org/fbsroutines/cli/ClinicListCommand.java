package org.fbsroutines.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.Clinic;
import org.fbsroutines.persistence.store.IdentifierSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the clinics. */
@Command(
    name = "list",
    description = "List the clinics of the database by name.",
    footer = {
      "",
      "Example: which clinics there are, and what they state of themselves",
      "  $ fbs clinic list --details"
    })
final class ClinicListCommand implements Callable<Integer> {
  private static final int NARROWEST = 20;

  private final Surroundings surroundings;

  @Option(names = "--details", description = "List also what each states of itself.")
  private boolean details;

  @Option(names = "--json", description = "Print what each states of itself as JSON.")
  private boolean json;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  ClinicListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Database open = RenewedDatabase.open(database, surroundings)) {
      print(ListedClinic.all(open));
    }
    return ExitCode.DONE.number();
  }

  private void print(ImmutableList<ListedClinic> clinics) {
    Terminal terminal = surroundings.terminal();
    if (clinics.isEmpty()) {
      terminal.say(OpenClinic.NONE);
    }
    if (json) {
      terminal.out().print(ClinicsJson.write(clinics));
    } else if (details) {
      new Sheet(terminal)
          .table(
              List.of(
                  "Name", "Telephone", "Country", "Emergency", "Time zone", "Identifier systems"),
              NARROWEST,
              clinics.stream().map(ClinicListCommand::cells).toList());
    } else {
      clinics.stream()
          .map(listed -> listed.clinic().name())
          .map(Printable::line)
          .forEach(terminal.out()::println);
    }
  }

  private static List<String> cells(ListedClinic listed) {
    Clinic clinic = listed.clinic();
    return List.of(
        Printable.line(clinic.name()),
        stated(clinic.telephone()),
        stated(clinic.country()),
        clinic.emergencyNumber().isEmpty() ? "not confirmed" : clinic.emergencyNumber(),
        clinic.timeZone(),
        listed.systems().stream().map(ClinicListCommand::given).collect(joining(", ")));
  }

  /** As {@code fbs clinic set --identifier-system} takes it. */
  private static String given(IdentifierSystem system) {
    return Printable.line(system.system() + "=" + system.name());
  }

  private static String stated(String text) {
    return text.isEmpty() ? "-" : text;
  }
}
