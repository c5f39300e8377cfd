package org.fbsroutines.persistence.bulk.source;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.ByteStreams;
import com.google.common.io.CountingInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalLong;
import org.fbsroutines.persistence.format.row.Source;
import org.jspecify.annotations.Nullable;

/** A source that is being read: its bytes are counted and hashed on their way. */
public final class OpenSource implements Closeable {
  private final ImportSource from;
  private final OptionalLong size;
  private final CountingInputStream counted;
  private final HashingInputStream hashed;
  private final Source source;
  private @Nullable String sha256;

  private OpenSource(ImportSource from, Charset encoding, OptionalLong size, InputStream input)
      throws IOException {
    this.from = from;
    this.size = size;
    this.counted = new CountingInputStream(input);
    this.hashed = new HashingInputStream(Hashing.sha256(), counted);
    this.source =
        new Source(
            from.name(),
            Transcoding.of(from.name(), encoding, Inflation.of(from.name(), hashed)),
            from.siblings(),
            from.companions());
  }

  public static OpenSource open(ImportSource from, Charset encoding) throws IOException {
    InputStream input = from.open();
    try {
      return new OpenSource(from, encoding, from.size(), input);
    } catch (IOException | RuntimeException e) {
      input.close();
      throw e;
    }
  }

  public String name() {
    return from.name();
  }

  public OptionalLong size() {
    return size;
  }

  /** How many bytes were read so far, as they lie there. */
  public long bytes() {
    return counted.getCount();
  }

  public Source source() {
    return source;
  }

  /** Hashes a file before it is read as rows. */
  public Optional<String> sha256Beforehand() {
    try (HashingInputStream whole = new HashingInputStream(Hashing.sha256(), from.open())) {
      ByteStreams.exhaust(whole);
      return Optional.of(whole.hash().toString());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads the rest, so that its hash and size are known; a stream that may have no end is left
   * where it is.
   */
  public void exhaust() {
    if (sha256 == null && size.isPresent()) {
      try {
        ByteStreams.exhaust(hashed);
        sha256 = hashed.hash().toString();
      } catch (IOException e) {
        sha256 = null;
      }
    }
  }

  /** All of it was read as rows. */
  public void ended() {
    try {
      ByteStreams.exhaust(hashed);
      sha256 = hashed.hash().toString();
    } catch (IOException e) {
      sha256 = null;
    }
  }

  /** Returns the hash of all of it; empty before its end. */
  public Optional<String> sha256() {
    return Optional.ofNullable(sha256);
  }

  @Override
  public void close() throws IOException {
    source.input().close();
  }
}
