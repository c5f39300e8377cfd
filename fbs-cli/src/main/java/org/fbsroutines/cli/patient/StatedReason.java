package org.fbsroutines.cli.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.text.Text;

/**
 * A reason that holds, stated once for all the exercises for which it holds.
 *
 * @param verdict what it leaves of an exercise
 * @param rule the id of the restriction
 * @param decides whether it limits the exercise: it is neither advice nor a referral alone
 * @param why the reason for the clinician
 */
record StatedReason(Verdict verdict, String rule, boolean decides, Text why) {
  /** The strictest first, then as the rule book has its rules and these their clauses. */
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::verdict)
          .thenComparing(finding -> finding.restriction().id())
          .thenComparing(finding -> finding.restriction().clauses().indexOf(finding.clause()));

  private static StatedReason of(Finding finding) {
    return new StatedReason(
        finding.verdict(),
        finding.restriction().id(),
        !finding.isAdvice() && !finding.isReferralAlone(),
        finding.reason().forClinician());
  }

  private record Found(Finding finding, Text exercise) {}

  /**
   * The reasons of a screening in their order, with the names of the exercises for which each
   * holds.
   *
   * @param findings those of an exercise that are stated
   */
  static ImmutableMap<StatedReason, ImmutableList<Text>> byReason(
      Screening screening, Function<ExerciseScreening, ImmutableList<Finding>> findings) {
    return screening.exercises().stream()
        .flatMap(
            decided ->
                findings.apply(decided).stream()
                    .map(finding -> new Found(finding, decided.exercise().name())))
        .sorted(Comparator.comparing(Found::finding, ORDER))
        .collect(
            collectingAndThen(
                groupingBy(
                    found -> of(found.finding()),
                    LinkedHashMap::new,
                    mapping(Found::exercise, toImmutableList())),
                ImmutableMap::copyOf));
  }
}
