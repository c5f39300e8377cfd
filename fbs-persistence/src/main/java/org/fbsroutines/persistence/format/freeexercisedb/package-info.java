/** The exercises of Free Exercise DB. */
@NullMarked
package org.fbsroutines.persistence.format.freeexercisedb;

import org.jspecify.annotations.NullMarked;
