/** Approved routines and proposals as documents. */
@NullMarked
package org.fbsroutines.persistence.format.routine;

import org.jspecify.annotations.NullMarked;
