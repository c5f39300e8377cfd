package org.fbsroutines.cli;

import picocli.CommandLine.Command;

/** The commands about what clinicians decided for single patients. */
@Command(
    name = "instruction",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "What a clinician decided for one patient beside the rule book, for some days.",
      "A limit tightens; a waiver lifts a restriction from some exercises. Both name the"
          + " clinician and the reason."
    },
    footer = {
      "",
      "Example: lift the rule about a guide, and see what that changes",
      "  $ fbs instruction add P-7 waiver.json",
      "  $ fbs instruction list P-7",
      "  $ fbs instruction withdraw P-7 I-1 --because 'Moved away'"
    })
final class InstructionCommand {}
