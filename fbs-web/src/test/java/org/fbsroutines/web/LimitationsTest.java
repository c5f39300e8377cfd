package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.fbsroutines.persistence.clinic.RoutineVersion;
import org.fbsroutines.web.page.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a patient says cannot be done stands before whoever decides, and has to be read. */
class LimitationsTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static ImmutableListMultimap<String, String> without(
      ImmutableListMultimap<String, String> fields, String field) {
    return ImmutableListMultimap.copyOf(Multimaps.filterKeys(fields, name -> !name.equals(field)));
  }

  private static ImmutableListMultimap<String, String> bracing(
      ClinicianBrowser clinician, String id) {
    return without(clinician.bracing(id, 10).build(), "read");
  }

  private static int versions(String id) {
    return DEMONSTRATION.in(handle -> RoutineVersion.all(handle, id).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/instructions", "/screening", "/routine/new"})
  void standBesideWhatIsDecided(String page) {
    ClinicianBrowser clinician =
        ClinicianBrowser.withPatient(DEMONSTRATION, "beside-" + page.length());

    assertThat(clinician.page("/patients/beside-" + page.length() + page))
        .contains(
            "What the patient says they cannot do", "sitting for an hour", "carrying", "Unread");
  }

  @Test
  void keepTheApprovalBackUntilEachIsMarkedAsRead() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "unread");
    ImmutableListMultimap<String, String> approval = bracing(clinician, "unread");

    ClinicianBrowser.assertRefused(
        clinician.post("/patients/unread/routine/new", approval),
        422,
        "Nothing was approved",
        "href=\"#read\"",
        "sitting for an hour");
    ClinicianBrowser.assertRefused(
        clinician.post(
            "/patients/unread/routine/new",
            ImmutableListMultimap.<String, String>builder()
                .putAll(approval)
                .put("read", "0")
                .build()),
        422,
        "Nothing was approved",
        "value=\"0\" checked");
    assertThat(versions("unread")).isZero();

    clinician.done(
        "/patients/unread/routine/new",
        ImmutableListMultimap.<String, String>builder()
            .putAll(approval)
            .put("read", "0")
            .put("read", "1")
            .build());

    assertThat(versions("unread")).isEqualTo(1);
    assertThat(clinician.page("/patients/unread/screening"))
        .contains("Read by ")
        .doesNotContain("Unread");
  }

  @Test
  void areMarkedAsReadWhereTheVerdictsStand() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "marked");

    String page =
        clinician.done(
            "/patients/marked/limitations/read",
            ImmutableListMultimap.of("seen", "1", "read", "0", "read", "1"));

    assertThat(page).contains("marked as read", "Read by ").doesNotContain("Unread");
    clinician.done("/patients/marked/routine/new", bracing(clinician, "marked"));
    assertThat(versions("marked")).isEqualTo(1);
  }

  @Test
  void areNotSaidToBeReadWhereNothingWasTicked() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "unticked");

    assertThat(
            clinician.done(
                "/patients/unticked/limitations/read", ImmutableListMultimap.of("seen", "1")))
        .contains("no limitation is marked as read", "Unread");
  }

  @Test
  void areMarkedOnTheRoutineTabWhereTheyKeepAStepBack() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "beside-steps");

    assertThat(clinician.page("/patients/beside-steps/routines"))
        .contains("sitting for an hour", "Mark as read");
    assertThat(
            clinician.done(
                "/patients/beside-steps/limitations/read",
                ImmutableListMultimap.of("seen", "1", "tab", "ROUTINES", "read", "0", "read", "1")))
        .contains("The limitations that you ticked are marked as read")
        .doesNotContain("Mark as read", "id=\"verdicts\"");
  }

  @ParameterizedTest
  @CsvSource({"OVERVIEW, ''", "INSTRUCTIONS, /instructions"})
  void areMarkedOnEveryTabThatShowsThem(String tab, String path) {
    String id = "on-" + tab.toLowerCase(Locale.ROOT);
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, id);

    assertThat(clinician.page("/patients/" + id + path))
        .contains("name=\"tab\" value=\"" + tab + "\"", "Mark as read");
    HttpResponse<String> marked =
        clinician.post(
            "/patients/" + id + "/limitations/read",
            ImmutableListMultimap.of("seen", "1", "tab", tab, "read", "0", "read", "1"));

    assertThat(marked.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).contains("/patients/" + id + path + "?"));
    assertThat(clinician.page("/patients/" + id + path))
        .contains("sitting for an hour", "Read by ")
        .doesNotContain("Mark as read");
  }

  @Test
  void thatComeUnderAnApprovedRoutineNeedAttentionUntilTheyAreRead() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "late");
    clinician.done("/patients/late/routine/new", clinician.bracing("late", 10).build());
    String concern = "a limitation that nobody has marked as read";
    assertThat(clinician.page("/patients/late")).doesNotContain(concern);

    clinician.done(
        "/patients/late/facts",
        ClinicianBrowser.replacing(
            ClinicianBrowser.healthyFacts("1").build(),
            "limitations-text",
            "must not go into water\r\nsitting for an hour"));

    for (String page : List.of("/patients", "/patients/late", "/patients/late/records")) {
      assertThat(clinician.page(page)).as(page).contains(concern);
    }
    clinician.done(
        "/patients/late/limitations/read", ImmutableListMultimap.of("seen", "2", "read", "0"));
    assertThat(clinician.page("/patients/late")).doesNotContain(concern);
  }

  /** Before there is a routine the approval asks for it. */
  @Test
  void thatComeBeforeThereIsARoutineNeedNoAttentionOfTheirOwn() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "early");

    assertThat(clinician.page("/patients/early"))
        .contains("No routine yet")
        .doesNotContain("that nobody has marked as read");
  }

  @Test
  void areNotMarkedWhereOtherFactsStoodOnTheScreen() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "older");
    clinician.done(
        "/patients/older/facts",
        ClinicianBrowser.replacing(
            ClinicianBrowser.healthyFacts("1").build(),
            "limitations-text",
            "must not go into water\r\nsitting for an hour"));

    String page =
        clinician.done(
            "/patients/older/limitations/read",
            ImmutableListMultimap.of("seen", "1", "read", "0", "read", "1"));

    assertThat(page).contains("nothing was marked", "Unread").doesNotContain("Read by ");
  }

  @Test
  void thatAreNewKeepTheNextApprovalBackAndThoseThatWereReadStayRead() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "newer");
    clinician.done(
        "/patients/newer/limitations/read",
        ImmutableListMultimap.of("seen", "1", "read", "0", "read", "1"));
    clinician.done(
        "/patients/newer/facts",
        ClinicianBrowser.replacing(
            ClinicianBrowser.healthyFacts("1").build(),
            "limitations-text",
            "must not go into water\r\nsitting for an hour"));

    HttpResponse<String> response =
        clinician.post("/patients/newer/routine/new", bracing(clinician, "newer"));

    ClinicianBrowser.assertRefused(response, 422, "Nothing was approved");
    assertThat(response.body())
        .containsPattern("for=\"read\">must not go into water")
        .doesNotContain("for=\"read-1\"");
  }

  @Test
  void areShownInSpanish() {
    ClinicianBrowser.withPatient(DEMONSTRATION, "espera");
    ClinicianBrowser clinician =
        ClinicianBrowser.of(DEMONSTRATION, DEMONSTRATION.clinic(), Spoken.SPANISH);

    assertThat(clinician.page("/patients/espera/screening"))
        .contains("Lo que el paciente dice que no puede hacer", "Sin leer", "Marcar como leído");
  }
}
