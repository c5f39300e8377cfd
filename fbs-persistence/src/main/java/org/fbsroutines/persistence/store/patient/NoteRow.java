package org.fbsroutines.persistence.store.patient;

import java.time.Instant;

/**
 * A clinician's note about a patient.
 *
 * @param noteId counts from 1 for each patient
 * @param text what was noted
 * @param recordedAt when
 * @param recordedBy by whom
 */
public record NoteRow(int noteId, String text, Instant recordedAt, String recordedBy) {}
