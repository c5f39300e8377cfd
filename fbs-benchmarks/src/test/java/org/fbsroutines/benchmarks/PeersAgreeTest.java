package org.fbsroutines.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.screening.Screener;
import org.junit.jupiter.api.Test;

/** A peer that decides something else would be no peer. */
class PeersAgreeTest {

  private static final LocalDate DATE = BenchmarkPatients.DATE;
  private static final Screener ENGINE = Screener.standard();
  private static final int EVERY = 20;

  @Test
  void theRulesWrittenByHandSayWhatTheEngineSays() {
    BenchmarkPatients.all().forEach(facts -> assertAgrees(facts, HandWritten.screen(facts, DATE)));
  }

  @Test
  void theRulesInDroolsSayWhatTheEngineSays() {
    DroolsPeer drools = new DroolsPeer();
    ImmutableList<PatientFacts> all = BenchmarkPatients.all();
    for (int i = 0; i < all.size(); i += EVERY) {
      assertAgrees(all.get(i), drools.screen(all.get(i), DATE));
    }
  }

  private static void assertAgrees(PatientFacts facts, List<HandWritten.Decision> peer) {
    List<ExerciseScreening> decided = ENGINE.screen(facts, DATE).exercises();
    assertThat(peer).hasSameSizeAs(decided);
    for (int i = 0; i < decided.size(); i++) {
      ExerciseScreening exercise = decided.get(i);
      HandWritten.Decision decision = peer.get(i);
      assertThat(decision.exercise()).isEqualTo(exercise.exercise().id());
      assertThat(decision.verdict()).as("%s %s", facts, exercise).isEqualTo(exercise.verdict());
      assertThat(decision.offered()).isEqualTo(exercise.offered().orElse(false));
      assertThat(decision.said().stream().map(PeersAgreeTest::described))
          .as("%s %s", facts, exercise.exercise().id())
          .containsExactlyInAnyOrderElementsOf(
              exercise.findings().stream().map(PeersAgreeTest::described).toList());
    }
  }

  private static String described(Finding finding) {
    int place = finding.restriction().clauses().indexOf(finding.clause());
    return finding.restriction().id() + "/" + place + " " + finding.decided();
  }

  private static String described(Sentence.Said said) {
    return said.rule() + "/" + said.place() + " " + said.decided();
  }
}
