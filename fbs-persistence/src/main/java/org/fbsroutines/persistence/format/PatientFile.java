package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import org.fbsroutines.domain.patient.EntryRule;

/**
 * A file of patients in whichever layout it has, known by its content.
 *
 * @param layout the name of the layout
 * @param patients the patients in their order, each id once
 */
public record PatientFile(String layout, ImmutableList<Located<PatientDocument>> patients) {

  /**
   * Reads a file.
   *
   * @param file its name, for messages
   * @param input UTF-8, with or without a byte order mark
   * @param rule what the facts must keep to
   * @return the patients
   * @throws FormatException naming every problem
   */
  public static PatientFile read(String file, InputStream input, EntryRule rule) {
    Source source = new Source(file, input, Source.Siblings.NONE);
    try {
      Layout<PatientDocument> layout =
          Layouts.patients(CsvOptions.OURS, FactsReading.entered(rule)).of(source);
      return new PatientFile(layout.name(), CollectedRows.read(layout, source, RowForms.PATIENTS));
    } catch (IOException e) {
      throw FormatException.unreadable(file, e);
    }
  }
}
