package org.fbsroutines.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.verification.Corpus;
import org.fbsroutines.domain.verification.CorpusPatient;

/** The made-up patients of the corpus, and the few of them that are timed. */
final class BenchmarkPatients {
  static final LocalDate DATE = LocalDate.of(2027, 3, 1);

  private static final int TIMED = 64;

  private BenchmarkPatients() {}

  static ImmutableList<PatientFacts> all() {
    return Corpus.of(DATE, Catalogue.standard(), RuleBook.standard()).stream()
        .map(CorpusPatient::facts)
        .collect(ImmutableList.toImmutableList());
  }

  /** Patients spread evenly over the corpus. */
  static PatientFacts[] timed() {
    ImmutableList<PatientFacts> all = all();
    PatientFacts[] timed = new PatientFacts[TIMED];
    for (int i = 0; i < TIMED; i++) {
      timed[i] = all.get(i * (all.size() / TIMED));
    }
    return timed;
  }
}
