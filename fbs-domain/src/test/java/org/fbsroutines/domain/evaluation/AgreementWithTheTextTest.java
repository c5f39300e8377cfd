package org.fbsroutines.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.Screener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engine decides as the text of the rules does, whoever the patient is. */
class AgreementWithTheTextTest {
  private static final long SEED = 20_261_129;

  private final Screener screener = Screener.standard();

  @Test
  void engineDecidesAsTheTextForTwentyThousandPatients() {
    assertThat(disagreements(20_000)).isEmpty();
  }

  @Tag("slow")
  @Test
  void engineDecidesAsTheTextForAMillionPatients() {
    assertThat(disagreements(1_000_000)).isEmpty();
  }

  /** One smallest patient for each kind of disagreement, with both answers. */
  private List<String> disagreements(int count) {
    Map<String, DrawnPatient> kinds = new LinkedHashMap<>();
    PatientDraw.patients(SEED, count)
        .filter(this::disagrees)
        .forEach(patient -> kinds.putIfAbsent(kind(patient), patient));
    Map<String, String> reports = new TreeMap<>();
    for (DrawnPatient patient : kinds.values()) {
      DrawnPatient smallest = Smallest.of(patient, this::disagrees);
      reports.putIfAbsent(kind(smallest), report(smallest));
    }
    return List.copyOf(reports.values());
  }

  private boolean disagrees(DrawnPatient patient) {
    return !byText(patient).equals(byEngine(patient));
  }

  private static Judgement byText(DrawnPatient patient) {
    return SlowEvaluation.of(patient.facts(), patient.date());
  }

  private Judgement byEngine(DrawnPatient patient) {
    return Judgement.of(screener.screen(patient.facts(), patient.date()));
  }

  /** Which decisions differ, and how. */
  private String kind(DrawnPatient patient) {
    Judgement text = byText(patient);
    Judgement engine = byEngine(patient);
    List<String> differences = new ArrayList<>();
    for (Code code : Code.values()) {
      Verdict expected = text.verdicts().get(code);
      Verdict found = engine.verdicts().get(code);
      if (expected != found) {
        differences.add(code + ": by text " + expected + ", by engine " + found);
      }
    }
    if (text.referral() != engine.referral()) {
      differences.add("referral: by text " + text.referral() + ", by engine " + engine.referral());
    }
    if (text.aquaOffered() != engine.aquaOffered()) {
      differences.add("aqua exercise offered: by text " + text.aquaOffered());
    }
    return String.join("; ", differences);
  }

  private String report(DrawnPatient patient) {
    return kind(patient) + "\n    " + String.join("\n    ", Smallest.differencesFromWell(patient));
  }
}
