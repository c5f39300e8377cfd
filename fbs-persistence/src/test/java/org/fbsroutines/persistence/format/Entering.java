package org.fbsroutines.persistence.format;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.persistence.format.fhir.ReadingDay;
import org.fbsroutines.persistence.format.field.DocumentReading;

/** Facts entered on a day in the tests, by a clinic that has the standard exercises. */
public final class Entering {
  public static final LocalDate TODAY = LocalDate.of(2027, 1, 4);
  public static final EntryRule RULE = EntryRule.of(Catalogue.standard(), TODAY);
  static final ReadingDay DAY = new ReadingDay(TODAY, ZoneOffset.UTC, LocalDate.EPOCH);
  public static final DocumentReading READING = DocumentReading.entered(RULE);

  private Entering() {}
}
