package org.fbsroutines.web.administrator;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.restriction.Parameter;
import org.fbsroutines.web.http.Form;

/**
 * The parameters of a rule book in a form.
 *
 * @param parameters in the order of the rule book
 * @param version the version that is shown
 * @param form what was typed
 */
public record ParametersView(ImmutableList<Parameter> parameters, int version, Form form) {}
