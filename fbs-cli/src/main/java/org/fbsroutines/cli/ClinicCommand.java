package org.fbsroutines.cli;

import picocli.CommandLine.Command;

/** The commands about the clinics of a database. */
@Command(
    name = "clinic",
    synopsisSubcommandLabel = "COMMAND",
    description = "The clinics of the database. Nobody of one sees patients of another.",
    footer = {
      "",
      "Example: a clinic of one's own, and who looks after it",
      "  $ fbs clinic add 'Hill Clinic'",
      "  $ fbs clinic set --clinic 'Hill Clinic' --country ES",
      "  $ fbs account add --clinic 'Hill Clinic' administrator a.lee 'Ann Lee'",
      "",
      "Example: its emergency number, once you have checked it",
      "  $ fbs clinic set --clinic 'Hill Clinic' --emergency-number 112"
    })
final class ClinicCommand {}
