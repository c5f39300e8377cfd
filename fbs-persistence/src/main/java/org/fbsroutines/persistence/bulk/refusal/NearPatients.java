package org.fbsroutines.persistence.bulk.refusal;

import java.util.Comparator;
import java.util.Optional;
import org.fbsroutines.persistence.format.problem.Suggestion;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.jdbi.v3.core.Handle;

/** Finds the patient whose id somebody mistyped. */
public final class NearPatients {
  private static final int MAX_LETTERS = 2;
  private static final int MAX_CANDIDATES = 2_000;

  /** Each goes through the clinic's patients; a file of strangers is not worth more. */
  private static final int MAX_SEARCHES = 100;

  private final Handle handle;
  private int searches;

  /** Seeks among the patients of the clinic whose handle this is. */
  public NearPatients(Handle handle) {
    this.handle = handle;
  }

  Optional<String> nearest(String patientId) {
    searches++;
    if (searches > MAX_SEARCHES) {
      return Optional.empty();
    }
    return new PatientStore(handle)
        .idsLike(patientId, MAX_CANDIDATES).stream()
            .filter(id -> Suggestion.distance(id, patientId) <= MAX_LETTERS)
            .min(Comparator.comparingInt(id -> Suggestion.distance(id, patientId)));
  }
}
