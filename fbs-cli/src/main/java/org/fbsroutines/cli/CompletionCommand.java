package org.fbsroutines.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints a script that teaches a shell to complete the command line. */
@Command(
    name = "completion",
    description = "Print a script that completes commands and options in bash and zsh.",
    footer = {
      "",
      "Example: complete with the Tab key in this shell (in ~/.bashrc or ~/.zshrc: in all)",
      "  $ source <(fbs completion)"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  CompletionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    String script = AutoComplete.bash("fbs", new Program(surroundings).complete());
    surroundings.terminal().out().print(script);
    return ExitCode.DONE.number();
  }
}
