package org.fbsroutines.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.account.PasswordHashing;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.demonstration.DemonstrationKeys;
import org.fbsroutines.persistence.demonstration.Door;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Fills the demonstration clinic and prints what opens it. */
@Command(
    name = "demo",
    description = {
      "Fill the demonstration clinic with people who are nobody real, and print how to sign in.",
      "Run it again for new links and codes; what is there is left alone."
    },
    footer = {
      "",
      "Example: look at everything, as a clinician and as a patient",
      "  $ fbs serve",
      "and, in another window,",
      "  $ fbs demo"
    })
final class DemoCommand implements Callable<Integer> {
  private static final int NARROWEST = 14;

  private final Surroundings surroundings;

  @Mixin private AddressOptions address = new AddressOptions();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    DemonstrationKeys keys;
    try (Database open = RenewedDatabase.open(database, surroundings)) {
      ClinicId clinic =
          Demonstration.begin(open, surroundings.clock())
              .map(Door::clinic)
              .orElseThrow(
                  () ->
                      Failure.ofInput(
                          "--data: the database has clinics that 'fbs demo' did not make"
                              + " (expected: a directory of its own)"));
      keys = DemonstrationKeys.make(open, clinic, surroundings.clock(), new PasswordHashing());
    }
    Terminal terminal = surroundings.terminal();
    for (DemonstrationKeys.AccountKey key : keys.accounts()) {
      terminal.out().println(key.role().name().toLowerCase(Locale.ROOT) + ", " + key.name() + ":");
      terminal.out().println("  " + address.link(key.link()));
    }
    terminal.out().println();
    new Sheet(terminal)
        .table(
            List.of("Patient", "Access code", "Born"),
            NARROWEST,
            keys.patients().stream()
                .map(key -> List.of(key.name(), key.code(), key.birthDate().toString()))
                .toList());
    terminal.say("Each link signs in once. Everybody is made up.");
    return ExitCode.DONE.number();
  }
}
