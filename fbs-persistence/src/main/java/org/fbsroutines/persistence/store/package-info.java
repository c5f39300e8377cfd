/**
 * One small store per aggregate, each over a handle that is already inside a clinic's transaction;
 * start at {@link org.fbsroutines.persistence.store.RoutineStore}.
 *
 * <p>Documents travel as JSON text beside their key columns; what they mean is for {@code format}.
 */
@NullMarked
package org.fbsroutines.persistence.store;

import org.jspecify.annotations.NullMarked;
