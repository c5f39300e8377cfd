package org.fbsroutines.persistence.format;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;

/** Patients as CSV, for spreadsheets: one column for each question. An empty field says nothing. */
public final class PatientCsv {
  static final String ID = "patient_id";

  static final ImmutableMap<Question, String> QUESTIONS =
      Arrays.stream(Question.values())
          .collect(ImmutableMap.toImmutableMap(question -> question, PatientCsv::column));

  private static final ImmutableSet<String> IDENTITY =
      ImmutableSet.of(ID, "display_name", "birth_date");

  static final ImmutableSet<String> FACTS =
      Sets.union(FactsCsv.COLUMNS, ImmutableSet.copyOf(QUESTIONS.values())).immutableCopy();

  private PatientCsv() {}

  /**
   * The column of a question.
   *
   * @param question the question
   * @return its key in snake_case
   */
  public static String column(Question question) {
    return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, question.key());
  }

  /** Returns the columns, in the order in which they are written. */
  public static ImmutableSet<String> columns() {
    return Sets.union(IDENTITY, FACTS).immutableCopy();
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

  static PatientDocument patient(CsvRow row, FactsReading reading) {
    String id = row.get(ID).identifier();
    String displayName = row.get("display_name").plain();
    Optional<LocalDate> birthDate = row.find("birth_date").map(Value::date);
    Optional<FactsDocument> facts =
        FACTS.stream().anyMatch(row::hasColumn)
            ? facts(row, reading.bornOn(birthDate))
            : Optional.empty();
    return row.build(() -> new PatientDocument(id, displayName, birthDate, facts));
  }

  /** A row that tells no fact says nothing of facts. */
  private static Optional<FactsDocument> facts(CsvRow row, FactsReading reading) {
    PatientFacts facts = FactsCsv.read(row, QUESTIONS, reading);
    ImmutableSet<String> told = FactNames.told(row);
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(new FactsDocument(Optional.empty(), facts, told));
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
    Map<String, String> fields = fields(patient);
    return columns().stream().map(column -> fields.getOrDefault(column, "")).toList();
  }

  static Map<String, String> fields(PatientDocument patient) {
    Map<String, String> fields = new HashMap<>();
    fields.put(ID, patient.id());
    fields.put("display_name", patient.displayName());
    patient.birthDate().ifPresent(date -> fields.put("birth_date", date.toString()));
    patient.facts().ifPresent(facts -> FactsCsv.write(facts, QUESTIONS, fields));
    return fields;
  }
}
