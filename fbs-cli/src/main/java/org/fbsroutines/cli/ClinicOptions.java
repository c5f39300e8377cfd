package org.fbsroutines.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which clinic a command works in. */
final class ClinicOptions {
  /** Names the clinic where the option does not. */
  static final String VARIABLE = "FBS_CLINIC";

  @Option(
      names = "--clinic",
      paramLabel = "NAME",
      description =
          "Work in this clinic; if not given, in that of "
              + VARIABLE
              + ", in the only one or, but for imports and accounts, in the demonstration clinic.")
  private @Nullable String clinic;

  /** Whether the command line names a clinic. */
  boolean isGiven() {
    return clinic != null;
  }

  /** The clinic's name, if the command line or the environment gives one. */
  Optional<String> name(Surroundings surroundings) {
    String usual = surroundings.environment().getOrDefault(VARIABLE, "");
    return Optional.ofNullable(clinic)
        .or(() -> usual.isBlank() ? Optional.empty() : Optional.of(usual));
  }
}
