package org.fbsroutines.cli;

import picocli.CommandLine.Command;

/** The commands about the exercises. */
@Command(
    name = "catalogue",
    synopsisSubcommandLabel = "COMMAND",
    description = "Look at the exercises.",
    footer = {"", "Example: the exercises that can be prescribed", "  $ fbs catalogue list"})
final class CatalogueCommand {}
