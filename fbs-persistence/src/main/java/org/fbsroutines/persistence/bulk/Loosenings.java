package org.fbsroutines.persistence.bulk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.patient.Loosening;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.patient.LoosenedFact;
import org.fbsroutines.persistence.format.patient.LoosenedRecord;
import org.fbsroutines.persistence.store.staging.FactsJudgement;
import org.fbsroutines.persistence.store.staging.RecordStaging;
import org.fbsroutines.persistence.store.staging.Refused;

/** What a file would take back of what is known: the domain decides it, whatever the file is. */
final class Loosenings implements FactsJudgement {
  @Override
  public Held hold(String stored, String arriving) {
    FactsDocument document = FactsJson.readStored("facts arriving", arriving);
    PatientFacts known = facts("stored", stored);
    PatientFacts held = Loosening.heldBack(known, document.facts());
    if (held.equals(document.facts())) {
      return new Held(arriving, ImmutableList.of());
    }
    return new Held(
        held.equals(known)
            ? stored
            : FactsJson.writeLine(new FactsDocument(document.patient(), held)),
        LoosenedFact.between(held, document.facts()).stream()
            .map(fact -> new Change(fact.fact(), fact.stored(), fact.arriving()))
            .collect(toImmutableList()));
  }

  @Override
  public ImmutableList<Refused.Ground> changesSince(String seen, String stored) {
    return LoosenedFact.between(facts("stored", stored), facts("seen", seen)).stream()
        .map(
            fact ->
                new Refused.Ground(
                    fact.column(),
                    fact.arrivingCell(),
                    Refused.Reason.CHANGED_SINCE,
                    fact.storedCell()))
        .collect(toImmutableList());
  }

  /** What waits of a record that differs from the one stored under its id. */
  static Optional<RecordStaging.Judgement.Held> ofRecord(String stored, String arriving) {
    return LoosenedRecord.between(stored, arriving)
        .map(
            held ->
                new RecordStaging.Judgement.Held(
                    held.stored().record(),
                    new Change(LoosenedRecord.NAME, held.storedJson(), held.arrivingJson())));
  }

  private static PatientFacts facts(String which, String document) {
    return FactsJson.readStored("facts " + which, document).facts();
  }
}
