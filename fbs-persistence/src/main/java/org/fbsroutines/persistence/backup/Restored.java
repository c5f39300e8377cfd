package org.fbsroutines.persistence.backup;

/**
 * A backup that is a data directory now.
 *
 * @param manifest what it contains
 * @param accessCodes how many of its access codes open a patient's pages: also those that were
 *     revoked or replaced after the backup
 */
public record Restored(BackupManifest manifest, long accessCodes) {}
