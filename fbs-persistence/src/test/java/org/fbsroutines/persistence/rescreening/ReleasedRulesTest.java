package org.fbsroutines.persistence.rescreening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fbsroutines.persistence.rescreening.RescreenedClinic.MONDAY;
import static org.fbsroutines.persistence.rescreening.RescreenedClinic.at;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.Parameters;
import org.fbsroutines.persistence.clinic.ReleasedRules;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.routine.SuspendedItemRow;
import org.fbsroutines.persistence.store.rulebook.RuleBookRow;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clinic that was set up when R27 did not name an unstable heart condition. */
class ReleasedRulesTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final ReleasedRules RULES = new ReleasedRules("2.0.0");
  private static final Recording BEFORE =
      new Recording("test", Instant.parse("2027-01-04T06:00:00Z"));

  private static RescreenedClinic clinicOfAnEarlierRelease(String name) {
    RescreenedClinic clinic = RescreenedClinic.add(DATABASE, name);
    store(clinic, earlier());
    return clinic;
  }

  private static RuleBookRow store(RescreenedClinic clinic, String document) {
    return clinic.in(
        handle -> new RuleBookStore(handle).save("FBS standard rule book", document, BEFORE));
  }

  private static String earlier() {
    return document(ReleasedRules.class, "earlier-rule-book.json");
  }

  /** The standard rule book as the release before this one stored it: in sentences. */
  private static String inSentences() {
    return document(RuleBookJson.class, "rule-book-1.json");
  }

  private static String document(Class<?> beside, String name) {
    try (InputStream file = beside.getResourceAsStream(name)) {
      return new String(requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> open(ReleasedRules rules) {
    return rules.putInForce(DATABASE.database(), at(MONDAY, 9)).stream().map(Clinic::name).toList();
  }

  private static RuleBook inForce(RescreenedClinic clinic) {
    return clinic.in(ClinicRules::read).orElseThrow().ruleBook();
  }

  private static int version(RescreenedClinic clinic) {
    return clinic.in(handle -> new RuleBookStore(handle).latest()).orElseThrow().version();
  }

  private static List<AuditRow> audit(RescreenedClinic clinic, String version) {
    return clinic.in(
        handle ->
            new AuditStore(handle)
                .before(Long.MAX_VALUE, version, 5).stream()
                    .filter(entry -> entry.action().equals("renew-rules"))
                    .toList());
  }

  @Test
  void whatAReleaseCorrectsIsPutInForceOnceAndWhatTheClinicChoseStays() {
    RescreenedClinic clinic = clinicOfAnEarlierRelease("Chose");
    clinic.in(
        handle -> Parameters.set(handle, Map.of("painStop", 7, "afterStimulator", 84), BEFORE));

    assertThat(open(RULES)).contains("Chose");
    assertThat(inForce(clinic))
        .isEqualTo(
            RuleBook.standard().withParameter("painStop", 7).withParameter("afterStimulator", 84));
    assertThat(open(RULES)).isEmpty();
    assertThat(version(clinic)).isEqualTo(4);
    assertThat(audit(clinic, "4"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("fbs 2.0.0");
              assertThat(entry.action()).isEqualTo("renew-rules");
              assertThat(entry.detail()).contains("\"from\": 3", "\"to\": 4", "\"2.0.0\"");
            });
  }

  @Test
  void twoProgramsThatOpenAtOnceStoreItOnce() throws Exception {
    RescreenedClinic clinic = clinicOfAnEarlierRelease("At once");
    ExecutorService programs = Executors.newFixedThreadPool(4);
    try {
      Callable<List<String>> opening = () -> open(RULES);
      for (Future<List<String>> opened : programs.invokeAll(Collections.nCopies(4, opening))) {
        opened.get();
      }
    } finally {
      programs.shutdown();
    }

    assertThat(version(clinic)).isEqualTo(3);
    assertThat(audit(clinic, "3")).hasSize(1);
  }

  @Test
  void anEarlierReleaseDoesNotPutItsRulesBack() {
    RescreenedClinic clinic = clinicOfAnEarlierRelease("Two releases");
    open(RULES);
    store(clinic, earlier());

    assertThat(open(new ReleasedRules("1.9.0"))).isEmpty();
    assertThat(open(new ReleasedRules("2.0.1"))).containsExactly("Two releases");
  }

  @Test
  void aRuleBookInSentencesThatSaysTheSameIsNoOther() {
    RescreenedClinic clinic = RescreenedClinic.add(DATABASE, "Sentences");
    int stored = store(clinic, inSentences()).version();

    assertThat(open(RULES)).doesNotContain("Sentences");
    clinic.in(handle -> Parameters.set(handle, Map.of("painStop", 8), BEFORE));
    assertThat(version(clinic)).isEqualTo(stored);
    assertThat(inForce(clinic)).isEqualTo(RuleBook.standard());

    clinic.in(handle -> Parameters.set(handle, Map.of("painStop", 7), BEFORE));
    assertThat(inForce(clinic)).isEqualTo(RuleBook.standard().withParameter("painStop", 7));
  }

  @Test
  void aRuleBookThatCannotBeReadIsLeftAndReleasesNothing() {
    RescreenedClinic clinic = RescreenedClinic.add(DATABASE, "Unreadable");
    store(clinic, "{\"format\": \"fbs-rule-book/9\"}");

    assertThat(open(RULES)).doesNotContain("Unreadable");
    assertThat(version(clinic)).isEqualTo(2);
    assertThatThrownBy(() -> inForce(clinic)).isInstanceOf(FormatException.class);
  }

  @Test
  void anUnstableHeartThatADoctorClearedIsKeptOutOfThePoolFromTheNextPassOn() {
    RescreenedClinic clinic = clinicOfAnEarlierRelease("Pool");
    String facts = unstableHeartCleared();
    clinic.patient("P-1", facts, at(MONDAY, 7));
    assertThat(verdict(clinic, facts, ExerciseId.SWIMMING)).isEqualTo(Verdict.PERMITTED);
    assertThat(verdict(clinic, facts, ExerciseId.AQUA_EXERCISE)).isEqualTo(Verdict.PERMITTED);
    clinic.approve("P-1", ExerciseId.SWIMMING, at(MONDAY, 7));
    assertThat(clinic.suspended(clinic.rescreen(at(MONDAY, 8), 2))).isEmpty();

    open(RULES);

    assertThat(verdict(clinic, facts, ExerciseId.SWIMMING)).isEqualTo(Verdict.WITHHELD);
    assertThat(verdict(clinic, facts, ExerciseId.AQUA_EXERCISE)).isEqualTo(Verdict.WITHHELD);
    assertThat(clinic.suspended(clinic.rescreen(at(MONDAY, 10), 2)))
        .singleElement()
        .extracting(SuspendedItemRow::exerciseId)
        .isEqualTo("swimming");
  }

  private static Verdict verdict(RescreenedClinic clinic, String facts, ExerciseId exercise) {
    return clinic
        .in(ClinicRules::read)
        .orElseThrow()
        .screener()
        .screen(FactsJson.readStored("facts", facts).facts(), MONDAY)
        .find(exercise)
        .orElseThrow()
        .verdict();
  }

  private static String unstableHeartCleared() {
    return Arrays.stream(Question.values())
        .map(
            question ->
                "\"%s\": \"%s\""
                    .formatted(
                        question.key(),
                        question == Question.UNSTABLE_HEART
                            ? Answer.YES.token()
                            : question.reassuring().token()))
        .collect(
            Collectors.joining(
                ", ",
                """
                {"format": "fbs-facts/1", "usualPain": 4, "limitations": [],
                 "strokes": ["front-crawl"], "painResponses": [], "walkingMinutes": [12, 14, 10],
                 "operations": [{"kind": "discectomy", "region": "lumbar", "date": "2023-05-03"}],
                 "answers": {\
                """,
                "}}"));
  }
}
