package org.fbsroutines.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.bulk.PatientImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings patients in from a file. */
@Command(
    name = "patients",
    description = {
      "Bring in patients with their facts.",
      "Our JSON or CSV, known by the content. The file is stored whole or not at all; facts that"
          + " differ become a new version."
    },
    footer = {
      "",
      "Example: what the clinic's own system wrote",
      "  $ fbs import patients patients.csv"
    })
final class ImportPatientsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  ImportPatientsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    InputFile.checkReadable(file);
    ImportReports reports = new ImportReports(surroundings.terminal(), json);
    try (OpenClinic open = OpenClinic.open(database, clinic, surroundings)) {
      PatientImport importing =
          new PatientImport(open.database(), open.clinic(), surroundings.clock());
      reports.add(importing.run(file, surroundings.user()));
    }
    return reports.end().number();
  }
}
