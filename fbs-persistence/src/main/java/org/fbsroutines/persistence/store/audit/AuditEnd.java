package org.fbsroutines.persistence.store.audit;

/**
 * How a clinic's audit log ends.
 *
 * @param head what the next entry will follow; {@link AuditHead#NONE} where there is none
 * @param last the number of the last entry that is stored; 0 where there is none
 */
public record AuditEnd(AuditHead head, long last) {}
