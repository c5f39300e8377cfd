package org.fbsroutines.cli.clinic;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.Printable;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.domain.care.EmergencyNumbers;
import org.fbsroutines.persistence.clinic.ClinicChange;
import org.fbsroutines.persistence.clinic.ClinicSetUp;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicDescription;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.persistence.store.clinic.IdentifierSystem;
import org.fbsroutines.persistence.store.clinic.IdentifierSystemStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about the clinics of a database. */
@Command(name = "clinic")
public record ClinicCommands(CommandContext surroundings) {
  private static final int NARROWEST = 20;
  private static final ImmutableList<IdentifierSystem> LOCAL =
      ImmutableList.of(IdentifierSystem.LOCAL);

  /** Sets a clinic up. */
  @Command(name = "add")
  void add(
      @Parameters(paramLabel = "NAME", descriptionKey = "name") String name,
      @Mixin ClinicDetailOptions details,
      @Mixin DatabaseOptions database) {
    ClinicDescription description =
        details.change(
            new ClinicDescription("", "", "", "", surroundings.time().zone()), name.strip());
    try (Database open = database.open(surroundings)) {
      ClinicSetUp.add(open, description, details.systems(LOCAL), surroundings.recording());
    } catch (StoreException e) {
      throw Failure.refused("NAME", e);
    }
    surroundings.terminal().report("command.clinic.added", name.strip());
    if (!description.country().isEmpty()) {
      advise(surroundings.terminal(), description);
    }
  }

  /** Lists the clinics. */
  @Command(name = "list")
  void list(
      @Option(names = "--details") boolean details,
      @Option(names = "--json") boolean json,
      @Mixin DatabaseOptions database) {
    ImmutableList<ListedClinic> clinics;
    try (Database open = database.open(surroundings)) {
      clinics = ListedClinic.all(open);
    }
    Terminal terminal = surroundings.terminal();
    if (clinics.isEmpty()) {
      terminal.say(OpenClinic.NONE);
    }
    if (json) {
      terminal.write(ListedClinic.json(clinics));
    } else if (details) {
      new TextReport(terminal)
          .table(
              0,
              NARROWEST,
              List.of("name", "telephone", "country", "emergency", "time-zone", "systems"),
              clinics.stream().map(this::cells).toList());
    } else {
      clinics.stream()
          .map(listed -> Printable.line(listed.clinic().name()))
          .forEach(terminal.out()::println);
    }
  }

  private List<String> cells(ListedClinic listed) {
    Clinic clinic = listed.clinic();
    return List.of(
        clinic.name(),
        stated(clinic.telephone()),
        stated(clinic.country()),
        clinic.emergencyNumber().isEmpty()
            ? surroundings.words().say("command.clinic.not-confirmed")
            : clinic.emergencyNumber(),
        clinic.timeZone(),
        listed.systems().stream()
            .map(system -> system.system() + "=" + system.name())
            .collect(joining(", ")));
  }

  private static String stated(String text) {
    return text.isEmpty() ? "-" : text;
  }

  /** Changes what a clinic states of itself. */
  @Command(name = "set")
  void set(
      @Option(names = "--name", paramLabel = "NAME") @Nullable String name,
      @Mixin ClinicDetailOptions details,
      @Mixin ClinicOptions clinic) {
    ClinicDescription now;
    try (OpenClinic open = OpenClinic.openForPeople(clinic, surroundings)) {
      boolean isNew = open.write(handle -> change(handle, name, details));
      now = open.read(handle -> new ClinicStore(handle).own().description());
      surroundings
          .terminal()
          .report(isNew ? "command.clinic.changed" : "command.clinic.unchanged", now.name());
    } catch (StoreException e) {
      throw Failure.refused("--name", e);
    }
    advise(surroundings.terminal(), now);
  }

  private boolean change(Handle handle, @Nullable String name, ClinicDetailOptions details) {
    ClinicDescription before = new ClinicStore(handle).own().description();
    return ClinicChange.store(
        handle,
        details.change(before, name == null ? before.name() : name.strip()),
        details.systems(new IdentifierSystemStore(handle).list()),
        surroundings.recording());
  }

  /** Advises whoever describes a clinic that has no emergency number. */
  private static void advise(Terminal terminal, ClinicDescription description) {
    if (!description.emergencyNumber().isEmpty()) {
      return;
    }
    terminal.say("command.emergency.none");
    String country = description.country();
    if (country.isEmpty()) {
      terminal.say("command.emergency.state-country");
      return;
    }
    EmergencyNumbers.of(country)
        .ifPresentOrElse(
            found ->
                terminal.say(
                    "command.emergency.proposed",
                    found.country(),
                    found.number(),
                    found.source(),
                    found.address()),
            () -> terminal.say("command.emergency.not-proposed", country));
  }
}
