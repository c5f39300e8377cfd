package org.fbsroutines.cli;

import picocli.CommandLine.Command;

/** The commands about the database as a whole. */
@Command(
    name = "db",
    synopsisSubcommandLabel = "COMMAND",
    description = "Look after the database.",
    footer = {"", "Example: is the database well", "  $ fbs db status"})
final class DbCommand {}
