package org.fbsroutines.persistence.store.patient;

import java.time.Instant;

/**
 * That somebody has read what a patient says cannot be done.
 *
 * @param limitation the words
 * @param readAt when they were first marked as read
 * @param readBy by whom
 */
public record LimitationReadRow(String limitation, Instant readAt, String readBy) {}
