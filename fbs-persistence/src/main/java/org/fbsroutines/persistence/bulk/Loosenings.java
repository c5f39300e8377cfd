package org.fbsroutines.persistence.bulk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Loosening;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.patient.LoosenedFact;
import org.fbsroutines.persistence.store.staging.FactsJudgement;
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
    return grounds(facts("stored", stored), facts("seen", seen), Refused.Reason.CHANGED_SINCE)
        .collect(toImmutableList());
  }

  /** What a record would take back; both are facts of which the pain of the record is all. */
  static ImmutableList<Refused.Ground> ofRecords(String stored, String arriving) {
    PatientFacts known = facts("stored", stored);
    PatientFacts now = facts("arriving", arriving);
    return Loosening.between(known, now).isEmpty()
        ? ImmutableList.of()
        : grounds(known, now, Refused.Reason.LOOSENS_RECORD)
            .map(
                ground ->
                    new Refused.Ground(
                        "pain_after", ground.value(), ground.reason(), ground.detail()))
            .collect(toImmutableList());
  }

  private static Stream<Refused.Ground> grounds(
      PatientFacts stored, PatientFacts arriving, Refused.Reason reason) {
    return LoosenedFact.between(stored, arriving).stream()
        .map(
            fact ->
                new Refused.Ground(fact.column(), fact.arrivingCell(), reason, fact.storedCell()));
  }

  private static PatientFacts facts(String which, String document) {
    return FactsJson.readStored("facts " + which, document).facts();
  }
}
