package org.fbsroutines.web.clinician.facts;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Topic;

/**
 * What stands in the form of facts after somebody else recorded newer ones: what was typed, and
 * where nothing was changed in the form, or it is a warning sign or an operation that changed, what
 * is stored now. Else saving once more would take a warning sign back that the patient reported
 * meanwhile.
 */
final class FactsMerge {
  /** Fields that are one answer together; any other is an answer of its own. */
  private static final ImmutableList<String> LISTS =
      ImmutableList.of("operation", "response", "limitations", "stroke", "walking");

  private static final ImmutableSet<String> GUARDED =
      Stream.concat(
              Stream.of(Question.values())
                  .filter(question -> question.topic() == Topic.RED_FLAGS)
                  .map(FactsFields::question),
              Stream.of("operation"))
          .collect(ImmutableSet.toImmutableSet());

  private final Map<String, List<String>> before;
  private final Map<String, List<String>> now;

  private FactsMerge(PatientFacts before, PatientFacts now) {
    this.before = FactsFields.of(before);
    this.now = FactsFields.of(now);
  }

  /**
   * Merges.
   *
   * @param typed the form as it was sent
   * @param before the facts that it was filled with
   * @param now the facts that are stored
   * @return the fields to show
   */
  static Map<String, List<String>> of(
      Map<String, List<String>> typed, PatientFacts before, PatientFacts now) {
    return new FactsMerge(before, now).merged(typed);
  }

  private Map<String, List<String>> merged(Map<String, List<String>> typed) {
    Map<String, List<String>> merged = new LinkedHashMap<>(typed);
    Stream.concat(before.keySet().stream(), now.keySet().stream())
        .map(FactsMerge::answer)
        .distinct()
        .filter(answer -> isUntouched(answer, typed) || isGuarded(answer))
        .forEach(answer -> take(answer, merged));
    return merged;
  }

  private static String answer(String field) {
    return LISTS.stream().filter(field::startsWith).findFirst().orElse(field);
  }

  /** Of warning signs and operations what is stored stands, whatever was typed beside it. */
  private boolean isGuarded(String answer) {
    return GUARDED.contains(answer) && !Objects.equals(part(answer, before), part(answer, now));
  }

  private boolean isUntouched(String answer, Map<String, List<String>> typed) {
    return Objects.equals(part(answer, typed), part(answer, before));
  }

  private void take(String answer, Map<String, List<String>> merged) {
    merged.keySet().removeIf(field -> answer(field).equals(answer));
    now.forEach(
        (field, values) -> {
          if (answer(field).equals(answer)) {
            merged.put(field, values);
          }
        });
  }

  /** Fields that are empty, and how a browser ends lines, state nothing. */
  private static Map<String, List<String>> part(String answer, Map<String, List<String>> fields) {
    Map<String, List<String>> part = new HashMap<>();
    fields.forEach(
        (field, values) -> {
          ImmutableList<String> said =
              values.stream()
                  .map(value -> value.replace("\r\n", "\n").strip())
                  .filter(value -> !value.isEmpty())
                  .sorted()
                  .collect(toImmutableList());
          if (answer(field).equals(answer) && !said.isEmpty()) {
            part.put(field, said);
          }
        });
    return part;
  }
}
