package org.fbsroutines.domain.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.PatientFacts;

/**
 * What a condition is evaluated in.
 *
 * @param facts what is known of the patient
 * @param exercise the exercise in question
 * @param date the day of the decision
 * @param parameters the rule book's thresholds by name
 */
public record Situation(
    PatientFacts facts,
    Exercise exercise,
    LocalDate date,
    ImmutableMap<String, Parameter> parameters) {
  /** Refuses null. */
  public Situation {
    requireNonNull(facts, "facts");
    requireNonNull(exercise, "exercise");
    requireNonNull(date, "date");
    requireNonNull(parameters, "parameters");
  }

  int parameter(String name) {
    Parameter parameter = parameters.get(name);
    checkArgument(parameter != null, "parameter %s: not in the rule book", name);
    return parameter.value();
  }
}
