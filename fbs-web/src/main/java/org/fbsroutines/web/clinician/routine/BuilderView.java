package org.fbsroutines.web.clinician.routine;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.WalkingStart;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.web.clinician.ConcernText;
import org.fbsroutines.web.clinician.PatientHead;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.tag.Choice;

/**
 * The form of a routine.
 *
 * @param head what stands above it
 * @param form what stands in its fields
 * @param bench what the routine is built from
 * @param changes what somebody changed meanwhile, in words; empty where nobody did
 * @param words renders texts for the visitor
 */
public record BuilderView(
    PatientHead head, Form form, Workbench bench, ImmutableList<String> changes, Localizer words) {

  /** Returns what stands in the way of more, in words; empty where nothing does. */
  public ImmutableList<ConcernText> held() {
    return bench.held(words);
  }

  /** Returns whether an exercise is chosen. */
  public boolean isChosen(ExerciseScreening decided) {
    return form.all(Prescription.CHOSEN).contains(decided.exercise().id().value());
  }

  /** Returns the field that chooses an exercise; the first is what an error links to. */
  public String choiceId(ExerciseScreening decided) {
    return decided.equals(Iterables.getFirst(bench.released(), null))
        ? Prescription.CHOSEN
        : Prescription.CHOSEN + "-" + decided.exercise().id().value();
  }

  /** Returns the names of the fields of an exercise. */
  public DosageFields names(ExerciseScreening decided) {
    return new DosageFields(decided.exercise().id());
  }

  /** Returns the kind of dosage of an exercise; empty where the clinician chooses it. */
  public String kind(ExerciseScreening decided) {
    return decided
        .stated()
        .map(
            stated ->
                stated
                    .effort()
                    .fold(
                        repetitions -> DosageFields.REPETITIONS,
                        timed -> DosageFields.TIMED,
                        distance -> DosageFields.DISTANCE))
        .orElse("");
  }

  /** Returns the dosage that is stated, in words. */
  public String limit(ExerciseScreening decided) {
    return decided.dosage().map(Dosage::phrase).map(words::translate).orElse("");
  }

  /**
   * Returns what is known to be borne where no dosage is stated, in words; empty where nothing is.
   */
  public String known(ExerciseScreening decided) {
    return kind(decided).isEmpty()
        ? bench.prescribing().baseline().known(decided).map(words::translate).orElse("")
        : "";
  }

  /** Returns what the pain rule leaves and why, in words; empty where it leaves everything. */
  public String left(ExerciseScreening decided) {
    return bench
        .prescribing()
        .baseline()
        .left(decided)
        .map(
            less ->
                words.say(
                    "clinician.build.left", words.translate(less.phrase()), why(decided, words)))
        .orElse("");
  }

  private String why(ExerciseScreening decided, Localizer words) {
    return bench.prescribing().growth().flatMap(now -> now.of(decided.exercise().id())).stream()
        .flatMap(step -> step.progress().findings().stream())
        .map(finding -> words.translate(finding.why()))
        .collect(joining(" "));
  }

  /** Returns where walking starts, for walking where three days were measured. */
  public Optional<WalkingStart> walkingStart(ExerciseScreening decided) {
    return bench
        .prescribing()
        .baseline()
        .walkingStart()
        .filter(start -> decided.exercise().id().equals(ExerciseId.WALKING));
  }

  /** Returns how an exercise must be changed, in words; empty for as it is described. */
  public String adaptations(ExerciseScreening decided) {
    return decided.besideDosage().stream()
        .filter(adaptation -> known(decided).isEmpty() || !adaptation.isInDosage())
        .map(adaptation -> words.translate(adaptation.phrase()))
        .collect(joining("; "));
  }

  /** Returns why an exercise may not be chosen, in words. */
  public String why(ExerciseScreening decided) {
    return switch (decided.release()) {
      case NOT_RELEASED -> findings(decided, words);
      case CLINIC_ONLY -> words.say("clinician.build.clinic-only");
      case NOT_NEEDED, NOT_DECIDED, PRESCRIBABLE ->
          decided.fallback().map(words::fallback).orElse("");
    };
  }

  private String findings(ExerciseScreening decided, Localizer words) {
    return Stream.concat(
            decided.deciding().stream()
                .filter(finding -> !finding.verdict().isReleasable())
                .map(finding -> named(finding, words.translate(finding.reason().forClinician()))),
            decided.open().stream()
                .filter(finding -> !finding.verdict().isReleasable())
                .map(finding -> named(finding, notKnown(finding, words))))
        .collect(joining(" "));
  }

  private String notKnown(Finding finding, Localizer words) {
    return words.say(
        "clinician.screening.not-known",
        finding.openQuestions().stream()
            .map(OpenQuestion::text)
            .map(words::translate)
            .collect(joining(" ")));
  }

  private static String named(Finding finding, String said) {
    return finding.restriction().id() + ": " + said;
  }

  /** Returns the kinds of dosage. */
  public ImmutableList<Choice> kinds() {
    return Stream.of(DosageFields.REPETITIONS, DosageFields.TIMED, DosageFields.DISTANCE)
        .map(kind -> Choice.of(kind, words.say("clinician.build.kind." + kind)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what a count of repetitions may be for. */
  public ImmutableList<Choice> directions() {
    return Stream.of(Direction.values())
        .map(
            direction ->
                Choice.of(
                    direction.name(), words.say("clinician.build.direction." + direction.token())))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what a summary of problems calls the fields. */
  public ImmutableMap<String, String> fieldNames() {
    ImmutableMap.Builder<String, String> named = ImmutableMap.builder();
    named.put(Prescription.STARTS, words.say("clinician.build.starts"));
    named.put(BuilderPages.GROWTH_REASON, words.say("clinician.growth.reason"));
    for (ExerciseScreening decided : bench.released()) {
      String exercise = words.translate(decided.exercise().name());
      names(decided)
          .byLabel()
          .forEach(
              (label, field) ->
                  named.put(
                      field,
                      words.say("form.named", exercise, words.say("clinician.build." + label))));
    }
    return named.buildOrThrow();
  }
}
