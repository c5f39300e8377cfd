package org.fbsroutines.cli;

import picocli.CommandLine.Command;

/** The commands about routines. */
@Command(
    name = "routine",
    synopsisSubcommandLabel = "COMMAND",
    description = "Look at the routines that clinicians approved.",
    footer = {"", "Example: what patient P-001 does today", "  $ fbs routine show P-001"})
final class RoutineCommand {}
