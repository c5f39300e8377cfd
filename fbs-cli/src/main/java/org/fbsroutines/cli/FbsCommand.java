package org.fbsroutines.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: help, version and what all commands share. */
@Command(
    name = "fbs",
    versionProvider = Version.Provider.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Exercise routines after spine surgery: screened by rules, approved by a clinician.",
    footer = {
      "",
      "Example: look at everything in the browser, where nobody is real",
      "  $ fbs demo",
      "",
      "Example: for a clinic of one's own",
      "  $ fbs serve",
      "",
      "Example: what may a patient do today, without any database",
      "  $ fbs screen --template > facts.json",
      "  $ fbs screen facts.json",
      "",
      "'fbs COMMAND --help' explains one command. This program supports a clinician's",
      "judgement and does not replace it."
    })
final class FbsCommand {
  @Option(names = "--version", versionHelp = true, description = "Print the version and end.")
  @SuppressWarnings("UnusedVariable") // picocli acts on the option, nobody reads the field
  private boolean version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Explain the command and end.")
  @SuppressWarnings("UnusedVariable") // picocli acts on the option, nobody reads the field
  private boolean help;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "After an unexpected error, show where in the program it arose.")
  private boolean verbose;

  boolean isVerbose() {
    return verbose;
  }
}
