package org.fbsroutines.web.clinician.screening;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.screening.UnlockStep;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.web.chart.Chart;
import org.fbsroutines.web.clinician.LimitationsView;
import org.fbsroutines.web.clinician.PatientHead;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.tag.Choice;

/**
 * What is decided for a patient on a day, with its grounds.
 *
 * @param head what stands above it
 * @param chart the patient and the facts
 * @param rules what was screened with
 * @param screening what was decided
 * @param timeline what time alone will change
 * @param limitations what the patient says cannot be done
 * @param whatIf what another fact would change, where it was asked
 * @param words renders texts for the visitor
 */
public record ScreeningView(
    PatientHead head,
    PatientChart chart,
    ClinicRules rules,
    Screening screening,
    ImmutableList<UnlockStep> timeline,
    LimitationsView limitations,
    Optional<WhatIf> whatIf,
    Localizer words) {
  /** More questions than these would bury the table that they stand in. */
  private static final int MAX_TOLD = 3;

  /**
   * What another fact would change.
   *
   * @param question the question
   * @param answer the answer that it would have
   * @param changes an exercise each; empty where nothing would change
   */
  public record WhatIf(Question question, Answer answer, ImmutableList<VerdictChange> changes) {}

  /** Returns the day that was decided for. */
  public LocalDate date() {
    return screening.date();
  }

  /** Returns whether somebody must be contacted. */
  public boolean isReferred() {
    return screening.referral() != Referral.NONE;
  }

  /** Returns how urgent the contact looks, as the care card takes it. */
  public String urgency() {
    return Localizer.urgency(screening.referral());
  }

  /** Returns the restrictions that refer the patient most urgently. */
  public ImmutableSet<String> referring() {
    return screening.referring().stream()
        .map(finding -> finding.restriction().id())
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * What may be done, or why nothing.
   *
   * @param decided a decision
   * @return a sentence for the table
   */
  public String remark(ExerciseScreening decided) {
    return switch (decided.verdict()) {
      case WITHHELD -> words.say("clinician.screening.not-now");
      case INCOMPLETE ->
          decided.openQuestions().size() > MAX_TOLD
              ? words.say("clinician.screening.many-not-known", decided.openQuestions().size())
              : words.say("clinician.screening.not-known", asked(decided.openQuestions()));
      case ADAPTED, PERMITTED -> released(decided);
    };
  }

  /**
   * What a finding does to its exercise.
   *
   * @param finding a finding that decides
   * @return such as "Adapted: no twisting the lower back"
   */
  public String effect(Finding finding) {
    if (finding.isReferralAlone()) {
      return words.say("clinician.screening.refers");
    }
    String adaptations =
        translate(
            finding.adaptations().stream()
                .filter(adaptation -> !adaptation.isInDosage())
                .collect(ImmutableList.toImmutableList()));
    return words.capital(words.translate(finding.verdict().phrase()))
        + (adaptations.isEmpty() ? "" : ": " + adaptations);
  }

  /**
   * What hangs on a finding that is not decided.
   *
   * @param finding a finding that is open
   * @return whether it is a verdict, or whom to contact
   */
  public String missing(Finding finding) {
    return words.say(
        finding.isReferralAlone()
            ? "clinician.screening.referral-fact-missing"
            : "clinician.screening.fact-missing");
  }

  /**
   * The name of an exercise.
   *
   * @param exercise an exercise that was screened
   * @return in the visitor's language
   */
  public String name(ExerciseId exercise) {
    return words.translate(screening.of(exercise).exercise().name());
  }

  /**
   * Questions in words.
   *
   * @param questions what is not known
   * @return in the visitor's language; empty where there is none
   */
  public String asked(ImmutableList<OpenQuestion> questions) {
    return questions.stream()
        .map(question -> words.translate(question.text()))
        .collect(joining(" "));
  }

  /**
   * What ends on a day to come.
   *
   * @param step a step of the timeline
   * @return the rules that no longer limit the exercise, and those whose window alone is over
   */
  public String ended(UnlockStep step) {
    String ended = String.join(", ", step.ended());
    return step.windowOver().isEmpty()
        ? ended
        : (ended.isEmpty() ? "" : ended + ". ")
            + words.say("clinician.timeline.window-over", String.join(", ", step.windowOver()));
  }

  /** Returns when exercises that may not be done now will be; empty where time changes nothing. */
  public Optional<Chart> unlocks() {
    return Unlocks.chart(screening, timeline, words);
  }

  /** Returns every question, for the one that might be answered otherwise. */
  public ImmutableList<Choice> questions() {
    return Stream.of(Question.values())
        .map(
            question ->
                Choice.of(
                    question.key(),
                    words.translate(question.text())
                        + " ("
                        + words.say("clinician.answer." + chart.facts().answer(question).token())
                        + ")"))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the answers. */
  public ImmutableList<Choice> answers() {
    return Stream.of(Answer.values())
        .map(answer -> Choice.of(answer.token(), words.say("clinician.answer." + answer.token())))
        .collect(ImmutableList.toImmutableList());
  }

  private String released(ExerciseScreening decided) {
    String adaptations = translate(decided.besideDosage());
    return decided.dosage().map(Dosage::phrase).map(words::translate).orElse("")
        + (adaptations.isEmpty()
            ? "."
            : ". " + words.say("clinician.screening.adapted", adaptations) + ".")
        + decided.fallback().map(fallback -> " " + words.fallback(fallback)).orElse("");
  }

  private String translate(ImmutableList<Adaptation> adaptations) {
    return adaptations.stream()
        .map(adaptation -> words.translate(adaptation.phrase()))
        .collect(joining("; "));
  }
}
