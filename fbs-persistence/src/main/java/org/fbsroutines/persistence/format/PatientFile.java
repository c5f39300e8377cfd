package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;

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
   * @return the patients
   * @throws FormatException naming every problem
   */
  public static PatientFile read(String file, InputStream input) {
    Source source = new Source(file, input, Source.Siblings.NONE);
    try {
      Layout<PatientDocument> layout = Layouts.patients(CsvOptions.OURS).of(source);
      return new PatientFile(layout.name(), CollectedRows.read(layout, source, RowForms.PATIENTS));
    } catch (IOException e) {
      throw FormatException.ofFile(file, "cannot be read: " + e.getMessage());
    }
  }
}
