/**
 * What keeps a patient safe from one day to the next: the questions before the first session, what
 * their answers lead to, and what is left of the routine of the day.
 */
@NullMarked
package org.fbsroutines.domain.care;

import org.jspecify.annotations.NullMarked;
