package org.fbsroutines.web.start;

/**
 * The first page.
 *
 * @param patientId the patient who is nobody real
 */
public record StartView(String patientId) {}
