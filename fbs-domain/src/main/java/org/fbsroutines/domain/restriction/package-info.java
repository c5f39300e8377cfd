/**
 * Restrictions as conditions and effects, and the rule book; start at {@link
 * org.fbsroutines.domain.restriction.RuleBook}.
 */
@NullMarked
package org.fbsroutines.domain.restriction;

import org.jspecify.annotations.NullMarked;
