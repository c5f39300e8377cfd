package org.fbsroutines.cli;

import picocli.CommandLine.Command;

/** The commands that bring files in. */
@Command(
    name = "import",
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Bring exercises or patients in from files. A file is stored whole or not at all.",
    footer = {
      "",
      "Example: bring in an exercise library; doing it twice changes nothing",
      "  $ fbs import exercises free-exercise-db.json"
    })
final class ImportCommand {}
