/**
 * What keeps a patient safe from one day to the next: the questions before the first session, what
 * their answers lead to, what is left of the routine of the day, and which patients need a
 * clinician first ({@link org.fbsroutines.domain.care.Attention}).
 */
@NullMarked
package org.fbsroutines.domain.care;

import org.jspecify.annotations.NullMarked;
