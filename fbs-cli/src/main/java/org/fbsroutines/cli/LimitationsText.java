package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.routine.StatedLimitation;
import org.fbsroutines.domain.routine.StatedLimitations;
import org.fbsroutines.persistence.store.ClinicTime;

/**
 * What a patient says cannot be done, for people who decide: no rule reads words, so that whoever
 * decides must.
 *
 * @param entries one for each limitation; empty for none
 */
record LimitationsText(ImmutableList<String> entries) {
  private static final int BULLET = 2;

  /** From facts alone, of which nobody can say here who has read them. */
  static LimitationsText of(PatientFacts facts) {
    return new LimitationsText(facts.limitations().toOptional().orElse(ImmutableList.of()));
  }

  /** With who has marked each as read, on which day of the clinic. */
  static LimitationsText of(StatedLimitations limitations, ClinicTime time) {
    Function<StatedLimitation.Reading, String> read =
        reading -> " [read by " + reading.by() + " on " + time.dayOf(reading.at()) + "]";
    return new LimitationsText(
        limitations.all().stream()
            .map(
                stated ->
                    stated.words()
                        + stated.reading().map(read).orElse(" [UNREAD: nobody marked it as read]"))
            .collect(ImmutableList.toImmutableList()));
  }

  void print(Sheet sheet) {
    if (entries.isEmpty()) {
      return;
    }
    sheet.heading("What the patient says cannot be done (" + entries.size() + ")");
    sheet.line(0, "In the patient's words, which no rule reads: weigh them before you decide.");
    entries.forEach(entry -> sheet.entry(2, BULLET, "-", entry));
  }
}
