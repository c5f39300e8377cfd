package org.fbsroutines.cli;

import picocli.CommandLine.Command;

/** The commands that bring files in. */
@Command(
    name = "import",
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Bring rows in from files. A file is stored whole or not at all; the same file again"
            + " changes nothing.",
    footer = {
      "",
      "Example: bring in an exercise library; doing it twice changes nothing",
      "  $ fbs import exercises free-exercise-db.json",
      "",
      "Example: look what a file would do, correct it by the report, bring it in",
      "  $ fbs import patients --dry-run --report errors.csv patients.csv",
      "  $ fbs import patients patients.csv"
    })
final class ImportCommand {}
