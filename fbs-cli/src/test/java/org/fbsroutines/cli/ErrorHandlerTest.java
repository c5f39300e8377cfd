package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.Wording;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

class ErrorHandlerTest {
  private final StringWriter err = new StringWriter();
  private final FbsCommand root = new FbsCommand();
  private final CommandLine line = new CommandLine(root);

  private int complain(String... arguments) {
    ParseResult parsed = line.parseArgs(arguments);
    Terminal terminal =
        new Terminal(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            80,
            Ansi.OFF,
            false,
            () -> false,
            Wording.english());
    return new ErrorHandler(terminal, root)
        .handleExecutionException(new IOException("disk on fire"), line, parsed);
  }

  @Test
  void anUnexpectedErrorIsToldWithoutAStackTrace() {
    assertThat(complain()).isEqualTo(ExitCode.FAILED.number());
    assertThat(err.toString())
        .contains("fbs: unexpected error: java.io.IOException: disk on fire", "--verbose")
        .doesNotContain("\tat ");
  }

  @Test
  void withVerboseItAlsoTellsWhere() {
    complain("--verbose");

    assertThat(err.toString())
        .contains("disk on fire", "\tat org.fbsroutines.cli.ErrorHandlerTest");
  }
}
