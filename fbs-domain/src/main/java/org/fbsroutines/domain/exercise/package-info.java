/**
 * Exercises, the demands they make, and the catalogue; start at {@link
 * org.fbsroutines.domain.exercise.Exercise}.
 */
@NullMarked
package org.fbsroutines.domain.exercise;

import org.jspecify.annotations.NullMarked;
