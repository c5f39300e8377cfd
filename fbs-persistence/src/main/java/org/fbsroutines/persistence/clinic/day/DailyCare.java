package org.fbsroutines.persistence.clinic.day;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.care.SafetyDecision;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.FactsChange;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.format.patient.SafetyAnswersJson;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.TakenSessionException;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.day.SafetyCheckStore;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.patient.FactsRow;
import org.fbsroutines.persistence.store.routine.RoutinePauseStore;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.jdbi.v3.core.Handle;

/**
 * What a patient reports from one day to the next, and what takes effect with it in the same
 * transaction. What tightens does so at once; nothing here ever loosens.
 *
 * @param handle inside the clinic
 * @param rules what the clinic screens with
 * @param patientId the patient
 * @param today the day
 * @param recording who reports it
 */
public record DailyCare(
    Handle handle, ClinicRules rules, String patientId, LocalDate today, Recording recording) {

  /**
   * Records the answers to the safety questions. A warning sign becomes a fact, and it or a fall
   * pauses the whole routine until a clinician resumes it. No exercise is suspended one by one:
   * while the sign stands, screening withholds all of them on every page, and the pause cannot be
   * ended; who sets the sign back and ends the pause has then looked at the whole routine. The same
   * answers sent again on the same day change nothing; a concern counts also where the sender
   * called other answers the same, as a page does to which somebody went back.
   *
   * @param checkId what the sender calls them
   * @param answers one that raises a concern counts, whatever else is missing
   * @param askedOn the day of the questions; empty where it is not known
   * @return whether they were taken
   * @throws org.fbsroutines.persistence.store.StoreException if the patient is not there
   */
  public CheckOutcome answer(String checkId, SafetyAnswers answers, Optional<LocalDate> askedOn) {
    PatientLock.take(handle, patientId);
    if (!answers.countOn(today, askedOn)) {
      return CheckOutcome.ANOTHER_DAY;
    }
    if (!answers.isComplete() && !answers.isConcerning()) {
      return CheckOutcome.INCOMPLETE;
    }
    boolean isPaused = new RoutinePauseStore(handle).open(patientId).isPresent();
    take(checkId, answers);
    return isPaused ? CheckOutcome.TAKEN_WHILE_PAUSED : CheckOutcome.TAKEN;
  }

  private void take(String checkId, SafetyAnswers answers) {
    SafetyDecision decision = SafetyDecision.of(rules.ruleBook(), answers);
    boolean isNew =
        isStored(checkId, decision)
            || (raisesAConcernAnew(checkId, answers) && isStored(anew(checkId, answers), decision));
    if (isNew) {
      decision.pause().ifPresent(because -> report(because, decision));
    }
  }

  /** The day as it is now, with what this transaction has stored. */
  public PatientDay day() {
    return PatientDay.read(handle, rules, patientId, today);
  }

  private boolean isStored(String checkId, SafetyDecision decision) {
    return new SafetyCheckStore(handle)
        .append(
            patientId,
            checkId,
            today,
            SafetyAnswersJson.write(decision.answers()),
            decision.referral(),
            recording);
  }

  /** Whether answers raise a concern under the name of other answers, or of another day. */
  private boolean raisesAConcernAnew(String checkId, SafetyAnswers answers) {
    return answers.isConcerning()
        && new SafetyCheckStore(handle)
            .find(patientId, checkId)
            .filter(
                row ->
                    row.answeredOn().equals(today)
                        && SafetyAnswersJson.read(checkId, row.answers()).equals(answers))
            .isEmpty();
  }

  /** The same name for the same answers of the day, so that sending them twice changes nothing. */
  private String anew(String checkId, SafetyAnswers answers) {
    String content = checkId + today + SafetyAnswersJson.write(answers);
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private void report(PauseReason because, SafetyDecision decision) {
    PatientChart chart = PatientChart.read(handle, patientId).orElseThrow();
    PatientFacts facts = decision.applyTo(chart.facts());
    if (!facts.equals(chart.facts())) {
      FactsRow stored = FactsChange.save(handle, patientId, facts, recording);
      audit("record-facts", "{\"version\": " + stored.version() + "}");
    }
    pause(because, detail(decision.answers()));
  }

  private static String detail(SafetyAnswers answers) {
    return Stream.concat(
            answers.present().stream().map(Question::key),
            Stream.of("fall").filter(word -> answers.fall() == Answer.YES))
        .collect(joining(ReportedSigns.SEPARATOR));
  }

  /**
   * Records an exercise that was done, also where it is left out by now: it is what happened. The
   * same again, under the same id or from another page, changes nothing, and neither does what was
   * sent under the same id before it was corrected. Where a session is recorded already and
   * something worse is reported of it, under whichever id, more pain or that it did not settle,
   * that counts at once, as a correction.
   *
   * @param recordId what the sender calls it
   * @param record what was done and felt
   * @return the record as it is stored, and the day
   * @throws NotPrescribedException if no clinician ever approved the exercise for the patient
   * @throws org.fbsroutines.persistence.store.DuplicateRecordException if the id stands for another
   *     session
   * @throws TakenSessionException if the session has a record that differs and nothing worse
   * @throws org.fbsroutines.persistence.store.StoreException if the patient is not there
   */
  public Reported record(String recordId, SessionRecord record) {
    PatientLock.take(handle, patientId);
    requirePrescribed(record.pain().exercise());
    SessionRecordStore store = new SessionRecordStore(handle);
    ImmutableList<SessionRecordRow> sentBefore =
        store.history(patientId, recordId).stream()
            .filter(row -> row.isOfSession(record))
            .collect(toImmutableList());
    Optional<SessionRecordRow> latest = sentBefore.reverse().stream().findFirst();
    if (sentBefore.stream().anyMatch(row -> row.record().covers(record))) {
      return new Reported(latest.orElseThrow(), day());
    }
    Optional<SessionRecordRow> recorded =
        latest.filter(row -> !row.isTakenBack()).or(() -> store.ofSession(patientId, record));
    if (recorded.isPresent()) {
      return again(recorded.get(), record);
    }
    return latest.isPresent()
        ? correct(recordId, latest.get().revision(), record)
        : begin(store, recordId, record);
  }

  private void requirePrescribed(ExerciseId exercise) {
    if (!new RoutineStore(handle).wasPrescribed(patientId, exercise)) {
      throw new NotPrescribedException(patientId, exercise);
    }
  }

  private Reported begin(SessionRecordStore store, String recordId, SessionRecord record) {
    SessionRecordRow stored = store.append(patientId, recordId, record, recording);
    PatientDay day = pauseBecauseOf(record);
    audit("record-session", "{\"record\": \"" + recordId + "\"}");
    return new Reported(stored, day);
  }

  private Reported again(SessionRecordRow recorded, SessionRecord record) {
    SessionRecord stored = recorded.record();
    if (stored.covers(record)) {
      return new Reported(recorded, day());
    }
    if (!stored.pain().isMilderThan(record.pain())) {
      throw new TakenSessionException(recorded.recordId());
    }
    return correct(recorded.recordId(), recorded.revision(), stored.worsenedTo(record));
  }

  /**
   * Corrects a record, or adds how its pain went down. What it stated before is kept.
   *
   * @param recordId the record
   * @param seen the revision that was looked at
   * @param record its present content
   * @return the record as it is stored, and the day
   * @throws org.fbsroutines.persistence.store.StaleException if it was corrected meanwhile
   * @throws org.fbsroutines.persistence.store.StoreException if there is no such record
   */
  public Reported correct(String recordId, int seen, SessionRecord record) {
    PatientLock.take(handle, patientId);
    SessionRecordStore store = new SessionRecordStore(handle);
    int before = store.find(patientId, recordId).map(SessionRecordRow::revision).orElse(0);
    SessionRecordRow corrected = store.correct(patientId, recordId, seen, record, recording);
    if (corrected.revision() == before) {
      return new Reported(corrected, day());
    }
    PatientDay day = pauseBecauseOf(record);
    audit(
        "correct-record",
        "{\"record\": \"" + recordId + "\", \"revision\": " + corrected.revision() + "}");
    return new Reported(corrected, day);
  }

  /**
   * Takes a record back: the session counts as not recorded. What it stated is kept, and a pause
   * that it brought about stays until a clinician ends it.
   *
   * @param recordId the record
   * @param seen the revision that was looked at
   * @return the record as it is stored, and the day
   * @throws org.fbsroutines.persistence.store.StaleException if it was corrected meanwhile
   * @throws org.fbsroutines.persistence.store.StoreException if there is no such record
   */
  public Reported takeBack(String recordId, int seen) {
    PatientLock.take(handle, patientId);
    SessionRecordStore store = new SessionRecordStore(handle);
    int before = store.find(patientId, recordId).map(SessionRecordRow::revision).orElse(0);
    SessionRecordRow taken = store.takeBack(patientId, recordId, seen, recording);
    if (taken.revision() != before) {
      audit("take-record-back", "{\"record\": \"" + recordId + "\"}");
    }
    return new Reported(taken, day());
  }

  /** Pauses the routine where the pain asks for it, and returns the day as it is then. */
  private PatientDay pauseBecauseOf(SessionRecord record) {
    PatientDay day = day();
    Optional<PauseReason> because =
        day.routine().flatMap(routine -> routine.pauseBecauseOf(record));
    because.ifPresent(reason -> pause(reason, record.pain().exercise().value()));
    return because.isPresent() ? day() : day;
  }

  private void pause(PauseReason because, String detail) {
    RoutinePausing.begin(handle, patientId, because, detail, recording);
  }

  private void audit(String action, String detail) {
    new AuditStore(handle).append(recording, action, "patient", patientId, detail);
  }
}
