package org.fbsroutines.persistence.store;

import java.util.UUID;

/**
 * An import that begins.
 *
 * @param runId its identity
 * @param kind what it brings in
 * @param fileName the name of the file, without its directory
 * @param adapter which layout the file has
 */
public record NewImportRun(UUID runId, ImportKind kind, String fileName, String adapter) {}
