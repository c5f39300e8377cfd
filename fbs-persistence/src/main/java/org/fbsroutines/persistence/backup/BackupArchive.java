package org.fbsroutines.persistence.backup;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.ByteStreams;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.text.BackupComplaint;

/** The form of a backup: a tar archive under Zstandard, whose last part is the manifest. */
final class BackupArchive {
  private static final int BUFFER = 1 << 16;

  private BackupArchive() {}

  /** Writes the parts of an archive, each with its hash. */
  static final class Writer {
    private final ZstdOutputStream compressed;
    private final TarArchiveOutputStream tar;
    private final Map<String, String> hashes = new HashMap<>();
    private final byte[] buffer = new byte[BUFFER];

    Writer(OutputStream out) throws IOException {
      compressed =
          new ZstdOutputStream(new BufferedOutputStream(CloseShieldOutputStream.wrap(out), BUFFER));
      compressed.setChecksum(true);
      tar = new TarArchiveOutputStream(compressed, StandardCharsets.UTF_8.name());
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    void putDirectory(String name) throws IOException {
      tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
      tar.closeArchiveEntry();
    }

    void put(String name, String text) throws IOException {
      put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void put(String name, byte[] bytes) throws IOException {
      begin(name, bytes.length);
      tar.write(bytes);
      tar.closeArchiveEntry();
      hashes.put(name, Hashing.sha256().hashBytes(bytes).toString());
    }

    /**
     * Copies a file that may grow, shrink or vanish meanwhile: as long as it is now, filled up with
     * zeros. What that leaves out or adds, the log of changes repeats.
     */
    void put(String name, Path file) throws IOException {
      try (InputStream input = Files.newInputStream(file)) {
        long left = Files.size(file);
        begin(name, left);
        Hasher hash = Hashing.sha256().newHasher();
        while (left > 0) {
          int length = (int) Math.min(left, BUFFER);
          int read = Math.max(0, input.readNBytes(buffer, 0, length));
          Arrays.fill(buffer, read, length, (byte) 0);
          tar.write(buffer, 0, length);
          hash.putBytes(buffer, 0, length);
          left -= length;
        }
        tar.closeArchiveEntry();
        hashes.put(name, hash.hash().toString());
      } catch (NoSuchFileException e) {
        return; // Dropped meanwhile, which the log repeats; or there was none.
      }
    }

    private void begin(String name, long size) throws IOException {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(size);
      tar.putArchiveEntry(entry);
    }

    ImmutableMap<String, String> hashes() {
      return ImmutableMap.copyOf(hashes);
    }

    /** Ends the archive, and leaves open what it was written to. */
    void finish() throws IOException {
      tar.finish();
      compressed.close();
    }
  }

  /** Where the parts of an archive go to. */
  interface Target {
    void directory(String name) throws IOException;

    void file(String name, InputStream content) throws IOException;
  }

  /**
   * Reads an archive to its end, and compares every part with the manifest.
   *
   * @param name of the backup, for messages
   * @param key of a sealed backup
   * @throws BackupException if a part is changed, missing or strange
   */
  static BackupManifest read(
      String name, InputStream backup, Optional<BackupKey> key, Target target) {
    Map<String, String> found = new HashMap<>();
    try (InputStream input = SealedBytes.open(name, backup, key);
        ZstdInputStream unpacked = new ZstdInputStream(new BufferedInputStream(input, BUFFER));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(unpacked, StandardCharsets.UTF_8.name())) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        String part = entry.getName();
        if (part.equals(BackupManifest.NAME)) {
          String text = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
          if (tar.getNextEntry() != null) {
            throw new BackupException(BackupComplaint.NO_BACKUP.of(Shown.line(name)));
          }
          // To the very end, where Zstandard's own check of the whole stands.
          ByteStreams.exhaust(unpacked);
          return compared(name, manifest(name, text), found);
        }
        requirePlain(name, entry);
        if (entry.isDirectory()) {
          target.directory(part.substring(0, part.length() - 1));
        } else {
          HashingInputStream content = new HashingInputStream(Hashing.sha256(), tar);
          target.file(part, content);
          found.put(part, content.hash().toString());
        }
      }
    } catch (OpeningStream.SealException e) {
      throw new BackupException(BackupComplaint.KEY_WRONG.of(Shown.line(name)), e);
    } catch (IOException e) {
      throw new BackupException(
          BackupComplaint.UNREADABLE.of(
              Shown.line(name), Shown.line(String.valueOf(e.getMessage()))),
          e);
    }
    throw new BackupException(BackupComplaint.NO_BACKUP.of(Shown.line(name)));
  }

  private static void requirePlain(String name, TarArchiveEntry entry) {
    String part = entry.getName();
    boolean isPlain =
        (entry.isDirectory() || entry.isFile())
            && !entry.isSymbolicLink()
            && !entry.isLink()
            && Path.of(part).normalize().equals(Path.of(part))
            && !part.startsWith("..")
            && !Path.of(part).isAbsolute();
    if (!isPlain) {
      throw new BackupException(BackupComplaint.STRANGE.of(Shown.line(name), Shown.line(part)));
    }
  }

  private static BackupManifest manifest(String name, String text) {
    try {
      return BackupManifest.read(text);
    } catch (RuntimeException e) {
      throw new BackupException(
          BackupComplaint.UNREADABLE.of(
              Shown.line(name), Shown.line(String.valueOf(e.getMessage()))),
          e);
    }
  }

  private static BackupManifest compared(
      String name, BackupManifest manifest, Map<String, String> found) {
    manifest
        .files()
        .forEach(
            (part, hash) -> {
              String actual = found.remove(part);
              if (actual == null) {
                throw new BackupException(
                    BackupComplaint.MISSING.of(Shown.line(name), Shown.line(part)));
              }
              if (!actual.equals(hash)) {
                throw new BackupException(
                    BackupComplaint.CHANGED.of(Shown.line(name), Shown.line(part)));
              }
            });
    for (String part : found.keySet()) {
      throw new BackupException(BackupComplaint.STRANGE.of(Shown.line(name), Shown.line(part)));
    }
    return manifest;
  }
}
