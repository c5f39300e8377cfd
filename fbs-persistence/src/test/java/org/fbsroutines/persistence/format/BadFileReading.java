package org.fbsroutines.persistence.format;

import com.google.common.collect.*;
import java.io.*;
import java.util.*;
import org.fbsroutines.domain.restriction.RuleBook;

public final class BadFileReading {
  public static List<String> problems(String kind, byte[] content) {
    return switch (kind) {
      case "exercises" ->
          p(Layouts.exercises(CsvOptions.OURS), RowForms.exercises(RuleBook.standard()), content);
      case "patients" -> p(Layouts.patients(CsvOptions.OURS), RowForms.PATIENTS, content);
      case "facts" -> p(Layouts.facts(CsvOptions.OURS), RowForms.FACTS, content);
      case "operations" -> p(Layouts.operations(CsvOptions.OURS), RowForms.OPERATIONS, content);
      case "prescriptions" ->
          p(Layouts.prescriptions(CsvOptions.OURS), RowForms.PRESCRIPTIONS, content);
      default -> p(Layouts.records(CsvOptions.OURS), RowForms.RECORDS, content);
    };
  }

  private static <T> List<String> p(Layouts<T> layouts, RowForm<T> form, byte[] content) {
    InputStream in = new ByteArrayInputStream(content);
    if (content.length > 2 && content[0] == 0x1f && content[1] == (byte) 0x8b) {
      try {
        in = new java.util.zip.GZIPInputStream(in);
      } catch (IOException e) {
        return List.of("io " + e);
      }
    }
    Source s = new Source("f", in, Source.Siblings.NONE);
    try {
      CollectedRows.read(layouts.of(s), s, form);
      return List.of();
    } catch (FormatException e) {
      return e.problems().stream().map(Problem::text).toList();
    } catch (IOException e) {
      return List.of("io " + e);
    }
  }
}
