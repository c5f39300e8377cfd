package org.fbsroutines.cli;

import picocli.CommandLine.Command;

/** The commands about who of a clinic may sign in. */
@Command(
    name = "account",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Who of a clinic may sign in on the web: clinicians, staff and administrators.",
      "A new account gets a link that works once, by which its holder chooses a password and"
          + " connects an app. Patients sign in by an access code ('fbs access-code')."
    },
    footer = {
      "",
      "Example: a clinician who then loses the phone and later leaves",
      "  $ fbs account add clinician d.rowe 'Dr. Rowe'",
      "  $ fbs account reset-link d.rowe",
      "  $ fbs account disable d.rowe"
    })
final class AccountCommand {}
