package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Loosening;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.format.FactsJson;
import org.fbsroutines.persistence.format.LoosenedFact;
import org.fbsroutines.persistence.store.staging.Refused;

/** What a file would take back of what is known: the domain decides it, whatever the file is. */
final class Loosenings {
  private Loosenings() {}

  /** What facts would take back, reported at the column of the fact. */
  static ImmutableList<Refused.Ground> ofFacts(String stored, String arriving) {
    return between(stored, arriving)
        .map(
            fact ->
                new Refused.Ground(
                    fact.column(), fact.arriving(), Refused.Reason.LOOSENS_FACTS, fact.stored()))
        .collect(ImmutableList.toImmutableList());
  }

  /** What a record would take back; both are facts of which the pain of the record is all. */
  static ImmutableList<Refused.Ground> ofRecords(String stored, String arriving) {
    return between(stored, arriving)
        .map(
            fact ->
                new Refused.Ground(
                    "pain_after", fact.arriving(), Refused.Reason.LOOSENS_RECORD, fact.stored()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<LoosenedFact> between(String stored, String arriving) {
    return Loosening.between(facts("stored", stored), facts("arriving", arriving)).stream()
        .map(LoosenedFact::of);
  }

  private static PatientFacts facts(String which, String document) {
    return FactsJson.readStored("facts " + which, document).facts();
  }
}
