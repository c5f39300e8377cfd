package org.fbsroutines.persistence.audit;

/**
 * A finding that was raised for the clinic's administrators.
 *
 * @param seq the entry of the audit log that raised it
 * @param finding what is wrong
 */
public record AuditNotice(long seq, AuditFinding finding) {}
