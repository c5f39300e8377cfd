package org.fbsroutines.domain.routine;

/**
 * The versions that a clinician saw when approving.
 *
 * @param facts version of the patient's facts
 * @param catalogue revision of the catalogue
 * @param ruleBook version of the rule book
 */
public record SeenVersions(int facts, long catalogue, int ruleBook) {}
