/** The catalogue: exercises by revision. */
@NullMarked
package org.fbsroutines.persistence.store.exercise;

import org.jspecify.annotations.NullMarked;
