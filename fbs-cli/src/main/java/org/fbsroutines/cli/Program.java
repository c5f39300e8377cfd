package org.fbsroutines.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command line of {@code fbs}, put together and run. */
record Program(CommandContext surroundings) {
  /** Runs one command in its language and returns the number of its {@link ExitCode}. */
  int run(String... arguments) {
    return run(LanguageChoice.of(surroundings.environment(), arguments), arguments);
  }

  /** Runs one command and returns the number of its {@link ExitCode}. */
  int run(Wording words, String... arguments) {
    CommandLine line =
        commandLine(
            surroundings.speaking(words),
            Subcommand.neededFor(LanguageChoice.firstBeside(arguments)));
    int number = line.execute(arguments);
    Terminal terminal = surroundings.terminal().speaking(words);
    terminal.err().flush();
    return terminal.out().checkError() ? unwritten(terminal) : number;
  }

  /** Whoever closed the pipe wants no more, and no complaint either. */
  private static int unwritten(Terminal terminal) {
    if (!terminal.pipeClosed().getAsBoolean()) {
      terminal.printError("fbs: " + terminal.words().say("command.output-unwritten"));
    }
    return ExitCode.FAILED.number();
  }

  /** The command line with all its commands. */
  CommandLine complete() {
    return commandLine(surroundings, Stream.of(Subcommand.values()));
  }

  private static CommandLine commandLine(CommandContext speaking, Stream<Subcommand> subcommands) {
    FbsCommand root = new FbsCommand();
    CommandLine line = new CommandLine(root);
    subcommands.forEach(
        subcommand -> line.addSubcommand(subcommand.token(), subcommand.create(speaking)));
    Terminal terminal = speaking.terminal();
    ErrorHandler complaints = new ErrorHandler(terminal, root);
    line.setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()))
        .setUsageHelpWidth(terminal.width())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(complaints)
        .setExecutionExceptionHandler(complaints)
        .setResourceBundle(terminal.words().help());
    completeHelp(line, terminal.words());
    return line;
  }

  /** Completes the help of a command and of those beneath it. */
  private static void completeHelp(CommandLine line, Wording words) {
    CommandSpec spec = line.getCommandSpec();
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      if (code != ExitCode.DATABASE || mayUseDatabase(spec)) {
        codes.put(" " + code.number(), words.translate(code.meaning()));
      }
    }
    spec.usageMessage()
        .synopsisHeading(words.say("command.usage.heading") + " ")
        .synopsisSubcommandLabel("COMMAND")
        .parameterListHeading(heading(words, "command.usage.parameters"))
        .optionListHeading(heading(words, "command.usage.options"))
        .commandListHeading(heading(words, "command.usage.commands"))
        .exitCodeListHeading(heading(words, "command.usage.exit-codes"))
        .exitCodeList(codes);
    line.getSubcommands().values().forEach(child -> completeHelp(child, words));
  }

  private static String heading(Wording words, String key) {
    return "%n" + words.say(key) + "%n";
  }

  private static boolean mayUseDatabase(CommandSpec spec) {
    return spec.findOption("--database-url") != null || !spec.subcommands().isEmpty();
  }
}
