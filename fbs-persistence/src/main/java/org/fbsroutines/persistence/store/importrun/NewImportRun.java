package org.fbsroutines.persistence.store.importrun;

import java.util.UUID;

/**
 * An import that begins.
 *
 * @param runId its identity
 * @param kind what it brings in
 * @param fileName the name of the file, without its directory
 * @param adapter which layout the file has
 * @param readBy distinguishes how the same file may be read; empty where nothing was stated of that
 */
public record NewImportRun(
    UUID runId, ImportKind kind, String fileName, String adapter, String readBy) {

  /** An import of a file with nothing stated of it. */
  public NewImportRun(UUID runId, ImportKind kind, String fileName, String adapter) {
    this(runId, kind, fileName, adapter, "");
  }
}
