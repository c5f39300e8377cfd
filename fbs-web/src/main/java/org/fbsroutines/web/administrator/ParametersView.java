package org.fbsroutines.web.administrator;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.fbsroutines.domain.restriction.Parameter;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Words;

/**
 * The parameters of a rule book in a form.
 *
 * @param parameters in the order of the rule book
 * @param version the version that is shown
 * @param form what was typed
 */
public record ParametersView(ImmutableList<Parameter> parameters, int version, Form form) {

  /**
   * What a summary of problems calls the fields.
   *
   * @param words the words of the visitor's language
   * @return by field
   */
  public ImmutableMap<String, String> names(Words words) {
    return parameters.stream()
        .collect(toImmutableMap(Parameter::name, parameter -> words.said(parameter.meaning())));
  }
}
