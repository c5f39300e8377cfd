package org.fbsroutines.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command line of {@code fbs}, put together and run. */
final class Program {
  private final Surroundings surroundings;

  Program(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs one command and returns the number of its {@link ExitCode}. */
  int run(String... arguments) {
    CommandLine line = commandLine(Subcommand.neededFor(arguments));
    int number = line.execute(arguments);
    Terminal terminal = surroundings.terminal();
    terminal.err().flush();
    return terminal.out().checkError() ? unwritten(terminal) : number;
  }

  /** Whoever closed the pipe wants no more, and no complaint either. */
  private static int unwritten(Terminal terminal) {
    if (!terminal.isPipeClosed()) {
      terminal.say("fbs: standard output: cannot be written (is the disk full?)");
    }
    return ExitCode.FAILED.number();
  }

  /** The command line with all its commands. */
  CommandLine complete() {
    return commandLine(Stream.of(Subcommand.values()));
  }

  private CommandLine commandLine(Stream<Subcommand> subcommands) {
    FbsCommand root = new FbsCommand();
    CommandLine line = new CommandLine(root);
    subcommands.forEach(
        subcommand -> line.addSubcommand(subcommand.token(), subcommand.create(surroundings)));
    Terminal terminal = surroundings.terminal();
    Complaints complaints = new Complaints(terminal, root);
    line.setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()))
        .setUsageHelpWidth(terminal.width())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(complaints)
        .setExecutionExceptionHandler(complaints);
    completeHelp(line);
    return line;
  }

  private static void completeHelp(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      if (code != ExitCode.DATABASE || mayUseDatabase(spec)) {
        codes.put(" " + code.number(), code.meaning());
      }
    }
    spec.usageMessage()
        .parameterListHeading("%nParameters:%n")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(codes);
    line.getSubcommands().values().forEach(Program::completeHelp);
  }

  private static boolean mayUseDatabase(CommandSpec spec) {
    return spec.mixins().containsKey("database") || !spec.subcommands().isEmpty();
  }
}
