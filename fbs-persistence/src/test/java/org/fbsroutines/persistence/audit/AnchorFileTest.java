package org.fbsroutines.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.audit.AuditHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorFileTest {
  private static final ClinicId CLINIC = ClinicId.random();
  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");

  @TempDir Path directory;

  private AnchorFile file() {
    return new AnchorFile(directory.resolve("anchors"));
  }

  private static Anchor anchor(long seq) {
    return new Anchor(CLINIC, new AuditHead(seq, "a".repeat(64)), NOW);
  }

  private void write(String text) throws IOException {
    Files.writeString(file().path(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void anchorsAreAddedAndReadInTheirOrder() throws IOException {
    file().append(List.of(anchor(2)));
    file().append(List.of(anchor(5), anchor(7)));

    assertThat(file().path())
        .content()
        .startsWith(CLINIC + " 2 " + "a".repeat(64) + " 2027-01-05T09:00:00Z\n")
        .hasLineCount(3);
    assertThat(file().read().all()).containsExactly(anchor(2), anchor(5), anchor(7));
    assertThat(file().read().torn()).isEmpty();
  }

  @Test
  void aLineThatAKilledProgramLeftUnfinishedIsReportedAndDisturbsNoOther() throws IOException {
    file().append(List.of(anchor(2)));
    for (int length : new int[] {1, 40, 80, anchor(3).line().length() - 1}) {
      write(anchor(3).line().substring(0, length));
      assertThat(file().read().torn()).last().extracting(Problem::line).isNotNull();

      file().append(List.of(anchor(4)));
    }

    assertThat(file().read().all())
        .containsExactly(anchor(2), anchor(4), anchor(4), anchor(4), anchor(4));
    assertThat(file().read().torn()).extracting(Problem::line).containsExactly(2L, 4L, 6L, 8L);
    assertThat(file().read().torn().get(0).text()).contains("anchors:2: not a whole line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "x y z", "6f1c1d9e-3f0b-4a57-9f0e-0a4c2f8f5b11 1 abc 2027-01-05"})
  void aLineThatIsNoAnchorIsNamedAndHidesNoOther(String line) throws IOException {
    write(anchor(1).line() + " with a name\n\n" + line + "\n" + anchor(2).line() + "\n");

    assertThat(file().read().all()).containsExactly(anchor(1), anchor(2));
    assertThat(file().read().torn()).isEmpty();
    assertThat(file().read().wrong())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .contains("anchors:3: " + line.substring(0, 1), "as 'fbs audit head' prints them");
    file().refuseAnythingElse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"format\": \"fbs-facts/5\"}", "name\nx\n"})
  void nothingIsAddedToAFileOfAnotherKind(String content) throws IOException {
    write(content);

    assertThatThrownBy(() -> file().refuseAnythingElse()).isInstanceOf(FormatException.class);
    assertThat(file().path()).content().isEqualTo(content);
  }

  @Test
  void linesOfAnotherSystemAreReadAndWhatWasLeftOfABrokenDiskIsLeftOut() throws IOException {
    write(anchor(1).line() + "\r\n" + "\0".repeat(70));
    file().append(List.of(anchor(2)));

    assertThat(file().read().all()).containsExactly(anchor(1), anchor(2));
    assertThat(file().read().torn()).extracting(Problem::line).containsExactly(2L);
    assertThat(file().read().wrong()).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsUnreadableAndMadeByTheFirstAnchorOnly() {
    assertThatThrownBy(() -> file().read()).isInstanceOf(FormatException.class);
    AnchorFile nowhere = new AnchorFile(directory.resolve("none/anchors"));
    assertThatThrownBy(() -> nowhere.append(List.of(anchor(1))))
        .isInstanceOf(NoSuchFileException.class);
  }
}
