/**
 * Whether a rule book states what its author meant: static checks, comparison over a corpus of
 * patients, and rules in words; start at {@link org.fbsroutines.domain.verification.RuleBookCheck}.
 */
@NullMarked
package org.fbsroutines.domain.verification;

import org.jspecify.annotations.NullMarked;
