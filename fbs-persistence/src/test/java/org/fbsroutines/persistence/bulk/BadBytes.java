package org.fbsroutines.persistence.bulk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.primitives.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What may go wrong with the bytes of a file, whatever it holds. */
final class BadBytes {
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] ZIP = {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, '!', 0};
  private static final byte[] PROGRAM = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0};
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] ZSTD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 4, 0, 1, 2, 3};
  private static final byte[] BOMB = bomb();

  private BadBytes() {}

  /** Files that hold nothing of the kind. */
  static Stream<BadFile> nothing(String kind) {
    return Stream.of(
        BadFile.bytes(kind, "empty", new byte[0]),
        BadFile.text(kind, "blanks", " \r\n\t \n"),
        BadFile.bytes(kind, "byte order mark alone", UTF_8_MARK),
        BadFile.bytes(kind, "byte order mark and blanks", Bytes.concat(UTF_8_MARK, bytes(" \n"))),
        BadFile.bytes(kind, "a spreadsheet", ZIP),
        BadFile.bytes(kind, "a program", PROGRAM),
        BadFile.bytes(kind, "a picture", PICTURE),
        BadFile.bytes(kind, "every byte", everyByte()),
        BadFile.bytes(kind, "gzip of nothing", gzip(new byte[0])),
        BadFile.bytes(kind, "gzip, its header alone", Arrays.copyOf(gzip(bytes("x")), 6)),
        BadFile.bytes(kind, "zstd that is broken", ZSTD),
        BadFile.text(kind, "a page", "<!DOCTYPE html>\n<html><body>Please sign in</body></html>\n"),
        BadFile.text(kind, "prose", "Dear colleague,\n\nplease find the list attached.\n"));
  }

  /** A file that could be imported, its bytes damaged. */
  static Stream<BadFile> damaged(String kind, String layout, String good) {
    byte[] bytes = bytes(good);
    byte[] zipped = gzip(bytes);
    return Stream.of(
        BadFile.bytes(kind, layout + " in UTF-16 without a mark", good.getBytes(UTF_16LE)),
        BadFile.bytes(kind, layout + " in Latin-1", umlaut(good).getBytes(ISO_8859_1)),
        BadFile.bytes(kind, layout + " with a NUL", with(bytes, (byte) 0)),
        BadFile.bytes(kind, layout + " with an escape", with(bytes, (byte) 0x1b)),
        BadFile.bytes(
            kind, layout + " with a surrogate", with(bytes, (byte) 0xED, (byte) 0xA0, (byte) 0x80)),
        BadFile.bytes(
            kind, layout + " with an overlong slash", with(bytes, (byte) 0xC0, (byte) 0xAF)),
        BadFile.bytes(
            kind,
            layout + " cut inside a character",
            Bytes.concat(bytes, new byte[] {(byte) 0xE2, (byte) 0x82})),
        BadFile.bytes(kind, layout + " cut in gzip", Arrays.copyOf(zipped, zipped.length - 12)),
        BadFile.bytes(kind, layout + " with a broken checksum in gzip", flipped(zipped)),
        BadFile.bytes(kind, layout + " followed by a bomb in gzip", Bytes.concat(zipped, BOMB)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] everyByte() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static String umlaut(String good) {
    return good.replaceFirst("P-1|wall", "P-ä");
  }

  /** Some bytes in the middle of the last row. */
  private static byte[] with(byte[] bytes, byte... more) {
    int place = bytes.length - 12;
    return Bytes.concat(
        Arrays.copyOf(bytes, place), more, Arrays.copyOfRange(bytes, place, bytes.length));
  }

  private static byte[] flipped(byte[] zipped) {
    byte[] flipped = zipped.clone();
    flipped[flipped.length - 6] ^= 1;
    return flipped;
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream zipping = new GZIPOutputStream(zipped)) {
      zipping.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  /** A hundred megabytes of one letter, as one more member of a gzip file. */
  private static byte[] bomb() {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    byte[] many = new byte[1_000_000];
    Arrays.fill(many, (byte) 'x');
    try (OutputStream zipping = new GZIPOutputStream(zipped)) {
      for (int i = 0; i < 100; i++) {
        zipping.write(many);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
