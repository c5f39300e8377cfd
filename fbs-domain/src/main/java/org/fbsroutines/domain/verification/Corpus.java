package org.fbsroutines.domain.verification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.restriction.RuleBook;

/**
 * Made-up patients on whom rule books differ if they differ at all: every kind of operation on the
 * last day inside each window of the rule books and on the first day after it, each with every
 * answer reassuring and with each one not; every two concerns together; each fact unknown; each
 * stroke alone and none; and each pain after each exercise. Always the same for the same catalogue,
 * rule books and day.
 */
public final class Corpus {
  private static final int LONG_AGO = 5000;
  private static final String LONG_AGO_NAME = "operated long ago";
  private static final PainScore USUAL_PAIN = new PainScore(4);

  private final LocalDate date;
  private final Catalogue catalogue;
  private final ImmutableList.Builder<CorpusPatient> patients = ImmutableList.builder();

  private Corpus(LocalDate date, Catalogue catalogue) {
    this.date = date;
    this.catalogue = catalogue;
  }

  /**
   * The patients.
   *
   * @param date the day on which they are to be screened
   * @param catalogue the exercises to be decided about
   * @param ruleBooks the rule books whose windows matter: all that are compared
   * @return the patients, each name once
   */
  public static ImmutableList<CorpusPatient> of(
      LocalDate date, Catalogue catalogue, RuleBook... ruleBooks) {
    Corpus corpus = new Corpus(date, catalogue);
    corpus.operated(days(ruleBooks));
    corpus.twoConcerns();
    corpus.unknown();
    corpus.swimmers();
    corpus.inPain();
    return corpus.patients.build();
  }

  private static Set<Integer> days(RuleBook... ruleBooks) {
    Set<Integer> days = new TreeSet<>();
    for (RuleBook ruleBook : ruleBooks) {
      for (Parameter parameter : ruleBook.parameters().values()) {
        if (parameter.unit() == Parameter.Unit.DAYS) {
          days.add(parameter.value() - 1);
          days.add(parameter.value());
        }
      }
    }
    days.add(LONG_AGO);
    return days;
  }

  private void operated(Set<Integer> days) {
    for (OperationKind kind : OperationKind.values()) {
      for (Region region : Region.values()) {
        for (Approach approach : Approach.values()) {
          days.forEach(day -> operated(kind, region, approach, day));
        }
      }
    }
  }

  private void operated(OperationKind kind, Region region, Approach approach, int day) {
    String name =
        String.join(
            " ", region.token(), kind.token(), approach.phrase().english(), day + " days ago");
    PatientFacts facts = reassuring(operation(kind, region, approach, day));
    patients.add(new CorpusPatient(name, facts));
    for (Question question : Question.values()) {
      patients.add(answering(name, facts, question, question.concerning()));
    }
  }

  private void twoConcerns() {
    Question[] questions = Question.values();
    for (int i = 0; i < questions.length; i++) {
      CorpusPatient first =
          answering(LONG_AGO_NAME, longAgo(), questions[i], questions[i].concerning());
      for (int j = i + 1; j < questions.length; j++) {
        patients.add(
            answering(first.name(), first.facts(), questions[j], questions[j].concerning()));
      }
    }
  }

  private void unknown() {
    PatientFacts facts = longAgo();
    for (Question question : Question.values()) {
      patients.add(answering(LONG_AGO_NAME, facts, question, Answer.UNKNOWN));
    }
    patients.add(new CorpusPatient("operations unknown", facts.withOperations(Known.unknown())));
    patients.add(new CorpusPatient("usual pain unknown", facts.withUsualPain(Known.unknown())));
    patients.add(new CorpusPatient("limitations unknown", facts.withLimitations(Known.unknown())));
    patients.add(new CorpusPatient("strokes unknown", facts.withStrokes(Known.unknown())));
    patients.add(
        new CorpusPatient("pain responses unknown", facts.withPainResponses(Known.unknown())));
    patients.add(new CorpusPatient("nothing known", PatientFacts.unknown()));
  }

  private void swimmers() {
    for (Stroke stroke : Stroke.values()) {
      swimmer("knows only " + stroke.token(), ImmutableSet.of(stroke));
    }
    swimmer("knows no stroke", ImmutableSet.of());
    patients.add(
        answering(
            LONG_AGO_NAME + "; strokes unknown",
            longAgo().withStrokes(Known.unknown()),
            Question.EXTENSION_LIMITED,
            Answer.YES));
  }

  private void swimmer(String knowing, ImmutableSet<Stroke> strokes) {
    PatientFacts facts = longAgo().withStrokes(Known.of(strokes));
    String name = LONG_AGO_NAME + "; " + knowing;
    patients.add(new CorpusPatient(name, facts));
    patients.add(answering(name, facts, Question.EXTENSION_LIMITED, Answer.YES));
  }

  private void inPain() {
    for (Exercise exercise : catalogue.exercises()) {
      for (int pain = 0; pain <= 10; pain++) {
        for (Answer settled : Answer.values()) {
          PainResponse response =
              new PainResponse(exercise.id(), new PainScore(pain), settled, settled);
          patients.add(
              new CorpusPatient(
                  LONG_AGO_NAME
                      + "; pain "
                      + pain
                      + " after "
                      + exercise.id().value()
                      + ", settled and lasting "
                      + settled.token(),
                  longAgo().withPainResponses(Known.of(ImmutableList.of(response)))));
        }
      }
    }
  }

  private static CorpusPatient answering(
      String name, PatientFacts facts, Question question, Answer answer) {
    return new CorpusPatient(
        name + "; " + question.key() + " " + answer.token(), facts.with(question, answer));
  }

  private PatientFacts longAgo() {
    return reassuring(
        operation(OperationKind.DISCECTOMY, Region.LUMBAR, Approach.POSTERIOR, LONG_AGO));
  }

  private Operation operation(OperationKind kind, Region region, Approach approach, int daysAgo) {
    return new Operation(
        Known.of(kind), Known.of(region), Known.of(date.minusDays(daysAgo)), Known.of(approach));
  }

  private static PatientFacts reassuring(Operation operation) {
    return PatientFacts.builder()
        .operations(Known.of(ImmutableList.of(operation)))
        .usualPain(Known.of(USUAL_PAIN))
        .limitations(Known.of(ImmutableList.of()))
        .strokes(Known.of(ImmutableSet.copyOf(Stroke.values())))
        .painResponses(Known.of(ImmutableList.of()))
        .build()
        .reassured();
  }
}
