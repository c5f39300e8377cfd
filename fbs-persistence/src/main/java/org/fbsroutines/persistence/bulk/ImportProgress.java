package org.fbsroutines.persistence.bulk;

/** Receives the progress of an import. Called by one thread. */
public interface ImportProgress {
  /** Ignores it. */
  ImportProgress SILENT =
      new ImportProgress() {
        @Override
        public void begun(String file, long bytes) {}

        @Override
        public void read(long bytes, long rows) {}

        @Override
        public void merging(long rows) {}

        @Override
        public void ended() {}
      };

  /**
   * A file is read from now on.
   *
   * @param bytes its size; negative where it is not known
   */
  void begun(String file, long bytes);

  /** So much of it is read and staged. */
  void read(long bytes, long rows);

  /** All of it is read; the rows are merged into the store now. */
  void merging(long rows);

  /** The file is done with, be it stored or not. */
  void ended();
}
