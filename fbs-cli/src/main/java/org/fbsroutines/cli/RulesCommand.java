package org.fbsroutines.cli;

import picocli.CommandLine.Command;

/** The commands about the rules. */
@Command(
    name = "rules",
    synopsisSubcommandLabel = "COMMAND",
    description = "Read, check and compare the rules that decide about exercises.",
    footer = {"", "Example: all rules on one page", "  $ fbs rules list"})
final class RulesCommand {}
