package org.fbsroutines.web.page;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A file of the pages; its address names its content, so browsers may keep it for good. */
public final class Asset {
  private static final int HASH_LENGTH = 16;

  private final String path;
  private final String contentType;
  private final byte[] bytes;

  private Asset(String path, String contentType, byte[] bytes) {
    this.path = path;
    this.contentType = contentType;
    this.bytes = bytes;
  }

  /**
   * Reads a file that lies beside this class.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  static Asset read(String name, String extension, String contentType) {
    byte[] bytes = bytes(name + "." + extension);
    String hash = Hashing.sha256().hashBytes(bytes).toString().substring(0, HASH_LENGTH);
    return new Asset("/assets/" + name + "-" + hash + "." + extension, contentType, bytes);
  }

  /**
   * Reads a file that {@code tools/assets/build} has written, with the hash in its name.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  static Asset built(String file, String contentType) {
    return new Asset("/assets/" + file, contentType, bytes("vendor/" + file));
  }

  /**
   * Reads a file that is served at an address of its own, which does not change with its content.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  static Asset at(String path, String file, String contentType) {
    return new Asset(path, contentType, bytes(file));
  }

  private static byte[] bytes(String file) {
    try {
      return Resources.toByteArray(Resources.getResource(Asset.class, file));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** Returns the address below the server's root. */
  public String path() {
    return path;
  }

  /** Returns the media type. */
  public String contentType() {
    return contentType;
  }

  /** Returns the content. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, bytes.length);
  }
}
