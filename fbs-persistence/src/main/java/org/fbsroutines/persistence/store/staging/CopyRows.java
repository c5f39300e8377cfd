package org.fbsroutines.persistence.store.staging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the binary form of COPY. It is filled field by field, since a million rows leave no time
 * for objects in between; the fields of a row are as many and in the order as {@link #row} and the
 * columns of the table require.
 */
public final class CopyRows {
  private static final int NULL = -1;
  private static final int MAX_BYTES_OF_A_CHAR = 3;
  private static final int JSONB_VERSION = 1;

  /** PostgreSQL counts days from here. */
  private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  private byte[] bytes = new byte[1 << 16];
  private int length;
  private int rows;

  /** Returns the bytes, of which the first {@link #length} count. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns how many bytes the rows have. */
  public int length() {
    return length;
  }

  /** Returns how many rows were begun. */
  public int rows() {
    return rows;
  }

  /** Begins a row of so many fields. */
  CopyRows row(int fields) {
    rows++;
    ensure(Short.BYTES);
    put2(fields);
    return this;
  }

  CopyRows text(@Nullable String text) {
    if (text == null) {
      return none();
    }
    ensure(Integer.BYTES + text.length() * MAX_BYTES_OF_A_CHAR);
    int start = length;
    length += Integer.BYTES;
    putText(text);
    set4(start, length - start - Integer.BYTES);
    return this;
  }

  CopyRows json(@Nullable String json) {
    if (json == null) {
      return none();
    }
    ensure(Integer.BYTES + 1 + json.length() * MAX_BYTES_OF_A_CHAR);
    int start = length;
    length += Integer.BYTES;
    bytes[length++] = JSONB_VERSION;
    putText(json);
    set4(start, length - start - Integer.BYTES);
    return this;
  }

  CopyRows none() {
    ensure(Integer.BYTES);
    put4(NULL);
    return this;
  }

  CopyRows int2(int value) {
    ensure(Integer.BYTES + Short.BYTES);
    put4(Short.BYTES);
    put2(value);
    return this;
  }

  CopyRows int4(@Nullable Integer value) {
    if (value == null) {
      return none();
    }
    ensure(2 * Integer.BYTES);
    put4(Integer.BYTES);
    put4(value);
    return this;
  }

  CopyRows int8(long value) {
    ensure(Integer.BYTES + Long.BYTES);
    put4(Long.BYTES);
    put4((int) (value >>> Integer.SIZE));
    put4((int) value);
    return this;
  }

  CopyRows date(@Nullable LocalDate date) {
    if (date == null) {
      return none();
    }
    ensure(2 * Integer.BYTES);
    put4(Integer.BYTES);
    put4((int) (date.toEpochDay() - FIRST_DAY));
    return this;
  }

  CopyRows bool(boolean value) {
    ensure(Integer.BYTES + 1);
    put4(1);
    bytes[length++] = (byte) (value ? 1 : 0);
    return this;
  }

  /** Most texts are ASCII, which needs no encoder. */
  private void putText(String text) {
    int begin = length;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        byte[] encoded = text.getBytes(UTF_8);
        System.arraycopy(encoded, 0, bytes, begin, encoded.length);
        length = begin + encoded.length;
        return;
      }
      bytes[length++] = (byte) c;
    }
  }

  private void put2(int value) {
    bytes[length++] = (byte) (value >>> 8);
    bytes[length++] = (byte) value;
  }

  private void put4(int value) {
    set4(length, value);
    length += Integer.BYTES;
  }

  private void set4(int index, int value) {
    bytes[index] = (byte) (value >>> 24);
    bytes[index + 1] = (byte) (value >>> 16);
    bytes[index + 2] = (byte) (value >>> 8);
    bytes[index + 3] = (byte) value;
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
