package org.fbsroutines.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which clinic a command works in. */
final class ClinicOptions {
  @Option(
      names = "--clinic",
      paramLabel = "NAME",
      description =
          "Work in this clinic; if not given, in the only one or in the demonstration clinic.")
  private @Nullable String clinic;

  /** The clinic's name, if one was given. */
  Optional<String> name() {
    return Optional.ofNullable(clinic);
  }
}
