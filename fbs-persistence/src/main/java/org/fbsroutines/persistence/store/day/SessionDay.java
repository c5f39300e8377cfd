package org.fbsroutines.persistence.store.day;

import java.util.Optional;
import org.fbsroutines.persistence.store.account.SessionHolder;

/**
 * Who has signed in, with a patient's day of today.
 *
 * @param holder who has signed in
 * @param day the patient's day; empty for an account
 */
public record SessionDay(SessionHolder holder, Optional<DayRow> day) {}
