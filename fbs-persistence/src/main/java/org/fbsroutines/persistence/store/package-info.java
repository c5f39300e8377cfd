/**
 * One small store per aggregate, each in a package of its own; start at {@link
 * org.fbsroutines.persistence.store.routine.RoutineStore}. A store works in the transaction of its
 * handle, which must be inside a clinic where the store does not state otherwise. Here is what all
 * of them share: locks, refusals, who recorded something and when.
 *
 * <p>Documents travel as JSON text beside their key columns; what they mean is for {@code format}.
 */
@NullMarked
package org.fbsroutines.persistence.store;

import org.jspecify.annotations.NullMarked;
