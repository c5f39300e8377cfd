package org.fbsroutines.cli;

import picocli.CommandLine.Command;

/** The commands about routines. */
@Command(
    name = "routine",
    synopsisSubcommandLabel = "COMMAND",
    description = "Look at the routines that clinicians approved.",
    footer = {"", "Example: what a patient does today", "  $ fbs routine show P-7"})
final class RoutineCommand {}
