/** Runs what happens by time, one server at a time. */
@NullMarked
package org.fbsroutines.persistence.schedule;

import org.jspecify.annotations.NullMarked;
