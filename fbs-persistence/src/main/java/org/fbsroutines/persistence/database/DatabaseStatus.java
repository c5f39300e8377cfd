package org.fbsroutines.persistence.database;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the database is.
 *
 * @param serverVersion version of PostgreSQL, such as {@code 17.6}
 * @param schemaVersion the last migration that was applied; empty before the first
 * @param pendingMigrations migrations of this program that are not applied yet
 * @param dataDirectory the embedded server's directory; empty for a server given by URL
 * @param clinics what each clinic has stored, by name; empty while migrations are pending
 */
public record DatabaseStatus(
    String serverVersion,
    Optional<String> schemaVersion,
    int pendingMigrations,
    Optional<Path> dataDirectory,
    ImmutableList<ClinicSummary> clinics) {}
