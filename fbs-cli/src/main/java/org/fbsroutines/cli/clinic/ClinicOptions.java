package org.fbsroutines.cli.clinic;

import java.util.Optional;
import org.fbsroutines.cli.terminal.CommandContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which clinic of which database a command works in. */
public final class ClinicOptions {
  /** Names the clinic where the option does not. */
  static final String VARIABLE = "FBS_CLINIC";

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(names = "--clinic", paramLabel = "NAME")
  private @Nullable String clinic;

  /** Which database. */
  public DatabaseOptions database() {
    return database;
  }

  /** The clinic's name, if the command line gives one. */
  public Optional<String> given() {
    return Optional.ofNullable(clinic);
  }

  /** The clinic's name, if the command line or the environment gives one. */
  Optional<String> name(CommandContext surroundings) {
    String usual = surroundings.environment().getOrDefault(VARIABLE, "");
    return given().or(() -> usual.isBlank() ? Optional.empty() : Optional.of(usual));
  }

  /** What gave the name. */
  String source() {
    return clinic == null ? VARIABLE : "--clinic";
  }
}
