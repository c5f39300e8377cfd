package org.fbsroutines.web.clinician.routine;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.web.http.Form;

/**
 * What a clinician chose in the form of a routine.
 *
 * @param items the exercises with their dosages
 * @param period the days it is for; empty where they cannot be read
 */
record Prescription(ImmutableList<PrescribedItem> items, Optional<RoutinePeriod> period) {
  static final String CHOSEN = "chosen";
  static final String STARTS = "starts";
  static final String WEEKS = "weeks";
  static final int MAX_WEEKS = 52;

  private static final int MAX_REASON_LENGTH = 1_000;

  /** Stands for the dosage of what may not be prescribed, and is refused with it. */
  private static final Dosage.Stated NO_DOSAGE =
      Dosage.of(Effort.Repetitions.of(1), Frequency.daily(SessionsPerDay.exactly(1)));

  /** Reads the form; what cannot be read is remembered in it as problems. */
  static Prescription read(Form form, Workbench bench, LocalDate today) {
    ImmutableList.Builder<PrescribedItem> items = ImmutableList.builder();
    for (String chosen : form.all(CHOSEN)) {
      if (ExerciseId.isWellFormed(chosen)) {
        item(form, new ExerciseId(chosen), bench).ifPresent(items::add);
      } else {
        form.refuse(CHOSEN, "form.not-a-choice");
      }
    }
    if (form.all(CHOSEN).isEmpty()) {
      form.refuse(CHOSEN, "clinician.build.none-chosen");
    }
    return new Prescription(items.build(), period(form, today));
  }

  private static Optional<PrescribedItem> item(Form form, ExerciseId id, Workbench bench) {
    Optional<ExerciseScreening> released =
        bench.screening().find(id).filter(ExerciseScreening::isPrescribable);
    if (released.isEmpty()) {
      return Optional.of(PrescribedItem.of(id, NO_DOSAGE));
    }
    DosageFields fields = new DosageFields(id);
    String reason = form.text(fields.override(), MAX_REASON_LENGTH);
    return DosageEntry.read(form, fields, released.get().stated())
        .map(
            dosage ->
                new PrescribedItem(
                    id, dosage, Optional.of(reason).filter(written -> !written.isEmpty())));
  }

  private static Optional<RoutinePeriod> period(Form form, LocalDate today) {
    Optional<LocalDate> starts = form.date(STARTS);
    int weeks = form.number(WEEKS, 1, MAX_WEEKS).orElse(0);
    if (starts.isEmpty()) {
      form.refuse(STARTS, "form.missing");
    } else if (starts.get().isBefore(today) || starts.get().isAfter(today.plusYears(1))) {
      form.refuse(STARTS, "clinician.build.starts-range");
    }
    if (weeks == 0) {
      form.refuse(WEEKS, "form.not-a-number", 1, MAX_WEEKS);
    }
    return form.isRefused() ? Optional.empty() : starts.map(day -> RoutinePeriod.weeks(day, weeks));
  }
}
