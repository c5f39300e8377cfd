/** Exercises and their dosages as documents. */
@NullMarked
package org.fbsroutines.persistence.format.exercise;

import org.jspecify.annotations.NullMarked;
