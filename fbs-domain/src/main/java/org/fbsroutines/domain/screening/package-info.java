/**
 * Facts, catalogue, rule book and date to verdicts with findings; start at {@link
 * org.fbsroutines.domain.screening.Screener}.
 */
@NullMarked
package org.fbsroutines.domain.screening;

import org.jspecify.annotations.NullMarked;
