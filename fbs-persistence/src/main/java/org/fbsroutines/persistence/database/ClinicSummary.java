package org.fbsroutines.persistence.database;

/**
 * What one clinic has stored.
 *
 * @param clinicId the clinic
 * @param name its name
 * @param exercises exercises in its catalogue
 * @param patients its patients
 * @param activeRoutines routines that are active now
 * @param auditEntries entries of its audit log
 */
public record ClinicSummary(
    ClinicId clinicId,
    String name,
    long exercises,
    long patients,
    long activeRoutines,
    long auditEntries) {}
