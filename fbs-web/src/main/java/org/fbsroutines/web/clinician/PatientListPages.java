package org.fbsroutines.web.clinician;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.domain.care.Attention;
import org.fbsroutines.domain.care.SafetyDecision;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.store.KeyPage;
import org.fbsroutines.persistence.store.caseload.CaseloadPlace;
import org.fbsroutines.persistence.store.caseload.CaseloadStore;
import org.fbsroutines.persistence.store.day.AttentionStore;
import org.fbsroutines.persistence.store.day.PatientSignals;
import org.fbsroutines.persistence.store.patient.PatientListing;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.ListTurns;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/**
 * The list of a clinic's patients that puts those first who need attention. What is sought is sent
 * as a form, so that no name stands in an address.
 */
public record PatientListPages(ClinicDesk desk, Pages pages, ListTurns turns) {
  /** Of those who need attention; each has several lines. */
  private static final int ATTENTION = 15;

  private static final int PAGE = 25;
  private static final int MAX_SEARCH_LENGTH = 100;
  private static final Pattern PATIENT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern PLACE = Pattern.compile("([0-9]{1,9})~(" + PATIENT_ID + ")");

  /** What was asked for. */
  private record Query(
      String search, KeyPage.Place<CaseloadPlace> attention, KeyPage.Place<String> patients) {
    static Query of(Context ctx) {
      String search = Strings.nullToEmpty(ctx.formParam("search")).strip();
      if (search.length() > MAX_SEARCH_LENGTH || search.chars().anyMatch(Character::isISOControl)) {
        throw PageException.badRequest("error.search-too-long");
      }
      return new Query(
          search,
          new KeyPage.Place<>(place(ctx, "after"), place(ctx, "before")),
          new KeyPage.Place<>(id(ctx, "from"), id(ctx, "to")));
    }

    private static Optional<CaseloadPlace> place(Context ctx, String name) {
      return matched(ctx, name, PLACE)
          .map(found -> new CaseloadPlace(Integer.parseInt(found.group(1)), found.group(2)));
    }

    private static Optional<String> id(Context ctx, String name) {
      return matched(ctx, name, PATIENT_ID).map(Matcher::group);
    }

    private static Optional<Matcher> matched(Context ctx, String name, Pattern form) {
      String value = Strings.nullToEmpty(ctx.queryParam(name));
      Matcher found = form.matcher(value);
      if (!value.isEmpty() && !found.matches()) {
        throw PageException.badRequest("error.place", name);
      }
      return value.isEmpty() ? Optional.empty() : Optional.of(found);
    }
  }

  /** Shows who needs attention, then all patients, each a page at a time. */
  public void list(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    Query query = Query.of(ctx);
    Localizer words = Pages.words(ctx);
    PatientsView view =
        turns.take(
            () -> {
              boolean isComplete = desk.catchUp(who);
              return desk.read(
                  who,
                  handle ->
                      query.search().isEmpty()
                          ? page(handle, query, words, isComplete)
                          : found(handle, query.search(), words, isComplete));
            });
    pages.show(ctx, "clinician/patients", "clinician.patients.title", Section.PATIENTS, view);
  }

  private PatientsView page(Handle handle, Query query, Localizer words, boolean isComplete) {
    CaseloadStore caseload = new CaseloadStore(handle);
    KeyPage<CaseloadPlace> attention = caseload.page(query.attention(), ATTENTION);
    KeyPage<PatientRow> patients = new PatientListing(handle).page(query.patients(), PAGE);
    return new PatientsView(
        "",
        lines(handle, attention.rows(), words),
        caseload.count(PatientsView.MAX_COUNTED + 1),
        PatientsView.Turn.of(
            attention, place -> place.rank() + "~" + place.patientId(), "before", "after"),
        patients,
        PatientsView.Turn.of(patients, PatientRow::patientId, "to", "from"),
        isComplete);
  }

  private PatientsView found(Handle handle, String search, Localizer words, boolean isComplete) {
    ImmutableList<PatientRow> found = new PatientListing(handle).find(search, PAGE + 1);
    ImmutableList<PatientRow> shown = found.subList(0, Math.min(PAGE, found.size()));
    ImmutableList<CaseloadPlace> places =
        new CaseloadStore(handle)
            .of(shown.stream().map(PatientRow::patientId).collect(toImmutableList()));
    return new PatientsView(
        search,
        lines(handle, places, words),
        places.size(),
        PatientsView.Turn.NONE,
        new KeyPage<>(shown, false, found.size() > PAGE),
        PatientsView.Turn.NONE,
        isComplete);
  }

  /** Why each needs attention, as it is now. */
  private ImmutableList<PatientsView.Line> lines(
      Handle handle, ImmutableList<CaseloadPlace> places, Localizer words) {
    ClinicRules rules = desk.rules(handle);
    LocalDate today = desk.today(handle);
    ConcernWords concerns = new ConcernWords(words, rules.catalogue(), today);
    ImmutableMap<String, PatientSignals> patients =
        new AttentionStore(handle)
                .of(
                    places.stream().map(CaseloadPlace::patientId).toList(),
                    today,
                    SafetyDecision.emergencies(rules.ruleBook()))
                .stream()
                .collect(toImmutableMap(PatientSignals::patientId, patient -> patient));
    return places.stream()
        .map(place -> patients.get(place.patientId()))
        .filter(Objects::nonNull)
        .map(
            patient ->
                new PatientsView.Line(
                    patient.patientId(),
                    patient.displayName(),
                    concerns.of(
                        Attention.of(patient.signals(), rules.ruleBook().painRule(), today)
                            .concerns(),
                        patient.signals())))
        .collect(toImmutableList());
  }
}
