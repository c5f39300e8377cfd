/** The catalogue and its exercises. */
@NullMarked
package org.fbsroutines.web.exercise;

import org.jspecify.annotations.NullMarked;
