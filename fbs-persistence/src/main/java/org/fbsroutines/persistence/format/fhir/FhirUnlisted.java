package org.fbsroutines.persistence.format.fhir;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.TreeSet;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.field.ValueKind;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.format.problem.Suggestion;
import org.fbsroutines.persistence.format.row.RowSink;

/** The systems of a file that number its patients and that the clinic does not list. */
final class FhirUnlisted {
  /** A file may name any number of them. */
  private static final int MOST = 10;

  private final ReadingDay day;
  private final TreeSet<String> systems = new TreeSet<>();
  private long count;

  FhirUnlisted(ReadingDay day) {
    this.day = day;
  }

  /** Adds the systems of a patient of whom the clinic lists none. */
  void add(Value resource) {
    ImmutableSet<String> stated =
        resource.find("identifier").filter(numbers -> numbers.is(ValueKind.ARRAY)).stream()
            .flatMap(numbers -> numbers.list(number -> number).stream())
            .filter(number -> number.is(ValueKind.OBJECT))
            .flatMap(number -> number.find("system").stream())
            .map(Value::raw)
            .collect(toImmutableSet());
    if (!stated.isEmpty() && Sets.intersection(stated, day.systems()).isEmpty()) {
      count++;
      systems.addAll(stated);
      while (systems.size() > MOST) {
        systems.pollLast();
      }
    }
  }

  void remarkOn(String file, RowSink<?> sink) {
    if (count > 0) {
      sink.remark(
          new Problem(
              file, 0, "", FileComplaint.UNLISTED_NUMBERS.of(Suggestion.series(systems), count)));
    }
  }
}
