/**
 * Restrictions: what they govern, what they do and why, and the rule book; start at {@link
 * org.fbsroutines.domain.restriction.RuleBook}.
 */
@NullMarked
package org.fbsroutines.domain.restriction;

import org.jspecify.annotations.NullMarked;
