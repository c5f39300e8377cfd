package org.fbsroutines.cli;

import org.fbsroutines.cli.terminal.CommandContext;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints a script that teaches a shell to complete the command line. */
@Command(name = "completion")
record CompletionCommand(CommandContext surroundings) implements Runnable {
  @Override
  public void run() {
    String script = AutoComplete.bash("fbs", new Program(surroundings).complete());
    surroundings.terminal().write(script);
  }
}
