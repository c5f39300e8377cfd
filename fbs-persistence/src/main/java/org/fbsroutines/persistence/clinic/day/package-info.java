/**
 * What a patient's day has stored and what a report of it leads to; start at {@link
 * org.fbsroutines.persistence.clinic.day.DailyCare}.
 */
@NullMarked
package org.fbsroutines.persistence.clinic.day;

import org.jspecify.annotations.NullMarked;
