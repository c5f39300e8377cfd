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
              + ", or in the only one, which is set up where there is none.")
  private @Nullable String clinic;

  /** The clinic's name, if the command line gives one. */
  Optional<String> given() {
    return Optional.ofNullable(clinic);
  }

  /** The clinic's name, if the command line or the environment gives one. */
  Optional<String> name(Surroundings surroundings) {
    String usual = surroundings.environment().getOrDefault(VARIABLE, "");
    return given().or(() -> usual.isBlank() ? Optional.empty() : Optional.of(usual));
  }

  /** What gave the name. */
  String source() {
    return clinic == null ? VARIABLE : "--clinic";
  }
}
