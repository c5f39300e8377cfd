package org.fbsroutines.persistence.bulk.export;

import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.AmountDone;
import org.fbsroutines.domain.progress.PerceivedExertion;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.format.patient.RecordDocument;
import org.fbsroutines.persistence.store.day.ExportStore;
import org.jspecify.annotations.Nullable;

/** A stored record as a value of the domain. */
final class StoredRecord {
  private StoredRecord() {}

  static RecordDocument read(ExportStore.SessionRecordRow row) {
    return new RecordDocument(
        row.patientId(),
        row.recordId(),
        new SessionRecord(
            row.doneOn(),
            Optional.ofNullable(row.partOfDay()).flatMap(part -> Token.find(PartOfDay.class, part)),
            Known.ofOptional(known(row.painBefore()).map(PainScore::new)),
            new PainResponse(
                new ExerciseId(row.exerciseId()),
                new PainScore(row.painAfter()),
                answer(row.settledWithin24Hours()),
                answer(row.persistsForDays())),
            Known.ofOptional(known(row.effort()).map(PerceivedExertion::new)),
            row.note(),
            new AmountDone(
                Known.ofOptional(
                    Optional.ofNullable(row.done())
                        .flatMap(share -> Token.find(AmountDone.Share.class, share))),
                known(row.repetitions()),
                known(row.seconds()))));
  }

  private static Optional<Integer> known(@Nullable Integer value) {
    return Optional.ofNullable(value);
  }

  private static Answer answer(String token) {
    return Token.find(Answer.class, token).orElse(Answer.UNKNOWN);
  }
}
