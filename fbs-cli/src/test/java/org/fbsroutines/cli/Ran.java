package org.fbsroutines.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** A command that ran in this JVM, on the fourth of January 2027. */
record Ran(int exitCode, String out, String err) {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-01-04T10:00:00Z"), ZoneOffset.UTC);

  static Ran fbs(String... arguments) {
    return with(80, "", Map.of(), arguments);
  }

  static Ran with(int columns, String input, Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = new Program(surroundings(out, err, columns, input, environment)).run(arguments);
    return new Ran(exitCode, out.toString(), err.toString());
  }

  static Surroundings surroundings(
      StringWriter out,
      StringWriter err,
      int columns,
      String input,
      Map<String, String> environment) {
    return new Surroundings(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new Terminal(new PrintWriter(out), new PrintWriter(err), columns, Ansi.OFF, () -> false),
        environment,
        Path.of("target", "no-home"),
        CLOCK);
  }
}
