package org.fbsroutines.cli;

import java.util.concurrent.Callable;
import org.fbsroutines.persistence.clinic.ClinicChange;
import org.fbsroutines.persistence.store.ClinicDescription;
import org.fbsroutines.persistence.store.ClinicStore;
import org.fbsroutines.persistence.store.IdentifierSystemStore;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes what a clinic states of itself. */
@Command(
    name = "set",
    description = "Change what a clinic states of itself; what is not given stays as it is.",
    footer = {
      "",
      "Example: where patients call, and in which zone their days are",
      "  $ fbs clinic set --telephone '+34 900 123 456' --time-zone Europe/Madrid",
      "",
      "Example: the emergency number, once you have checked it",
      "  $ fbs clinic set --country ES --emergency-number 112"
    })
final class ClinicSetCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--name", paramLabel = "NAME", description = "Another name.")
  private @Nullable String name;

  @Mixin private ClinicDetailOptions details = new ClinicDetailOptions();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  ClinicSetCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Terminal terminal = surroundings.terminal();
    ClinicDescription now;
    try (OpenClinic open = OpenClinic.openForPeople(database, clinic, surroundings)) {
      boolean isNew = open.write(this::change);
      now = open.read(handle -> new ClinicStore(handle).own().description());
      terminal.out().println(Printable.line(now.name()) + ": " + (isNew ? "changed" : "unchanged"));
    } catch (StoreException e) {
      throw Failure.ofInput("--name: " + e.getMessage());
    }
    EmergencyAdvice.say(terminal, now);
    return ExitCode.DONE.number();
  }

  private boolean change(Handle handle) {
    ClinicDescription before = new ClinicStore(handle).own().description();
    String called = name;
    return ClinicChange.store(
        handle,
        details.change(before, called == null ? before.name() : called.strip()),
        details.systems(new IdentifierSystemStore(handle).list()),
        new Recording(surroundings.user(), surroundings.clock().instant()));
  }
}
