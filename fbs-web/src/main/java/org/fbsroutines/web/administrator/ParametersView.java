package org.fbsroutines.web.administrator;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;

/**
 * The parameters of a rule book in a form.
 *
 * @param parameters in the order of the rule book
 * @param version the version that is shown
 * @param form what was typed
 * @param changes the new values by name, to be confirmed; empty where nothing is
 */
public record ParametersView(
    ImmutableList<Parameter> parameters,
    int version,
    Form form,
    ImmutableMap<String, Integer> changes) {

  /**
   * The changes to be confirmed.
   *
   * @param words the words of the visitor's language
   * @return a row each: what it is, the value in force, the new one
   */
  public ImmutableList<ImmutableList<String>> rows(Localizer words) {
    return parameters.stream()
        .filter(parameter -> changes.containsKey(parameter.name()))
        .map(
            parameter ->
                ImmutableList.of(
                    words.translate(parameter.meaning()),
                    words.amount(parameter.value(), parameter.unit()),
                    words.amount(
                        changes.getOrDefault(parameter.name(), parameter.value()),
                        parameter.unit())))
        .collect(toImmutableList());
  }

  /**
   * What a summary of problems calls the fields.
   *
   * @param words the words of the visitor's language
   * @return by field
   */
  public ImmutableMap<String, String> names(Localizer words) {
    return parameters.stream()
        .collect(
            toImmutableMap(Parameter::name, parameter -> words.translate(parameter.meaning())));
  }
}
