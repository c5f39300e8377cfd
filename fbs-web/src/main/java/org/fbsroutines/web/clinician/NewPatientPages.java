package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/** The form for a patient who is new to the clinic. */
public record NewPatientPages(ClinicDesk desk, Pages pages) {
  private static final Pattern PATIENT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1880, 1, 1);
  private static final int MAX_NAME_LENGTH = 200;

  /** Shows the empty form. */
  public void form(Context ctx) {
    show(ctx, Form.filled(ctx, ImmutableMap.of()));
  }

  /** Records the patient, or shows what is wrong. */
  public void add(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    Form form = Form.of(ctx);
    NewPatient patient = read(form, desk.today(who));
    if (!form.isRefused() && !desk.write(who, handle -> add(handle, who, patient))) {
      form.refuse("id", "clinician.new.taken");
    }
    if (form.isRefused()) {
      ctx.status(422);
      show(ctx, form);
      return;
    }
    Done.redirect(ctx, PatientTabs.FACTS.href(patient.patientId()), "patient");
  }

  private NewPatient read(Form form, LocalDate today) {
    String id = form.required("id", 64);
    if (!id.isEmpty() && !PATIENT_ID.matcher(id).matches()) {
      form.refuse("id", "clinician.new.id-form");
    }
    String name = form.name("name", MAX_NAME_LENGTH);
    Optional<LocalDate> born = form.date("born");
    born.filter(day -> day.isBefore(EARLIEST_BIRTH) || day.isAfter(today))
        .ifPresent(day -> form.refuse("born", "clinician.new.born-range"));
    return new NewPatient(id, name, born.orElse(null), false, null);
  }

  private boolean add(Handle handle, SignedIn who, NewPatient patient) {
    PatientStore store = new PatientStore(handle);
    if (store.find(patient.patientId()).isPresent()) {
      return false;
    }
    Recording recording = desk.recording(who);
    store.save(patient, recording);
    new AuditStore(handle).append(recording, "add-patient", "patient", patient.patientId(), "{}");
    return true;
  }

  private void show(Context ctx, Form form) {
    pages.show(ctx, "clinician/new-patient", "clinician.new.title", Section.PATIENTS, form);
  }
}
