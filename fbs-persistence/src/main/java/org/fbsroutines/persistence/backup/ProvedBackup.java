package org.fbsroutines.persistence.backup;

/**
 * A backup that was restored, started and found to be as it was made.
 *
 * @param manifest what it contains
 * @param screenings how many screenings came out as they did when it was made; 0 if another version
 *     of the program made it, which may decide otherwise
 */
public record ProvedBackup(BackupManifest manifest, int screenings) {}
