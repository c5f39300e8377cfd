package org.fbsroutines.cli.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.fbsroutines.cli.clinic.ClinicOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.bulk.ImportUndo;
import org.fbsroutines.persistence.format.csv.CsvRowsWriter;
import org.fbsroutines.persistence.format.exercise.ExerciseForm;
import org.fbsroutines.persistence.format.patient.FactsForm;
import org.fbsroutines.persistence.format.patient.OperationForm;
import org.fbsroutines.persistence.format.patient.PatientForm;
import org.fbsroutines.persistence.format.patient.RecordForm;
import org.fbsroutines.persistence.format.routine.PrescriptionForm;
import org.fbsroutines.persistence.format.row.RowForm;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that bring files in, beside those of each kind of file. */
@Command(name = "import")
public record ImportCommands(CommandContext surroundings) {
  /** Takes back what an import stored of facts. */
  @Command(name = "undo")
  int undo(
      @Parameters(paramLabel = "RUN", descriptionKey = "run") UUID run,
      @Option(names = "--json") boolean json,
      @Mixin ClinicOptions clinic) {
    ImportReports reports = new ImportReports(surroundings.terminal(), json);
    try (OpenClinic open = OpenClinic.open(clinic, surroundings)) {
      reports.add(
          new ImportUndo(open.database(), open.clinic(), surroundings.clock())
              .run(run, surroundings.user()));
    }
    return reports.end().number();
  }

  /** Writes an empty file of a kind. */
  @Command(name = "template")
  void template(@Parameters(paramLabel = "KIND", descriptionKey = "kind") ImportKind kind) {
    RowForm<?> form =
        switch (kind) {
          case EXERCISES -> ExerciseForm.of(RuleBook.standard());
          case PATIENTS -> PatientForm.STORED;
          case OPERATIONS -> OperationForm.STORED;
          case FACTS -> FactsForm.STORED;
          case PRESCRIPTIONS -> PrescriptionForm.FORM;
          case RECORDS -> RecordForm.FORM;
        };
    Terminal terminal = surroundings.terminal();
    try {
      new CsvRowsWriter<>(form, terminal.out()).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    terminal.say("command.import.required", form.required().keySet());
  }
}
