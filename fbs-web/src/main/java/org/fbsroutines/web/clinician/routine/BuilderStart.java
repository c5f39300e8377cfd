package org.fbsroutines.web.clinician.routine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.care.Growth;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.WalkingStart;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.persistence.clinic.prescribing.Prescribing;
import org.fbsroutines.persistence.store.routine.PrescriptionDraftRow;

/**
 * What stands in the form of a routine at first: the current one or a draft, else what is stated.
 */
final class BuilderStart {
  /** The field that names the draft from which the form was filled. */
  static final String DRAFT = "draft";

  private static final int WEEKS = 12;

  /** What is prescribed by the clock; how long is left to the clinician. */
  private static final ImmutableSet<ExerciseId> BY_TIME =
      ImmutableSet.of(ExerciseId.WALKING, ExerciseId.YOGA, ExerciseId.SWIMMING);

  private BuilderStart() {}

  /** What is suspended is not chosen. */
  static Map<String, List<String>> ofCurrent(Workbench bench, LocalDate today) {
    return fields(
        bench, bench.prescribing().growth().map(Growth::start).orElse(ImmutableList.of()), today);
  }

  static Map<String, List<String>> ofDraft(
      Workbench bench, PrescriptionDraftRow draft, LocalDate today) {
    Map<String, List<String>> fields = fields(bench, Prescribing.drafted(draft), today);
    fields.put(DRAFT, text(draft.version()));
    return fields;
  }

  private static Map<String, List<String>> fields(
      Workbench bench, ImmutableList<PrescribedItem> items, LocalDate today) {
    Optional<WalkingStart> walking = bench.prescribing().baseline().walkingStart();
    Map<String, List<String>> fields = new LinkedHashMap<>();
    List<String> chosen = new ArrayList<>();
    for (ExerciseScreening decided : bench.released()) {
      ExerciseId id = decided.exercise().id();
      DosageFields names = new DosageFields(id);
      if (BY_TIME.contains(id)) {
        fields.put(names.kind(), ImmutableList.of(DosageFields.TIMED));
      }
      decided.stated().ifPresent(dosage -> fields.putAll(names.of(dosage)));
      walking
          .filter(start -> id.equals(ExerciseId.WALKING))
          .ifPresent(start -> fields.putAll(names.effort(start.start())));
      items.stream()
          .filter(item -> item.exercise().equals(id))
          .findFirst()
          .ifPresent(
              item -> {
                chosen.add(id.value());
                fields.putAll(names.of(item.dosage()));
                item.overrideReason()
                    .ifPresent(reason -> fields.put(names.override(), ImmutableList.of(reason)));
              });
    }
    fields.put(Prescription.CHOSEN, ImmutableList.copyOf(chosen));
    fields.put(Prescription.STARTS + "-day", text(today.getDayOfMonth()));
    fields.put(Prescription.STARTS + "-month", text(today.getMonthValue()));
    fields.put(Prescription.STARTS + "-year", text(today.getYear()));
    fields.put(Prescription.WEEKS, text(WEEKS));
    return fields;
  }

  private static ImmutableList<String> text(int number) {
    return ImmutableList.of(String.valueOf(number));
  }
}
