package org.fbsroutines.cli;

import org.fbsroutines.cli.terminal.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: help, version and what all commands share. */
@Command(name = "fbs", versionProvider = Version.Provider.class)
@SuppressWarnings("UnusedVariable") // picocli acts on most options, nobody reads their fields
final class FbsCommand {
  @Option(names = "--version", versionHelp = true)
  private boolean version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  private boolean help;

  @Option(names = LanguageChoice.OPTION, paramLabel = "TAG", scope = ScopeType.INHERIT)
  private String language = "";

  @Option(names = "--verbose", scope = ScopeType.INHERIT)
  private boolean verbose;

  boolean isVerbose() {
    return verbose;
  }
}
