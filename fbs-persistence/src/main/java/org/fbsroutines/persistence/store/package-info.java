/**
 * One small store per aggregate; start at {@link org.fbsroutines.persistence.store.RoutineStore}. A
 * store works in the transaction of its handle, which must be inside a clinic where the store does
 * not say otherwise.
 *
 * <p>Documents travel as JSON text beside their key columns; what they mean is for {@code format}.
 */
@NullMarked
package org.fbsroutines.persistence.store;

import org.jspecify.annotations.NullMarked;
