package org.fbsroutines.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Verdict;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/**
 * The peer of the engine in Drools: one DRL rule for each clause, compiled once to the executable
 * model; a session for each screening. What the conditions share is worked out in Java, as for the
 * hand-written peer, which is to the advantage of Drools.
 */
final class DroolsPeer {
  private final KieBase rules = compile();

  private static KieBase compile() {
    try {
      String drl =
          Resources.toString(
              Resources.getResource(DroolsPeer.class, "rules.drl"), StandardCharsets.UTF_8);
      return new KieHelper().addContent(drl, ResourceType.DRL).build(ExecutableModelProject.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<HandWritten.Decision> screen(PatientFacts facts, LocalDate date) {
    ImmutableList<DroolsExercise> exercises =
        Catalogue.standard().exercises().stream()
            .map(DroolsExercise::new)
            .collect(ImmutableList.toImmutableList());
    KieSession session = rules.newKieSession();
    try {
      session.insert(new DroolsPatient(new Picture(facts, date)));
      exercises.forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    Verdict swimming = exercises.get(3).verdict();
    return exercises.stream()
        .map(
            exercise ->
                exercise.decision(
                    exercise.getExercise().standsInFor().isPresent()
                        && exercise.verdict().isReleasable()
                        && (swimming == Verdict.WITHHELD || swimming == Verdict.ADAPTED)))
        .toList();
  }
}
