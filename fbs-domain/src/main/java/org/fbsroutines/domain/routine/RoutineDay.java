package org.fbsroutines.domain.routine;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/**
 * The sessions of one day.
 *
 * @param date the day
 * @param sessions in the order of the day; empty on a day of rest
 */
public record RoutineDay(LocalDate date, ImmutableList<Session> sessions) {}
