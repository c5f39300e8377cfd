package org.fbsroutines.persistence.clinic;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import org.fbsroutines.persistence.code.Code;
import org.fbsroutines.persistence.code.CodeMeaning;
import org.fbsroutines.persistence.code.CodeMeanings;
import org.fbsroutines.persistence.code.StatedCode;
import org.fbsroutines.persistence.format.patient.CodedEntryJson;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.code.CodedEntryStore;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.jdbi.v3.core.Handle;

/**
 * What a clinician says of codes, until it has been applied to all patients. Each patient is
 * changed in a transaction of its own, which takes the lock of that patient alone and writes to the
 * clinic's audit log last, so that nobody else waits for the whole of it.
 *
 * @param stated the codes with what they mean
 * @param news those that did not mean that before: what was read by their earlier meaning is read
 *     again, since an operation that was taken for none is one
 */
public record SaidCodes(ImmutableList<StatedCode> stated, ImmutableSet<StatedCode> news) {

  /**
   * Compares codes with what the clinic says of them by now.
   *
   * @param handle inside the clinic
   * @param stated the codes, each once, with what they mean
   * @return with those that did not mean that before
   */
  public static SaidCodes of(Handle handle, Collection<StatedCode> stated) {
    ImmutableMap<Code, CodeMeaning> said = ClinicCodes.meanings(handle).byCode();
    return new SaidCodes(
        ImmutableList.copyOf(stated),
        stated.stream()
            .filter(one -> !one.meaning().equals(said.get(one.code())))
            .collect(toImmutableSet()));
  }

  /**
   * Finds the patients to whom it applies.
   *
   * @param handle inside the clinic
   * @return in the order of their ids
   */
  public ImmutableList<String> patients(Handle handle) {
    return new CodedEntryStore(handle).patientsWith(codes(stated), codes(news));
  }

  /**
   * Applies it to a patient: an operation is added to the facts on the days of the procedures; none
   * is taken away.
   *
   * @param handle inside the clinic, in a transaction for this patient
   * @param patientId the patient
   * @param today the day to screen for
   * @param recording the clinician who says so
   */
  public void apply(Handle handle, String patientId, LocalDate today, Recording recording) {
    PatientLock.take(handle, patientId);
    CodeMeanings meanings = ClinicCodes.meanings(handle).with(stated);
    new CodedEntryStore(handle)
        .proceduresOf(patientId, codes(stated), codes(news)).stream()
            .map(UnreadEntry::new)
            .filter(entry -> meanings.areKnown(entry.codes()))
            .forEach(
                entry ->
                    UnreadEntries.read(
                        handle, entry, meanings.operations(entry.codes()), today, recording));
  }

  /**
   * Makes the clinic remember it, for later imports; after all else that the transaction changes.
   *
   * @param handle inside the clinic
   * @param recording the clinician who says so
   */
  void remember(Handle handle, Recording recording) {
    ClinicCodes.remember(handle, of(handle, stated).news(), recording);
  }

  /**
   * Makes the clinic remember it while no import is about to store facts, so that what was read by
   * an earlier meaning is there when it is applied after that.
   *
   * @param handle inside the clinic, in a transaction that does nothing else
   * @param longest how long to wait for an import at the most
   * @param recording the clinician who says so
   * @throws StoreException if an import takes longer
   */
  public void remember(Handle handle, Duration longest, Recording recording) {
    new ImportRunStore(handle).lockFacts(longest);
    remember(handle, recording);
  }

  private static ImmutableList<String> codes(Collection<StatedCode> some) {
    return some.stream().map(one -> CodedEntryJson.write(one.code())).collect(toImmutableList());
  }
}
