package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import org.fbsroutines.persistence.code.StatedCode;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.patient.CodeMeaningForm;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.row.CollectedRows;
import org.fbsroutines.persistence.format.row.Source;

/** A file in which a clinic says what codes mean: CSV, or JSON as other lists. */
public final class CodeMeaningFile {
  private CodeMeaningFile() {}

  /**
   * Reads a whole file.
   *
   * @param file its name, for messages
   * @param input its bytes
   * @return its rows, each code once
   * @throws FormatException naming every problem
   */
  public static ImmutableList<Located<StatedCode>> read(String file, InputStream input) {
    Source source = new Source(file, input, Source.Siblings.NONE);
    try {
      return CollectedRows.read(
          Layouts.codes(CsvOptions.OURS).of(source), source, CodeMeaningForm.FORM);
    } catch (IOException e) {
      throw FormatException.unreadable(file, e);
    }
  }
}
