package org.fbsroutines.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.format.RowForm;
import org.fbsroutines.persistence.format.RowForms;
import org.fbsroutines.persistence.format.RowsWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes an empty file of a kind. */
@Command(
    name = "template",
    description = {
      "Write an empty CSV file of a kind: its columns.",
      "Columns that must be there are told on standard error; the others may be left out, stand in"
          + " any order, and are described in docs/formats.md."
    },
    footer = {"", "Example: a sheet to fill in", "  $ fbs import template patients > patients.csv"})
final class ImportTemplateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "KIND", description = "One of: ${COMPLETION-CANDIDATES}.")
  private ImportTopic topic = ImportTopic.PATIENTS;

  ImportTemplateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RowForm<?> form =
        switch (topic) {
          case EXERCISES -> RowForms.exercises(RuleBook.standard());
          case PATIENTS -> RowForms.PATIENTS;
          case OPERATIONS -> RowForms.OPERATIONS;
          case FACTS -> RowForms.FACTS;
          case PRESCRIPTIONS -> RowForms.PRESCRIPTIONS;
          case RECORDS -> RowForms.RECORDS;
        };
    Terminal terminal = surroundings.terminal();
    try {
      RowsWriter.csv(form, terminal.out()).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    terminal.say("Must be there: " + String.join(", ", form.required().keySet()));
    return ExitCode.DONE.number();
  }
}
