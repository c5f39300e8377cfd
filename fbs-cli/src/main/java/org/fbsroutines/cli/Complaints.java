package org.fbsroutines.cli;

import java.util.concurrent.CancellationException;
import org.fbsroutines.persistence.database.DatabaseException;
import org.fbsroutines.persistence.format.FormatException;
import org.fbsroutines.persistence.format.Problem;
import org.fbsroutines.persistence.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on standard error what went wrong, and chooses the exit code. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final int MOST_PROBLEMS = 50;
  private static final String MISSING_COMMAND = "Missing required subcommand";

  private final Terminal terminal;
  private final FbsCommand root;

  Complaints(Terminal terminal, FbsCommand root) {
    this.terminal = terminal;
    this.root = root;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    terminal.say("fbs: " + e.getMessage());
    if (MISSING_COMMAND.equals(e.getMessage())) {
      line.usage(terminal.err());
    } else if (!UnmatchedArgumentException.printSuggestions(e, terminal.err())) {
      terminal.say("Try: " + line.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCode.USAGE.number();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed)
      throws ParameterException {
    if (e instanceof ParameterException usage) {
      return handleParseException(usage, new String[0]);
    }
    ExitCode code = explain(e);
    if (root.isVerbose()) {
      e.printStackTrace(terminal.err());
    }
    return code.number();
  }

  private ExitCode explain(Exception e) {
    if (e instanceof FormatException format) {
      return explain(format);
    }
    if (e instanceof Failure failure) {
      terminal.say("fbs: " + failure.getMessage());
      return failure.exitCode();
    }
    if (e instanceof StoreException) {
      terminal.say("fbs: " + e.getMessage());
      return ExitCode.INPUT;
    }
    if (e instanceof DatabaseException database) {
      terminal.say("fbs: " + database.getMessage());
      terminal.say("     " + database.hint());
      return ExitCode.DATABASE;
    }
    if (e instanceof CancellationException) {
      return ExitCode.FAILED; // Whoever was interrupted says so.
    }
    terminal.say("fbs: unexpected error: " + e);
    terminal.say("     Run the command again with --verbose to see where, and report it.");
    return ExitCode.FAILED;
  }

  private ExitCode explain(FormatException e) {
    e.problems().stream().limit(MOST_PROBLEMS).map(Problem::text).forEach(terminal::say);
    long rest = e.total() - Math.min(MOST_PROBLEMS, e.problems().size());
    if (rest > 0) {
      terminal.say("and " + rest + " more problems");
    }
    return ExitCode.INPUT;
  }
}
