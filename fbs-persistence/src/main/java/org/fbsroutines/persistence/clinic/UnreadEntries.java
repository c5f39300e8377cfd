package org.fbsroutines.persistence.clinic;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.persistence.code.Code;
import org.fbsroutines.persistence.code.CodeMeaning;
import org.fbsroutines.persistence.code.StatedCode;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.code.CodedEntryStore;
import org.jdbi.v3.core.Handle;

/** What imports state of patients in codes that nobody here knows, until a clinician reads it. */
public final class UnreadEntries {
  private UnreadEntries() {}

  /**
   * Reads what is unread of a patient.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @return procedures first
   */
  public static ImmutableList<UnreadEntry> of(Handle handle, String patientId) {
    return new CodedEntryStore(handle)
        .unreadOf(patientId).stream().map(UnreadEntry::new).collect(toImmutableList());
  }

  /**
   * Takes what a clinician says of a procedure: the clinic remembers it of its codes, and what is
   * unread of this patient is read by it. An operation is added to the facts on the days of the
   * procedures; none is taken away.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @param id the entry
   * @param meaning what it is
   * @param today the day to screen for
   * @param recording the clinician
   * @return what is still to be applied to the other patients, each in a transaction of its own;
   *     empty where somebody has read the entry already, so that nothing was done
   */
  public static Optional<SaidCodes> say(
      Handle handle,
      String patientId,
      UUID id,
      CodeMeaning meaning,
      LocalDate today,
      Recording recording) {
    PatientLock.take(handle, patientId);
    return procedure(handle, patientId, id)
        .map(entry -> say(handle, entry, meaning, today, recording));
  }

  private static SaidCodes say(
      Handle handle, UnreadEntry entry, CodeMeaning meaning, LocalDate today, Recording recording) {
    String patientId = entry.row().patientId();
    SaidCodes said =
        SaidCodes.of(
            handle,
            entry.codes().stream()
                .filter(Code::isSayable)
                .map(code -> new StatedCode(code, meaning))
                .collect(toImmutableList()));
    said.apply(handle, patientId, today, recording);
    procedure(handle, patientId, entry.id())
        .ifPresent(left -> read(handle, left, meaning.operations(), today, recording));
    said.remember(handle, recording);
    return said;
  }

  private static Optional<UnreadEntry> procedure(Handle handle, String patientId, UUID id) {
    return of(handle, patientId).stream()
        .filter(entry -> entry.isProcedure() && entry.id().equals(id))
        .findFirst();
  }

  /** Reads an entry as operations, or as none; only under the lock of the patient. */
  static void read(
      Handle handle,
      UnreadEntry entry,
      ImmutableSet<CodeMeaning> operations,
      LocalDate today,
      Recording recording) {
    if (!operations.isEmpty()) {
      add(handle, entry, operations, today, recording);
    }
    read(handle, entry.row().patientId(), ImmutableSet.of(entry.id()), recording);
  }

  private static void add(
      Handle handle,
      UnreadEntry entry,
      Set<CodeMeaning> meanings,
      LocalDate today,
      Recording recording) {
    String patientId = entry.row().patientId();
    PatientChart chart = PatientChart.read(handle, patientId).orElseThrow();
    Known<ImmutableList<Operation>> known = chart.facts().operations();
    Set<Operation> operations = new LinkedHashSet<>(known.toOptional().orElse(ImmutableList.of()));
    for (CodeMeaning meaning : meanings) {
      for (Known<LocalDate> day : entry.days()) {
        operations.add(
            new Operation(
                meaning.kind().orElse(Known.unknown()), meaning.region(), day, Known.unknown()));
      }
    }
    if (!known.isKnown()) {
      operations.add(Operation.unknown());
    }
    FactsChange.record(
        handle,
        patientId,
        chart.facts().withOperations(Known.of(ImmutableList.copyOf(operations))),
        chart.factsVersion(),
        today,
        recording);
  }

  /**
   * Marks conditions as read, for one patient alone.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @param conditions the entries; a procedure among them stays, and what is not of the patient
   * @param recording the clinician who has read them
   * @return how many were unread before
   */
  public static int markRead(
      Handle handle, String patientId, Collection<UUID> conditions, Recording recording) {
    PatientLock.take(handle, patientId);
    return read(
        handle,
        patientId,
        of(handle, patientId).stream()
            .filter(entry -> !entry.isProcedure())
            .map(UnreadEntry::id)
            .filter(conditions::contains)
            .collect(toImmutableSet()),
        recording);
  }

  private static int read(
      Handle handle, String patientId, ImmutableSet<UUID> entries, Recording recording) {
    int read = new CodedEntryStore(handle).markRead(patientId, entries, recording);
    if (read > 0) {
      new AuditStore(handle)
          .append(
              recording, "read-entries", "patient", patientId, "{\"entries\": %d}".formatted(read));
    }
    return read;
  }
}
