package org.fbsroutines.domain.exercise;

import com.google.common.collect.ImmutableList;

/** The seed article's exercises in our own words; docs/provenance.md maps its every line. */
final class SeedCatalogue {
  static final Catalogue CATALOGUE = create();

  private SeedCatalogue() {}

  private static Catalogue create() {
    return Catalogue.of(
        ImmutableList.of(
            CountedExercises.abdominalBracing(),
            WholeBodyExercises.yoga(),
            WholeBodyExercises.walking(),
            WholeBodyExercises.swimming(),
            WholeBodyExercises.aquaExercise(),
            CountedExercises.cervicalMobility(),
            CountedExercises.shoulderCircles(),
            ClinicProgrammes.dynamicLumbarStabilization(),
            ClinicProgrammes.isokinetic()));
  }
}
