/**
 * How much of an exercise, how often and how hard; start at {@link
 * org.fbsroutines.domain.dosage.Dosage}.
 */
@NullMarked
package org.fbsroutines.domain.dosage;

import org.jspecify.annotations.NullMarked;
