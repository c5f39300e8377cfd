package org.fbsroutines.persistence.clinic.prescribing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.domain.care.Growth;
import org.fbsroutines.domain.care.GrowthCheck;
import org.fbsroutines.domain.care.GrowthHold;
import org.fbsroutines.domain.care.NextStep;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.Baseline;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.Prescriber;
import org.fbsroutines.domain.routine.Proposal;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.PatientAttention;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.clinic.RoutineVersion;
import org.fbsroutines.persistence.format.routine.PrescriptionJson;
import org.fbsroutines.persistence.store.routine.PrescriptionDraftRow;
import org.jdbi.v3.core.Handle;

/**
 * What may be prescribed to a patient, from which dosage, and what may grow: every page, draft of
 * an import and demonstration proposes here, and has it approved by {@link RoutineApproval}.
 *
 * @param rules what the clinic screens with
 * @param chart what is known of the patient
 * @param screening what is decided on the day
 * @param versions all versions of the routine, the latest first
 * @param current the routine that the patient has now
 * @param hold what stands in the way of more
 * @param growth what pain and sessions imply of the current routine; empty where there is none
 * @param lessened what the pain rule leaves of the last dosages of all exercises ever prescribed
 */
public record Prescribing(
    ClinicRules rules,
    PatientChart chart,
    Screening screening,
    ImmutableList<RoutineVersion> versions,
    Optional<CurrentRoutine> current,
    GrowthHold hold,
    Optional<Growth> growth,
    ImmutableMap<ExerciseId, Dosage.Stated> lessened) {

  /**
   * Reads it as it is in the handle's transaction.
   *
   * @param handle inside the clinic
   * @param rules what the clinic screens with
   * @param chart what is known of the patient
   * @param today the day that it is
   * @throws IllegalStateException if nothing is known of what stands in the way of more
   */
  public static Prescribing read(
      Handle handle, ClinicRules rules, PatientChart chart, LocalDate today) {
    String patientId = chart.patient().patientId();
    ImmutableList<RoutineVersion> versions = RoutineVersion.all(handle, patientId);
    Optional<CurrentRoutine> current = CurrentRoutine.read(handle, patientId);
    GrowthHold hold =
        PatientAttention.read(handle, rules, patientId, today)
            .map(PatientAttention::hold)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "signals of "
                            + patientId
                            + ": none (expected: those of a patient of the clinic)"));
    Screening screening = chart.screener(rules).screen(chart.facts(), today);
    DosageProgress progress = DosageProgress.read(handle, rules, chart, versions, today);
    return new Prescribing(
        rules,
        chart,
        screening,
        versions,
        current,
        hold,
        current.map(
            routine ->
                new Growth(
                    routine.standing().stream()
                        .map(item -> new NextStep(item, progress.of(item), hold))
                        .collect(toImmutableList()),
                    screening)),
        progress.lessened());
  }

  /** Returns the latest version of the routine, current or not; 0 for none. */
  public int latest() {
    return versions.isEmpty() ? 0 : versions.get(0).row().version();
  }

  /** Returns what decides whether a routine may ask for more than before. */
  public GrowthCheck check() {
    return GrowthCheck.of(hold, items(), lessened);
  }

  /** Returns what the patient is known to bear, and what the pain rule leaves of it. */
  public Baseline baseline() {
    return Baseline.of(
            chart.facts(),
            items(),
            running().stream()
                .flatMap(routine -> routine.standing().stream())
                .map(RoutineItem::exercise)
                .collect(toImmutableSet()))
        .lessened(lessened);
  }

  private List<ImmutableList<RoutineItem>> items() {
    return Lists.transform(versions, version -> version.routine().items());
  }

  private Optional<CurrentRoutine> running() {
    return current.filter(routine -> !routine.isOver(screening.date()));
  }

  /**
   * Proposes what a clinician chose. A reason is kept only where a dosage needs one.
   *
   * @param chosen what a clinician chose
   * @param period the days that it is for
   * @return a routine to approve, or every refusal
   */
  public Proposal propose(ImmutableList<PrescribedItem> chosen, RoutinePeriod period) {
    Baseline baseline = baseline();
    return Prescriber.propose(
        screening,
        chosen.stream().map(item -> baseline.needed(screening, item)).collect(toImmutableList()),
        period,
        baseline);
  }

  /**
   * What an imported draft proposes. A reason that came with it is nobody's here: the clinician
   * writes one, or none.
   *
   * @param draft the draft
   * @return what to choose
   */
  public static ImmutableList<PrescribedItem> drafted(PrescriptionDraftRow draft) {
    return PrescriptionJson.read("draft " + draft.version(), draft.items()).stream()
        .map(PrescribedItem::unreasoned)
        .collect(toImmutableList());
  }

  /**
   * The next step of an exercise.
   *
   * @param exercise the exercise
   * @return empty where no routine has it that is not over
   */
  public Optional<NextStep> step(ExerciseId exercise) {
    return running().flatMap(routine -> growth).flatMap(steps -> steps.of(exercise));
  }

  /**
   * Proposes the current routine from today on, with one step accepted.
   *
   * @param step one of {@link #step}
   * @param offer what is accepted of it
   * @return a routine to approve, or every refusal
   * @throws IllegalArgumentException if that is not offered
   */
  public Proposal accept(NextStep step, NextStep.Offer offer) {
    return growth
        .orElseThrow()
        .accept(
            step,
            offer,
            baseline(),
            new RoutinePeriod(screening.date(), current.orElseThrow().row().endsOn()));
  }
}
