package org.fbsroutines.persistence.store.audit;

/**
 * Where a chain stands: its last entry, or any other whose hash stands for all before it.
 *
 * @param seq the entry's number; 0 before the first
 * @param hash the entry's hash, 64 hexadecimal digits in lower case
 */
public record AuditHead(long seq, String hash) {
  /** Before the first entry. */
  public static final AuditHead NONE = new AuditHead(0, "0".repeat(64));
}
