package org.fbsroutines.web.clinician;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fbsroutines.domain.care.SafetyDecision;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.store.day.AttentionStore;
import org.fbsroutines.persistence.store.patient.PatientListing;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.web.clinic.ClinicDesk;
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
public record PatientListPages(ClinicDesk desk, Pages pages) {
  private static final int PAGE = 25;
  private static final int MAX_SEARCH_LENGTH = 100;
  private static final Pattern PATIENT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** What was asked for. */
  private record Query(String search, Optional<Caseload.Place> after, String from) {
    static Query of(Context ctx) {
      String search = Strings.nullToEmpty(ctx.formParam("search")).strip();
      if (search.length() > MAX_SEARCH_LENGTH || search.chars().anyMatch(Character::isISOControl)) {
        throw PageException.badRequest("error.search-too-long");
      }
      String from = parameter(ctx, "from");
      if (!from.isEmpty() && !PATIENT_ID.matcher(from).matches()) {
        throw PageException.badRequest("error.from");
      }
      String after = parameter(ctx, "after");
      return new Query(
          search, after.isEmpty() ? Optional.empty() : Optional.of(Caseload.Place.of(after)), from);
    }

    private static String parameter(Context ctx, String name) {
      return Optional.ofNullable(ctx.formParam(name))
          .or(() -> Optional.ofNullable(ctx.queryParam(name)))
          .orElse("");
    }
  }

  /** Shows who needs attention, then all patients, each a page at a time. */
  public void list(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    Query query = Query.of(ctx);
    Localizer words = Pages.words(ctx);
    PatientsView view = desk.read(who, handle -> view(handle, query, words));
    pages.show(ctx, "clinician/patients", "clinician.patients.title", Section.PATIENTS, view);
  }

  private PatientsView view(Handle handle, Query query, Localizer words) {
    ClinicRules rules = desk.rules(handle);
    LocalDate today = desk.today(handle);
    Caseload all =
        Caseload.of(
            new AttentionStore(handle)
                .lately(
                    desk.clock().instant(), today, SafetyDecision.emergencies(rules.ruleBook())),
            rules.ruleBook().painRule(),
            today);
    Caseload found = all.find(query.search());
    ImmutableList<Caseload.Entry> entries = found.after(query.after(), PAGE + 1);
    ImmutableList<PatientRow> patients =
        new PatientListing(handle).find(query.search(), query.from(), PAGE + 1);
    ConcernWords concerns = new ConcernWords(words, rules.catalogue(), today);
    return new PatientsView(
        query.search(),
        entries.stream()
            .limit(PAGE)
            .map(entry -> line(entry, concerns))
            .collect(ImmutableList.toImmutableList()),
        found.entries().size(),
        entries.size() > PAGE ? entries.get(PAGE - 1).place().token() : "",
        patients.stream().limit(PAGE).collect(ImmutableList.toImmutableList()),
        patients.size() > PAGE ? patients.get(PAGE - 1).patientId() : "",
        today);
  }

  private static PatientsView.Line line(Caseload.Entry entry, ConcernWords words) {
    return new PatientsView.Line(
        entry.patient().patientId(),
        entry.patient().displayName(),
        words.of(entry.attention().concerns(), entry.patient().signals()));
  }
}
