package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.care.NextStep;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.WalkingStart;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.persistence.format.PrescriptionJson;
import org.fbsroutines.persistence.store.PrescriptionDraftRow;

/**
 * What stands in the form of a routine at first: the current one or a draft, else what is stated.
 */
final class BuilderStart {
  /** The field that names the draft from which the form was filled. */
  static final String DRAFT = "draft";

  private static final int WEEKS = 12;

  private final Workbench bench;
  private final ImmutableList<PrescribedItem> items;

  private BuilderStart(Workbench bench, ImmutableList<PrescribedItem> items) {
    this.bench = bench;
    this.items = items;
  }

  /** What the pain rule leaves of a dosage stands for it; what is suspended is not chosen. */
  static Map<String, List<String>> ofCurrent(Workbench bench, LocalDate today) {
    return new BuilderStart(
            bench,
            bench.growth().stream()
                .flatMap(now -> now.steps().stream())
                .map(
                    step ->
                        new PrescribedItem(
                            step.item().exercise(),
                            step.isLess() ? step.progress().dosage() : step.item().dosage(),
                            ownReason(bench, step)))
                .collect(ImmutableList.toImmutableList()))
        .fields(today);
  }

  /** A reason for more than is stated goes on; for what was borne since then a new one is asked. */
  private static Optional<String> ownReason(Workbench bench, NextStep step) {
    return step.item()
        .overrideReason()
        .filter(reason -> !step.isLess())
        .filter(
            reason ->
                bench
                    .screening()
                    .find(step.item().exercise())
                    .flatMap(BuilderStart::stated)
                    .isPresent());
  }

  /** A reason that came with a draft is nobody's here: the clinician writes one, or none. */
  static Map<String, List<String>> ofDraft(
      Workbench bench, PrescriptionDraftRow draft, LocalDate today) {
    Map<String, List<String>> fields =
        new BuilderStart(
                bench,
                PrescriptionJson.read("draft " + draft.version(), draft.items()).stream()
                    .map(item -> PrescribedItem.of(item.exercise(), item.dosage()))
                    .collect(ImmutableList.toImmutableList()))
            .fields(today);
    fields.put(DRAFT, text(draft.version()));
    return fields;
  }

  private Map<String, List<String>> fields(LocalDate today) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    List<String> chosen = new ArrayList<>();
    for (ExerciseScreening decided : bench.released()) {
      ExerciseId id = decided.exercise().id();
      DosageFields names = new DosageFields(id);
      Optional<PrescribedItem> now = chosen(id);
      stated(decided).ifPresent(dosage -> fields.putAll(names.of(dosage)));
      walking(id).ifPresent(start -> fields.putAll(names.effort(start.start())));
      now.ifPresent(
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

  private Optional<PrescribedItem> chosen(ExerciseId id) {
    return items.stream().filter(item -> item.exercise().equals(id)).findFirst();
  }

  private static Optional<Dosage.Stated> stated(ExerciseScreening decided) {
    return decided.dosage().flatMap(Dosage::stated);
  }

  private Optional<WalkingStart> walking(ExerciseId id) {
    return bench.baseline().walkingStart().filter(start -> id.equals(ExerciseId.WALKING));
  }

  private static ImmutableList<String> text(int number) {
    return ImmutableList.of(String.valueOf(number));
  }
}
