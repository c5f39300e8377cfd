package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.care.Concern;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.PatientAttention;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.store.audit.RecordAccessRow;
import org.fbsroutines.persistence.store.audit.RecordAccessStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.visit.SignedIn;
import org.jdbi.v3.core.Handle;

/**
 * A patient's record. That somebody looked at it is written down for the patient to see.
 *
 * @param chart the patient and the facts
 * @param rules what the clinic screens with
 * @param attention why the patient needs a clinician; empty where nothing was noticed
 * @param today the day that it is
 */
public record PatientRecord(
    PatientChart chart, ClinicRules rules, Optional<PatientAttention> attention, LocalDate today) {

  /**
   * Notes that somebody looks at a record, once for each page on which it is shown.
   *
   * @param what what is looked at, in kebab case
   */
  public static void noteLook(
      ClinicDesk desk, SignedIn who, Handle handle, String patientId, String what) {
    new RecordAccessStore(handle)
        .append(
            patientId,
            new RecordAccessRow(desk.clock().instant(), who.accountId(), who.name(), what));
  }

  /** Renders concerns, the most urgent first; empty where nothing was noticed. */
  public ImmutableList<ConcernText> words(ImmutableSet<Concern> concerns, Localizer words) {
    return attention
        .map(
            found ->
                new ConcernWords(words, rules.catalogue(), today).of(concerns, found.signals()))
        .orElse(ImmutableList.of());
  }

  /** Returns every concern. */
  ImmutableSet<Concern> concerns() {
    return attention.map(found -> found.attention().concerns()).orElse(ImmutableSet.of());
  }

  /** Returns whether the routine is paused. */
  public boolean isPaused() {
    return attention.filter(found -> found.signals().paused()).isPresent();
  }

  /** Returns how many changes of imports wait to be confirmed. */
  int unconfirmed() {
    return attention.map(found -> found.signals().unconfirmed()).orElse(0);
  }

  /**
   * Reads a record. Where it is shown, {@link PatientHead#show} notes that somebody looked.
   *
   * @throws org.fbsroutines.web.http.PageException if the clinic has no such patient
   */
  public static PatientRecord find(ClinicDesk desk, Handle handle, String patientId) {
    PatientChart chart = desk.patient(handle, patientId);
    ClinicRules rules = desk.rules(handle);
    LocalDate today = desk.today(handle);
    return new PatientRecord(
        chart, rules, PatientAttention.read(handle, rules, patientId, today), today);
  }
}
