package org.fbsroutines.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.Wording;
import picocli.CommandLine.Help.Ansi;

/** A command that ran in this JVM, on the fourth of January 2027. */
record Ran(int exitCode, String out, String err) {
  static final LocalDate TODAY = LocalDate.of(2027, 1, 4);

  static Ran fbs(String... arguments) {
    return with(80, "", Map.of(), arguments);
  }

  static Ran with(int columns, String input, Map<String, String> environment, String... arguments) {
    return on(TODAY, columns, input, environment, arguments);
  }

  /** On another day, at ten o'clock. */
  static Ran on(
      LocalDate day,
      int columns,
      String input,
      Map<String, String> environment,
      String... arguments) {
    return running(day, columns, input, environment, program -> program.run(arguments));
  }

  /** In these words, whatever the environment says. */
  static Ran in(
      Wording words,
      int columns,
      String input,
      Map<String, String> environment,
      String... arguments) {
    return running(TODAY, columns, input, environment, program -> program.run(words, arguments));
  }

  private static Ran running(
      LocalDate day,
      int columns,
      String input,
      Map<String, String> environment,
      ToIntFunction<Program> command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        command.applyAsInt(new Program(surroundings(day, out, err, columns, input, environment)));
    return new Ran(exitCode, out.toString(), err.toString());
  }

  static CommandContext surroundings(
      StringWriter out,
      StringWriter err,
      int columns,
      String input,
      Map<String, String> environment) {
    return surroundings(TODAY, out, err, columns, input, environment);
  }

  private static CommandContext surroundings(
      LocalDate day,
      StringWriter out,
      StringWriter err,
      int columns,
      String input,
      Map<String, String> environment) {
    return new CommandContext(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        OutputStream.nullOutputStream(),
        new Terminal(
            new PrintWriter(out),
            new PrintWriter(err),
            columns,
            Ansi.OFF,
            false,
            () -> false,
            Wording.english()),
        environment,
        Path.of("target", "no-home"),
        Clock.fixed(day.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }
}
