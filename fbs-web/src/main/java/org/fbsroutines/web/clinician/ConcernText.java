package org.fbsroutines.web.clinician;

/**
 * Why a patient needs attention.
 *
 * @param badge how urgent it looks, as the badge tag takes it
 * @param sentence why, in the visitor's language
 */
public record ConcernText(String badge, String sentence) {}
