package org.fbsroutines.cli;

import picocli.CommandLine.Command;

/** The commands about how patients sign in. */
@Command(
    name = "access-code",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "The code on a patient's handout, with which and the date of birth the patient signs in.",
      "A code is shown once, when it is made. A patient has one code at a time."
    },
    footer = {
      "",
      "Example: a handout was lost: end what it opened, and give out another code",
      "  $ fbs access-code revoke P-7",
      "  $ fbs access-code new P-7"
    })
final class AccessCodeCommand {}
