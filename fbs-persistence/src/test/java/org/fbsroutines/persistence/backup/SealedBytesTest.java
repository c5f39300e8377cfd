package org.fbsroutines.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedBytesTest {
  private static final int HEADER = BackupKey.magic().length + BackupKey.SALT_BYTES;
  private static final int SEALED_PART = BackupKey.PART_BYTES + BackupKey.TAG_BYTES;

  @TempDir Path directory;
  private Optional<BackupKey> key = Optional.empty();

  @BeforeEach
  void thereIsAKey() throws IOException {
    key = Optional.of(key("0f"));
  }

  private BackupKey key(String digits) throws IOException {
    return BackupKey.read(
        Files.writeString(directory.resolve("key-" + digits), digits.repeat(32) + "\n"));
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private byte[] seal(byte[] content) throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream out = new SealingStream(sealed, key.orElseThrow())) {
      out.write(content);
    }
    return sealed.toByteArray();
  }

  private static byte[] open(byte[] sealed, Optional<BackupKey> key) throws IOException {
    try (InputStream input = SealedBytes.open("b", new ByteArrayInputStream(sealed), key)) {
      return input.readAllBytes();
    }
  }

  private void refuses(byte[] sealed) {
    assertThatThrownBy(() -> open(sealed, key)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        1,
        BackupKey.PART_BYTES - 1,
        BackupKey.PART_BYTES,
        BackupKey.PART_BYTES + 1,
        3 * BackupKey.PART_BYTES
      })
  void whatIsSealedIsOpenedByItsKey(int length) throws IOException {
    assertThat(open(seal(bytes(length)), key)).isEqualTo(bytes(length));
  }

  @Test
  void theSameIsSealedDifferentlyEachTime() throws IOException {
    assertThat(seal(bytes(9))).isNotEqualTo(seal(bytes(9)));
  }

  @Test
  void anotherKeyOpensNothing() throws IOException {
    byte[] sealed = seal(bytes(100));
    Optional<BackupKey> other = Optional.of(key("1f"));

    assertThatThrownBy(() -> open(sealed, other)).isInstanceOf(OpeningStream.SealException.class);
  }

  @Test
  void aFlippedBitAnywhereIsFound() throws IOException {
    byte[] sealed = seal(bytes(40));
    for (int i = 0; i < sealed.length; i++) {
      byte[] flipped = sealed.clone();
      flipped[i] ^= 0x10;
      assertThatThrownBy(() -> open(flipped, key)).as("byte " + i).isInstanceOf(Exception.class);
    }
  }

  @Test
  void whatIsCutShortIsFoundAlsoBetweenParts() throws IOException {
    byte[] sealed = seal(bytes(2 * BackupKey.PART_BYTES + 5));

    refuses(Arrays.copyOf(sealed, sealed.length - 1));
    refuses(Arrays.copyOf(sealed, HEADER + 2 * SEALED_PART));
    refuses(Arrays.copyOf(sealed, HEADER + SEALED_PART));
    refuses(Arrays.copyOf(sealed, HEADER));
    refuses(Arrays.copyOf(sealed, HEADER - 1));
    refuses(Arrays.copyOf(sealed, sealed.length + 1));
  }

  @Test
  void partsThatChangedPlacesAreFound() throws IOException {
    byte[] sealed = seal(bytes(2 * BackupKey.PART_BYTES + 5));
    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, HEADER, swapped, HEADER + SEALED_PART, SEALED_PART);
    System.arraycopy(sealed, HEADER + SEALED_PART, swapped, HEADER, SEALED_PART);

    refuses(swapped);
  }

  @Test
  void aSealedOneNeedsAKeyAndAnOpenOneIsNotTakenForASealedOne() throws IOException {
    byte[] sealed = seal(bytes(5));

    assertThatThrownBy(() -> open(sealed, Optional.empty()))
        .hasMessage("b is sealed. Name its key with --key-file.");
    assertThatThrownBy(() -> open(bytes(50), key))
        .isInstanceOf(BackupException.class)
        .hasMessageStartingWith("b is not sealed by a key.");
    assertThat(open(bytes(5), Optional.empty())).isEqualTo(bytes(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret", "0f0f", "gg"})
  void somethingElseIsNoKey(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("key"), text, StandardCharsets.UTF_8);

    assertThatThrownBy(() -> BackupKey.read(file))
        .isInstanceOf(BackupException.class)
        .hasMessage(
            file
                + " is no key (expected: 64 hexadecimal digits, such as 'openssl rand -hex 32'"
                + " prints).");
  }
}
