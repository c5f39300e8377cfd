/**
 * From a prescription to the days and sessions of a routine; start at {@link
 * org.fbsroutines.domain.routine.RoutinePlanner}.
 */
@NullMarked
package org.fbsroutines.domain.routine;

import org.jspecify.annotations.NullMarked;
