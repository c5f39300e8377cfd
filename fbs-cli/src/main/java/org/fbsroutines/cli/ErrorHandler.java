package org.fbsroutines.cli;

import java.util.concurrent.CancellationException;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.persistence.backup.BackupException;
import org.fbsroutines.persistence.database.DatabaseException;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reports on standard error what went wrong, and chooses the exit code. */
record ErrorHandler(Terminal terminal, FbsCommand root)
    implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final int MAX_PROBLEMS = 50;

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    Misuse misuse = new Misuse(e);
    complain(terminal.words().translate(misuse.text()));
    if (misuse.isMissingCommand()) {
      line.usage(terminal.err());
    } else {
      misuse
          .suggestion()
          .map(terminal.words()::translate)
          .ifPresentOrElse(terminal::printError, () -> teach(line));
    }
    return ExitCode.USAGE.number();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
    if (e instanceof ParameterException usage) {
      return handleParseException(usage, new String[0]);
    }
    ExitCode code = explain(e);
    if (code == ExitCode.USAGE) {
      teach(line);
    }
    if (root.isVerbose()) {
      e.printStackTrace(terminal.err());
    }
    return code.number();
  }

  private void complain(String words) {
    terminal.printError("fbs: " + words);
  }

  private void teach(CommandLine line) {
    terminal.say("command.usage.try", line.getCommandSpec().qualifiedName());
  }

  private ExitCode explain(Exception e) {
    if (e instanceof FormatException format) {
      return explain(format);
    }
    if (e instanceof Failure failure) {
      complain(terminal.words().translate(failure.text()));
      return failure.exitCode();
    }
    if (e instanceof StoreException store) {
      complain(terminal.words().translate(store.text()));
      return ExitCode.INPUT;
    }
    if (e instanceof BackupException backup) {
      complain(terminal.words().translate(backup.text()));
      return backup.isOfInput() ? ExitCode.INPUT : ExitCode.FAILED;
    }
    if (e instanceof DatabaseException database) {
      complain(terminal.words().translate(database.text()));
      terminal.printError("     " + terminal.words().translate(database.hint()));
      return ExitCode.DATABASE;
    }
    if (e instanceof CancellationException) {
      return ExitCode.FAILED; // Whoever was interrupted says so.
    }
    complain(terminal.words().say("command.unexpected-error", e));
    terminal.printError("     " + terminal.words().say("command.unexpected-error.report"));
    return ExitCode.FAILED;
  }

  private ExitCode explain(FormatException e) {
    e.problems().stream().limit(MAX_PROBLEMS).forEach(terminal::printError);
    long rest = e.total() - Math.min(MAX_PROBLEMS, e.problems().size());
    if (rest > 0) {
      terminal.say("command.more-problems", rest);
    }
    return ExitCode.INPUT;
  }
}
