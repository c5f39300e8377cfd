package org.fbsroutines.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.time.ComputerZone;

/**
 * What a command finds around it.
 *
 * @param input standard input
 * @param output standard output, for what is no text
 * @param terminal where it writes, and in which language
 * @param environment the environment variables
 * @param home the user's home directory
 * @param clock what time it is, in the user's time zone
 */
public record CommandContext(
    InputStream input,
    OutputStream output,
    Terminal terminal,
    Map<String, String> environment,
    Path home,
    Clock clock) {

  private static final String USER = "USER";

  /** Streams, clock, environment and user of this process. */
  public static CommandContext ofThisProcess() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put(USER, operatingSystemsUser());
    return new CommandContext(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        Terminal.ofThisProcess(environment),
        environment,
        home(environment),
        ComputerZone.clock());
  }

  /** Whom the operating system knows, whatever the environment states: it stands in the trail. */
  private static String operatingSystemsUser() {
    return ProcessHandle.current().info().user().orElse(System.getProperty("user.name", ""));
  }

  /** What the environment states, as for other programs; Java asks the operating system. */
  private static Path home(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isBlank() ? System.getProperty("user.home") : home);
  }

  /** The same in another language. */
  public CommandContext speaking(Wording words) {
    return new CommandContext(input, output, terminal.speaking(words), environment, home, clock);
  }

  /** The language of the terminal. */
  public Wording words() {
    return terminal.words();
  }

  /** The time of a command that works in no clinic: the computer's. */
  public ClinicTime time() {
    return ClinicTime.ofComputer(clock);
  }

  /** The name that stands in the records for whoever runs the command. */
  public String user() {
    String user = environment.getOrDefault(USER, "");
    return user.isBlank() ? "fbs" : user;
  }

  /** Who records something, now. */
  public Recording recording() {
    return new Recording(user(), clock.instant());
  }
}
