package org.fbsroutines.persistence.format.rulebook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.field.JsonText;

/**
 * The conditions of routines that were stored as sentences. Their words are those that the releases
 * of then stored, so that they are known by heart. A sentence that is not among them is kept as
 * advice: it is shown, and it never counts as an adaptation, so that an exercise which must be
 * adapted stays suspended until a clinician has approved it again.
 *
 * @param adaptations those that the sentences stand for
 * @param advice the other sentences, without the dosage that stands beside them
 */
public record EarlierConditions(ImmutableSet<Adaptation> adaptations, ImmutableList<Text> advice) {
  private static final String FILE = "earlier-conditions.json";
  private static final ImmutableMap<String, Adaptation> ADAPTATIONS = adaptationsByCondition();

  /**
   * It stated nothing of whether the dosage beside it was cut, so that it counts for nothing: where
   * the dosage must be cut, the exercise is suspended, and where it need not be, the dosage states
   * enough.
   */
  private static final ImmutableSet<String> CUTS =
      IntStream.rangeClosed(1, 99)
          .mapToObj(percent -> "at " + percent + " % of the dosage")
          .collect(ImmutableSet.toImmutableSet());

  /** It asks the patient to raise a dosage, which only the clinic does (R38). */
  private static final String RAISE =
      "Stay at one dosage for at least 7 days, then raise one thing only, by about 10 %.";

  private static final ImmutableMap<String, String> WITHOUT_THE_DOSAGE =
      ImmutableMap.of(
          "Never hold your breath. 10 times, at least 2–3 times a day.",
          "Never hold your breath.",
          "Head on the pillow all the time, very small movement, 5 times, exactly 3 times a day.",
          "Head on the pillow all the time, very small movement.",
          "Walk on the flat, in several short walks. Walking starts at 80 % of what you managed on"
              + " average over three days.",
          "Walk on the flat, in several short walks.",
          "Start at 80 % of what you managed on average over three days, on the flat, in several"
              + " short walks.",
          "Walk on the flat, in several short walks.");

  public static EarlierConditions of(ImmutableList<String> stored) {
    ImmutableSet.Builder<Adaptation> adaptations = ImmutableSet.builder();
    for (String condition : stored) {
      Adaptation adaptation = ADAPTATIONS.get(condition);
      if (adaptation != null) {
        adaptations.add(adaptation);
      }
    }
    return new EarlierConditions(
        adaptations.build(),
        EarlierTexts.reasons(
            stored.stream()
                .filter(condition -> !ADAPTATIONS.containsKey(condition))
                .filter(condition -> !CUTS.contains(condition) && !condition.equals(RAISE))
                .map(condition -> WITHOUT_THE_DOSAGE.getOrDefault(condition, condition))
                .collect(toImmutableList())));
  }

  private static ImmutableMap<String, Adaptation> adaptationsByCondition() {
    try (InputStream file = EarlierConditions.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + ": missing (expected: beside its class)");
      }
      ImmutableMap.Builder<String, Adaptation> known = ImmutableMap.builder();
      JsonText.read(FILE, file)
          .list(
              entry ->
                  known.put(
                      entry.get("condition").text(),
                      AdaptationFields.ADAPTATION.read(entry.get("adaptation"))));
      return known.buildOrThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
