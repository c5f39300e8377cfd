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
 * @param isNewer whether the schema is a newer program's, so that this one cannot work with it
 * @param dataDirectory the embedded server's directory; empty for a server given by URL
 * @param clinics what each clinic has stored, by name; empty where the schema is another program's
 */
public record DatabaseStatus(
    String serverVersion,
    Optional<String> schemaVersion,
    int pendingMigrations,
    boolean isNewer,
    Optional<Path> dataDirectory,
    ImmutableList<ClinicSummary> clinics) {}
