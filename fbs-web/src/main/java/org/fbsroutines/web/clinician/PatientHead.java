package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableList;
import io.javalin.http.Context;
import java.time.LocalDate;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.tag.Tab;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What stands above every page about a patient.
 *
 * @param patientId the clinic's own identifier
 * @param name what the clinic calls the patient
 * @param birthDate null where not known
 * @param demonstration whether this is nobody real
 * @param tabs the pages about the patient
 * @param concerns why the patient needs attention, the most urgent first
 * @param look what is noted as looked at, in kebab case
 * @param done what was just done, as the key of its text; empty where nothing was
 */
public record PatientHead(
    String patientId,
    String name,
    @Nullable LocalDate birthDate,
    boolean demonstration,
    ImmutableList<Tab> tabs,
    ImmutableList<ConcernText> concerns,
    String look,
    String done) {

  public static PatientHead of(
      PatientRecord record, PatientTabs tab, Localizer words, String done) {
    PatientRow patient = record.chart().patient();
    return new PatientHead(
        patient.patientId(),
        patient.displayName(),
        patient.birthDate(),
        patient.demonstration(),
        tab.links(patient.patientId(), record.unconfirmed(), words),
        record.words(record.concerns(), words),
        tab.look(),
        done);
  }

  /**
   * Answers with a page about the patient, whatever its status, and notes for the patient who
   * looked.
   *
   * @param ctx the request
   * @param desk the clinic's desk
   * @param pages renders it
   * @param template the template's name
   * @param title the key of what the page is
   * @param page what it shows
   */
  public void show(
      Context ctx, ClinicDesk desk, Pages pages, String template, String title, Object page) {
    SignedIn who = Visit.signedIn(ctx);
    desk.write(
        who,
        handle -> {
          PatientRecord.noteLook(desk, who, handle, patientId, look);
          return true;
        });
    Localizer words = Pages.words(ctx);
    pages.showNamed(
        ctx,
        template,
        words.say("clinician.title", words.say(title), name),
        Section.PATIENTS,
        page);
  }
}
