package org.fbsroutines.cli.patient;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.routine.StatedLimitation;
import org.fbsroutines.domain.routine.StatedLimitations;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.store.clinic.ClinicTime;

/**
 * What a patient says cannot be done, for people who decide: no rule reads words, so that whoever
 * decides must.
 *
 * @param entries one for each limitation; empty for none
 */
record LimitationsText(ImmutableList<Text> entries) {
  private static final int BULLET = 2;

  /** From facts alone, of which nobody can say here who has read them. */
  static LimitationsText of(PatientFacts facts) {
    return new LimitationsText(
        OwnWords.ofAll(facts.limitations().toOptional().orElse(ImmutableList.of())));
  }

  /** With who has marked each as read, on which day of the clinic. */
  static LimitationsText of(StatedLimitations limitations, ClinicTime time) {
    return new LimitationsText(
        limitations.all().stream()
            .map(stated -> entry(stated, time))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Text entry(StatedLimitation stated, ClinicTime time) {
    return stated
        .reading()
        .map(
            reading ->
                Wording.text(
                    "command.limitations.read",
                    stated.words(),
                    reading.by(),
                    time.dayOf(reading.at())))
        .orElseGet(() -> Wording.text("command.limitations.unread", stated.words()));
  }

  void print(TextReport sheet) {
    if (entries.isEmpty()) {
      return;
    }
    sheet.heading("command.limitations.title", entries.size());
    sheet.say(0, "command.limitations.lead");
    entries.forEach(entry -> sheet.entry(2, BULLET, "-", sheet.words().translate(entry)));
  }
}
