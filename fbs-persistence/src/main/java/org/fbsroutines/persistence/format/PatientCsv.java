package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.patient.Question;

/** Patients as CSV, for spreadsheets: one column for each question. An empty field says nothing. */
public final class PatientCsv {
  private PatientCsv() {}

  /**
   * The column of a question.
   *
   * @param question the question
   * @return its key in snake_case
   */
  public static String column(Question question) {
    return FactFields.column(question);
  }

  /** Returns the columns, in the order in which they are written. */
  public static ImmutableSet<String> columns() {
    return RowForms.PATIENTS.columns();
  }

  /**
   * Reads a file.
   *
   * @param file its name, for messages
   * @param input UTF-8, with or without a byte order mark
   * @param rule what the facts must keep to
   * @return the patients in their order, each id once
   * @throws FormatException naming every problem
   */
  public static ImmutableList<Located<PatientDocument>> read(
      String file, InputStream input, EntryRule rule) {
    RowForm<PatientDocument> form = RowForms.patients(FactsReading.entered(rule));
    return CollectedRows.read(new CsvLayout<>(form, CsvOptions.OURS), file, input, form);
  }

  /**
   * Writes a file that states every fact, the unknown ones as {@code unknown}.
   *
   * @param patients the patients
   * @return CSV text with a header
   */
  public static String write(List<PatientDocument> patients) {
    return CsvText.write(columns(), patients.stream().map(PatientCsv::row).toList());
  }

  private static List<String> row(PatientDocument patient) {
    Map<String, String> fields = RowForms.PATIENTS.toCsv(patient);
    return columns().stream().map(column -> fields.getOrDefault(column, "")).toList();
  }
}
