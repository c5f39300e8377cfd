package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.fbsroutines.persistence.store.PatientRow;
import org.fbsroutines.web.page.Messages;
import org.fbsroutines.web.tag.Tab;
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
 * @param done what was just done, as the key of its text; empty where nothing was
 */
public record PatientHead(
    String patientId,
    String name,
    @Nullable LocalDate birthDate,
    boolean demonstration,
    ImmutableList<Tab> tabs,
    ImmutableList<ConcernText> concerns,
    String done) {

  static PatientHead of(PatientRecord record, PatientTabs tab, Messages messages, String done) {
    PatientRow patient = record.chart().patient();
    return new PatientHead(
        patient.patientId(),
        patient.displayName(),
        patient.birthDate(),
        patient.demonstration(),
        tab.links(patient.patientId(), messages),
        record.words(record.concerns(), messages),
        done);
  }
}
