package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.Prescriber;
import org.fbsroutines.domain.routine.ProposedRoutine;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.clinic.RoutineApproval;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.store.AuditRow;
import org.fbsroutines.persistence.store.AuditStore;
import org.fbsroutines.persistence.store.RecordAccessRow;
import org.fbsroutines.persistence.store.RecordAccessStore;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.SessionRecordStore;
import org.fbsroutines.web.visit.Language;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClinicianJourneyTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final Pattern VERDICT =
      Pattern.compile(
          "<a href=\"#exercise-([a-z-]+)\"><span>[^<]*</span>\\s*</a></th>\\s*<td[^>]*>\\s*"
              + "<span class=\"verdict verdict-([a-z]+)\">");

  private static <T> T read(HandleCallback<T, RuntimeException> work) {
    return DEMONSTRATION
        .store()
        .database()
        .<T, RuntimeException>readInClinic(DEMONSTRATION.clinic(), work);
  }

  private static void addPatient(ClinicianBrowser clinician, String id, String name) {
    clinician.done(
        "/new-patient",
        ImmutableListMultimap.of(
            "id", id, "name", name, "born-day", "3", "born-month", "4", "born-year", "1975"));
  }

  private static void addHealthyPatient(ClinicianBrowser clinician, String id) {
    addPatient(clinician, id, "Ana " + id);
    clinician.done("/patients/" + id + "/facts", ClinicianBrowser.healthyFacts("0").build());
  }

  private static ImmutableListMultimap.Builder<String, String> prescription(String seen) {
    return ImmutableListMultimap.<String, String>builder()
        .put("seen", seen)
        .put("starts-day", "1")
        .put("starts-month", "2")
        .put("starts-year", "2027")
        .put("weeks", "6")
        .put("chosen", "shoulder-circles")
        .put("shoulder-circles-repetitions", "8")
        .put("shoulder-circles-sets", "1")
        .put("shoulder-circles-hold", "0")
        .put("shoulder-circles-least", "2")
        .put("shoulder-circles-planned", "2")
        .put("shoulder-circles-most", "3")
        .put("shoulder-circles-days", "7");
  }

  private static String approve(ClinicianBrowser clinician, String id) {
    String form = clinician.page("/patients/" + id + "/routine/new");
    return clinician.done(
        "/patients/" + id + "/routine/new",
        prescription(ClinicianBrowser.seen(form)).put("action", "approve").build());
  }

  @ParameterizedTest
  @EnumSource
  void fromANewPatientToAnApprovedRoutine(Language language) {
    ClinicianBrowser clinician =
        ClinicianBrowser.of(DEMONSTRATION, DEMONSTRATION.clinic(), language);
    String id = "journey-" + language.tag();
    addPatient(clinician, id, "Ana <b>Pérez</b>");
    assertThat(clinician.page("/patients")).contains("Ana &lt;b&gt;Pérez", id);
    assertThat(clinician.page("/patients/" + id + "/screening")).contains("verdict-incomplete");

    String screening =
        clinician.done("/patients/" + id + "/facts", ClinicianBrowser.healthyFacts("0").build());
    assertThat(screening).contains("verdict-permitted").doesNotContain("verdict-incomplete");
    PatientFacts facts = read(handle -> PatientChart.read(handle, id).orElseThrow().facts());
    assertThat(facts.usualPain()).isEqualTo(Known.of(new PainScore(4)));
    assertThat(facts.limitations().toOptional().orElseThrow())
        .containsExactly("sitting for an hour", "carrying");
    assertThat(facts.walkingMinutes().toOptional().orElseThrow()).containsExactly(10, 12, 14);

    String builder = clinician.page("/patients/" + id + "/routine/new");
    assertThat(builder).contains("name=\"walking-minutes\"", "value=\"9\"");
    HttpResponse<String> preview =
        clinician.post(
            "/patients/" + id + "/routine/new",
            prescription(ClinicianBrowser.seen(builder))
                .put("chosen", "walking")
                .put("walking-kind", "timed")
                .put("walking-minutes", "9")
                .put("walking-seconds", "30")
                .put("walking-least", "1")
                .put("walking-planned", "2")
                .put("walking-days", "5")
                .put("action", "preview")
                .build());
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body()).contains("value=\"approve\"", "name=\"walking-seconds\"");
    Optional<CurrentRoutine> before = read(handle -> CurrentRoutine.read(handle, id));
    assertThat(before).isEmpty();

    String approved = approve(clinician, id);
    CurrentRoutine current = read(handle -> CurrentRoutine.read(handle, id).orElseThrow());
    assertThat(current.routine().items()).hasSize(1);
    assertThat(current.routine().approval().seen().facts()).isEqualTo(1);
    assertThat(current.routine().period().startsOn()).isEqualTo(LocalDate.of(2027, 2, 1));
    assertThat(approved).contains(current.row().approvedBy());
    assertThat(clinician.page("/patients/" + id)).contains("8 ");
    List<AuditRow> audited = read(handle -> new AuditStore(handle).about("patient", id, 9));
    assertThat(audited)
        .extracting(AuditRow::action)
        .containsExactly("approve-routine", "record-facts", "add-patient");
  }

  @Test
  void theVerdictsAreThoseOfTheScreenerOnTheSameFacts() {
    PatientFacts facts =
        read(handle -> PatientChart.read(handle, Demonstration.PATIENT).orElseThrow().facts());

    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    for (String date : new String[] {"2024-03-20", "2025-03-01", "2027-01-31"}) {
      Screening screening = Screener.standard().screen(facts, LocalDate.parse(date));
      String page = clinician.page("/patients/demo/screening?date=" + date);

      ImmutableMap.Builder<String, String> shown = ImmutableMap.builder();
      Matcher rows = VERDICT.matcher(page);
      while (rows.find()) {
        shown.put(rows.group(1), rows.group(2));
      }
      ImmutableMap.Builder<String, String> decided = ImmutableMap.builder();
      for (ExerciseScreening exercise : screening.exercises()) {
        decided.put(exercise.exercise().id().value(), exercise.verdict().phrase());
      }
      assertThat(shown.build()).containsExactlyEntriesOf(decided.build());
      assertThat(page).contains(screening.referral().contact());
    }
  }

  @Test
  void everyPageIsBuiltAsPagesMustBe() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    addHealthyPatient(clinician, "built");
    for (String path :
        new String[] {"", "/facts", "/screening", "/routines", "/instructions", "/routine/new"}) {
      Html.assertWellBuilt(clinician.page("/patients/built" + path));
    }
    Html.assertWellBuilt(clinician.page("/patients"));
    Html.assertWellBuilt(clinician.page("/new-patient"));
    Html.assertWellBuilt(clinician.page("/patients/demo"));
    Html.assertWellBuilt(clinician.page("/patients/demo/routines"));
  }

  @Test
  void whoLookedIsWrittenDownOncePerPage() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    addPatient(clinician, "looked-at", "Leo");
    clinician.page("/patients/looked-at");
    clinician.page("/patients/looked-at/screening");

    List<RecordAccessRow> looks =
        read(handle -> new RecordAccessStore(handle).list("looked-at", 9));
    assertThat(looks)
        .extracting(RecordAccessRow::what)
        .as("the facts were the page after the form")
        .containsExactly("screening", "patient-page", "facts");
  }

  @Test
  void rowsOfTheFormComeAndGoWithoutScripts() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    addPatient(clinician, "rows", "Rosa");
    HttpResponse<String> added =
        clinician.post(
            "/patients/rows/facts",
            ImmutableListMultimap.of(
                "seen", "0", "action", "add-operation", "operation-0-kind", "fusion"));
    assertThat(added.body())
        .contains("name=\"operation-1-kind\"", "value=\"fusion\" selected")
        .doesNotContain("name=\"operation-2-kind\"");
    HttpResponse<String> removed =
        clinician.post(
            "/patients/rows/facts",
            ImmutableListMultimap.of(
                "seen", "0",
                "action", "remove-operation-0",
                "operation-0-kind", "fusion",
                "operation-1-kind", "laminectomy"));
    assertThat(removed.body())
        .contains("value=\"laminectomy\" selected")
        .doesNotContain("value=\"fusion\" selected", "name=\"operation-1-kind\"");
    int version = read(handle -> PatientChart.read(handle, "rows").orElseThrow().factsVersion());
    assertThat(version).as("nothing was stored").isZero();
  }

  @Test
  void whatIfShowsTheDifferenceOfOneFactAndStoresNothing() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    addHealthyPatient(clinician, "what-if");

    assertThat(clinician.page("/patients/what-if/screening?question=canLieOnBack&answer=no"))
        .contains("What would change; nothing is stored.", "R35");
    assertThat(clinician.page("/patients/what-if/screening?question=canLieOnBack&answer=yes"))
        .contains("Nothing would change.");
    assertThat(clinician.get("/patients/what-if/screening?question=x&answer=no").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aDosageIsHeldForAWeekAndNoStepIsTakenThatIsNotOpen() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    addHealthyPatient(clinician, "held");
    approve(clinician, "held");
    String held = clinician.page("/patients/held/routines");
    assertThat(held).contains("One dosage is kept for at least 7 days");
    HttpResponse<String> refused =
        clinician.post(
            "/patients/held/routine/grow",
            ImmutableListMultimap.of(
                "seen", ClinicianBrowser.seen(clinician.page("/patients/held/routine/new")),
                "exercise", "shoulder-circles",
                "step", "REPETITIONS"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("This step is not open any more");
  }

  @Test
  void aWeekDoneAndBorneMayGrowByOneThingOnceTheClinicianAccepts() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    addHealthyPatient(clinician, "grows");
    LocalDate began = LocalDate.of(2027, 1, 20);
    approveEarlier("grows", began);
    recordEverySession("grows", began);
    String routines = clinician.page("/patients/grows/routines");
    assertThat(routines).contains("may grow", "Seven days were done and borne");

    clinician.done(
        "/patients/grows/routine/grow",
        ImmutableListMultimap.of(
            "seen", ClinicianBrowser.seen(routines),
            "exercise", "shoulder-circles",
            "step", "REPETITIONS"));

    CurrentRoutine grown = read(handle -> CurrentRoutine.read(handle, "grows").orElseThrow());
    assertThat(grown.row().version()).isEqualTo(2);
    assertThat(grown.routine().items())
        .extracting(item -> item.dosage().effort())
        .containsExactly(Effort.Repetitions.inEachDirection(9));
    assertThat(grown.routine().period().startsOn()).isEqualTo(LocalDate.of(2027, 1, 31));
    assertThat(clinician.page("/patients/grows/routines"))
        .as("the new dosage is kept for a week again")
        .contains("this one until 2027-02-07");
  }

  private static void approveEarlier(String id, LocalDate began) {
    DEMONSTRATION
        .store()
        .database()
        .inClinic(
            DEMONSTRATION.clinic(),
            handle -> {
              ClinicRules rules = ClinicRules.read(handle).orElseThrow();
              PatientChart chart = PatientChart.read(handle, id).orElseThrow();
              ProposedRoutine proposed =
                  Prescriber.propose(
                          chart.screener(rules).screen(chart.facts(), began),
                          ImmutableList.of(
                              PrescribedItem.of(
                                  ExerciseId.SHOULDER_CIRCLES,
                                  Dosage.of(
                                      Effort.Repetitions.inEachDirection(8),
                                      Frequency.daily(SessionsPerDay.between(2, 3))))),
                          RoutinePeriod.weeks(began, 6))
                      .fold(routine -> routine, refusals -> fail(refusals.toString()));
              return RoutineApproval.record(
                  handle,
                  id,
                  proposed,
                  new Approval(
                      "Dr. Vega",
                      began.atTime(9, 0).toInstant(ZoneOffset.UTC),
                      new SeenVersions(
                          chart.factsVersion(),
                          rules.catalogueRevision(),
                          rules.ruleBookVersion())),
                  0);
            });
  }

  private static void recordEverySession(String id, LocalDate began) {
    DEMONSTRATION
        .store()
        .database()
        .inClinic(
            DEMONSTRATION.clinic(),
            handle -> {
              SessionRecordStore store = new SessionRecordStore(handle);
              for (int session = 0; session < 22; session++) {
                store.append(
                    id,
                    "s-" + session,
                    SessionRecord.of(
                        began.plusDays(session / 2),
                        new PainResponse(
                            ExerciseId.SHOULDER_CIRCLES, new PainScore(4), Answer.YES, Answer.NO)),
                    new Recording(id, DemonstrationServer.NOW));
              }
              return store;
            });
  }

  @Test
  void painThatRoseIsReducedByANewVersionWhenAccepted() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    addHealthyPatient(clinician, "hurts");
    String form = clinician.page("/patients/hurts/routine/new");
    clinician.done(
        "/patients/hurts/routine/new",
        ImmutableListMultimap.<String, String>builder()
            .putAll(
                Multimaps.filterKeys(
                    prescription(ClinicianBrowser.seen(form)).build(),
                    key -> !key.equals("starts-day") && !key.equals("starts-month")))
            .put("starts-day", "31")
            .put("starts-month", "1")
            .put("action", "approve")
            .build());
    DEMONSTRATION
        .store()
        .database()
        .inClinic(
            DEMONSTRATION.clinic(),
            handle ->
                new SessionRecordStore(handle)
                    .append(
                        "hurts",
                        "r-1",
                        SessionRecord.of(
                            LocalDate.of(2027, 1, 31),
                            new PainResponse(
                                ExerciseId.SHOULDER_CIRCLES,
                                new PainScore(9),
                                Answer.NO,
                                Answer.NO)),
                        new Recording("hurts", DemonstrationServer.NOW)));

    String routines = clinician.page("/patients/hurts/routines");
    assertThat(routines).contains("The pain rose too much today");
    assertThat(clinician.page("/patients")).containsPattern("Ana hurts[\\s\\S]*Pain after");
    String after =
        clinician.done(
            "/patients/hurts/routine/grow",
            ImmutableListMultimap.of(
                "seen", ClinicianBrowser.seen(routines),
                "exercise", "shoulder-circles",
                "step", "LESS"));
    assertThat(after).contains("superseded");
    assertThat(clinician.page("/patients/hurts/routines?one=1&other=2"))
        .contains("8 repetitions in each direction", "6 repetitions in each direction", "changed");
  }

  @Test
  void theListPutsFirstWhoNeedsAttentionAndFindsByWords() {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    addPatient(clinician, "list-new", "Zoe Newcomer");
    addHealthyPatient(clinician, "list-flag");
    clinician.done(
        "/patients/list-flag/facts",
        withAnswer(ClinicianBrowser.healthyFacts("1").build(), Question.FEVER, "yes"));

    String list = clinician.page("/patients");
    assertThat(list)
        .containsSubsequence(
            "Ana list-flag", "Warning sign reported", "Zoe Newcomer", "nothing is recorded");
    assertThat(clinician.page("/patients?search=ZOE"))
        .contains("Zoe Newcomer")
        .doesNotContain("Ana list-flag");
    assertThat(clinician.page("/patients?search=list-flag+ana")).contains("Ana list-flag");
    assertThat(clinician.page("/patients?search=%3Cscript%3E"))
        .contains("No patient was found", "&lt;script")
        .doesNotContain("<script>");
    assertThat(clinician.get("/patients?after=x").statusCode()).isEqualTo(400);
    assertThat(clinician.get("/patients?from=%27%20or%201=1").statusCode()).isEqualTo(400);
    assertThat(clinician.page("/patients?after=NO_FACTS~zzz")).doesNotContain("Warning sign");
  }

  static ImmutableListMultimap<String, String> withAnswer(
      ImmutableListMultimap<String, String> fields, Question question, String answer) {
    return ImmutableListMultimap.<String, String>builder()
        .putAll(Multimaps.filterKeys(fields, key -> !key.equals("q-" + question.key())))
        .put("q-" + question.key(), answer)
        .build();
  }
}
