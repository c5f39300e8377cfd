package org.fbsroutines.persistence.clinic;

import static com.google.common.collect.ImmutableSetMultimap.flatteningToImmutableSetMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.care.Attention;
import org.fbsroutines.domain.care.SafetyDecision;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.identity.SearchWords;
import org.fbsroutines.persistence.store.caseload.CaseloadStore;
import org.fbsroutines.persistence.store.caseload.PatientWordStore;
import org.fbsroutines.persistence.store.caseload.WatchedPatient;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.store.day.AttentionStore;
import org.fbsroutines.persistence.store.day.PatientSignals;
import org.fbsroutines.persistence.store.patient.PatientListing;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.fbsroutines.persistence.store.rulebook.RulesInForce;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the list of patients as patients change and days pass.
 *
 * @param database where it is stored
 * @param clock gives the day
 * @param rules what clinics screen with
 */
public record CaseloadUpkeep(Database database, Clock clock, RuleCache rules) {

  /**
   * Judges some of those who changed or whom the day may have changed, in a transaction of its own.
   *
   * @param limit how many of each at most
   * @return whether that was all who waited
   */
  public boolean catchUp(ClinicId clinic, int limit) {
    int waiting =
        database.<Integer, RuntimeException>readInClinic(
            clinic,
            handle -> {
              rules.read(handle); // Kept for the other transaction.
              return new CaseloadStore(handle).waiting(today(handle), limit + 1);
            });
    if (waiting > 0) {
      database.<Integer, RuntimeException>inClinic(clinic, handle -> judge(handle, clinic, limit));
    }
    return waiting <= limit;
  }

  private int judge(Handle handle, ClinicId clinic, int limit) {
    CaseloadStore caseload = new CaseloadStore(handle);
    caseload.lock();
    ClinicRules inForce = inForce(handle, clinic);
    LocalDate today = today(handle);
    ImmutableSet<String> ids = caseload.take(today, limit);
    ImmutableList<WatchedPatient> watched =
        new AttentionStore(handle)
            .of(ids, today, SafetyDecision.emergencies(inForce.ruleBook())).stream()
                .filter(patient -> patient.isWatched(today))
                .map(patient -> watched(patient, inForce, today))
                .collect(ImmutableList.toImmutableList());
    caseload.put(watched);
    caseload.leave(
        Sets.difference(
            ids,
            watched.stream()
                .map(WatchedPatient::patientId)
                .collect(ImmutableSet.toImmutableSet())));
    new PatientWordStore(handle)
        .put(
            ids,
            new PatientListing(handle)
                .of(ids.asList()).stream()
                    .collect(
                        flatteningToImmutableSetMultimap(
                            PatientRow::patientId,
                            patient ->
                                SearchWords.of(
                                    patient.patientId(), patient.displayName(), patient.birthDate())
                                    .stream())));
    return ids.size();
  }

  private static WatchedPatient watched(
      PatientSignals patient, ClinicRules rules, LocalDate today) {
    Attention attention = Attention.of(patient.signals(), rules.ruleBook().painRule(), today);
    return new WatchedPatient(
        patient.patientId(),
        Optional.of(attention).filter(Attention::isNeeded).map(Attention::rank).orElse(null),
        patient.changesOn(today).orElse(null));
  }

  /** Under the lock, so that no others come into force before this is done. */
  private ClinicRules inForce(Handle handle, ClinicId clinic) {
    Optional<RulesInForce> versions = new RuleBookStore(handle).inForce();
    return versions.isEmpty()
        ? ClinicRules.standard()
        : rules.of(database, clinic, versions).orElseGet(ClinicRules::standard);
  }

  private LocalDate today(Handle handle) {
    return ClinicTime.of(handle, clock).today();
  }
}
