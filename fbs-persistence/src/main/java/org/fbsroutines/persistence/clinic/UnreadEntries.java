package org.fbsroutines.persistence.clinic;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
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
import org.fbsroutines.persistence.code.CodeMeanings;
import org.fbsroutines.persistence.code.StatedCode;
import org.fbsroutines.persistence.format.patient.CodedEntryJson;
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
   * Takes what a clinician says of a procedure: the clinic remembers it of its codes for all
   * patients, and what is unread of them is read by it. An operation is added to the facts of each
   * patient on the days of the procedures; none is taken away.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @param id the entry
   * @param meaning what it is
   * @param today the day to screen for
   * @param recording the clinician
   * @return whether it was still unread
   */
  public static boolean say(
      Handle handle,
      String patientId,
      UUID id,
      CodeMeaning meaning,
      LocalDate today,
      Recording recording) {
    Optional<UnreadEntry> seen = procedure(handle, patientId, id);
    ImmutableList<StatedCode> stated =
        seen.stream()
            .flatMap(entry -> entry.codes().stream())
            .filter(Code::isSayable)
            .map(code -> new StatedCode(code, meaning))
            .collect(toImmutableList());
    apply(handle, stated, ImmutableSet.of(patientId), today, recording);
    Optional<UnreadEntry> left = procedure(handle, patientId, id);
    left.ifPresent(
        entry ->
            read(
                handle,
                entry,
                meaning.isElsewhere() ? ImmutableSet.of() : ImmutableSet.of(meaning),
                today,
                recording));
    return seen.isPresent();
  }

  private static Optional<UnreadEntry> procedure(Handle handle, String patientId, UUID id) {
    return of(handle, patientId).stream()
        .filter(entry -> entry.isProcedure() && entry.id().equals(id))
        .findFirst();
  }

  /**
   * Takes what a clinic says of codes, and applies it to what is unread; where it was said
   * otherwise before, also to what was read by that, since an operation that was taken for none is
   * one.
   *
   * @param handle inside the clinic
   * @param stated the codes with what they mean
   * @param today the day to screen for
   * @param recording the clinician who says so
   */
  public static void say(
      Handle handle, Collection<StatedCode> stated, LocalDate today, Recording recording) {
    apply(handle, stated, ImmutableSet.of(), today, recording);
  }

  /**
   * Looks twice: whose entries these are, and, once nobody else changes anything of those patients,
   * what stands in them. Patients are locked in the order of their ids, so that nobody waits in a
   * circle.
   */
  private static void apply(
      Handle handle,
      Collection<StatedCode> stated,
      ImmutableSet<String> lockedToo,
      LocalDate today,
      Recording recording) {
    ImmutableSet<StatedCode> news = ClinicCodes.remember(handle, stated, recording);
    ImmutableSortedSet<String> patients =
        ImmutableSortedSet.<String>naturalOrder()
            .addAll(lockedToo)
            .addAll(
                Iterables.transform(with(handle, stated, news), entry -> entry.row().patientId()))
            .build();
    patients.forEach(patient -> PatientLock.take(handle, patient));
    CodeMeanings meanings = ClinicCodes.meanings(handle);
    for (UnreadEntry entry : with(handle, stated, news)) {
      ImmutableSet<CodeMeaning> operations = meanings.operations(entry.codes());
      if (patients.contains(entry.row().patientId())
          && (!operations.isEmpty() || meanings.areElsewhere(entry.codes()))) {
        read(handle, entry, operations, today, recording);
      }
    }
  }

  private static ImmutableSet<UnreadEntry> with(
      Handle handle, Collection<StatedCode> stated, ImmutableSet<StatedCode> news) {
    CodedEntryStore store = new CodedEntryStore(handle);
    return stated.stream()
        .flatMap(
            one ->
                store.proceduresWith(CodedEntryJson.write(one.code()), news.contains(one)).stream())
        .map(UnreadEntry::new)
        .collect(toImmutableSet());
  }

  private static void read(
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
