package org.fbsroutines.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.persistence.account.TestClock;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.schedule.Scheduler;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.text.ChainComplaint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The watch of a server over audit logs, round by round. */
class AuditWatchTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");

  @TempDir Path directory;

  private final TestClock clock = new TestClock(NOW);
  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void addFiveEntries(TestInfo test) {
    clinic = DATABASE.addClinic(test.getDisplayName());
    RewrittenChain.fill(DATABASE, clinic, 5, NOW);
  }

  private AnchorFile file() {
    return new AnchorFile(directory.resolve("anchors"));
  }

  private Server watch() {
    return watch(Optional.of(file()));
  }

  private Server watch(Optional<AnchorFile> anchors) {
    AuditWatch watch = new AuditWatch(DATABASE.database(), clock, anchors);
    return new Server(watch, new Scheduler(DATABASE.database(), clock, watch.jobs("here")));
  }

  /** A server without its threads. */
  private record Server(AuditWatch watch, Scheduler scheduler) implements AutoCloseable {
    void round() {
      scheduler.round();
    }

    @Override
    public void close() {
      scheduler.close();
      watch.close();
    }
  }

  private void passADay() {
    clock.pass(Duration.ofDays(1));
  }

  private List<Anchor> anchors() {
    return file().read().of(clinic);
  }

  private ImmutableList<AuditNotice> notices() {
    return DATABASE
        .database()
        .<ImmutableList<AuditNotice>, RuntimeException>readInClinic(
            clinic, handle -> new AuditNotices(handle).open());
  }

  private void clear() {
    clear(notices().get(notices().size() - 1).seq());
  }

  private void clear(long upTo) {
    DATABASE
        .database()
        .<Integer, RuntimeException>inClinic(
            clinic,
            handle -> {
              new AuditNotices(handle).clear(upTo, "restored", new Recording("Ann Lee", NOW));
              return 1;
            });
  }

  @Test
  void aHeadIsAnchoredOnceItHasMovedAndWhenTheServerStops() {
    try (Server watch = watch()) {
      watch.round();
      watch.round();
      assertThat(anchors()).hasSize(1);

      RewrittenChain.fill(DATABASE, clinic, 1, NOW);
    }

    assertThat(anchors()).extracting(anchor -> anchor.head().seq()).containsExactly(5L, 6L);
    assertThat(anchors()).extracting(Anchor::at).containsOnly(NOW);
  }

  @Test
  void aLogThatFitsRaisesNothing() {
    try (Server watch = watch()) {
      watch.round();
      passADay();
      watch.round();
    }

    assertThat(notices()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatTheOwnerRewroteIsRaisedWithinADayUntilAnAdministratorClearsIt(RewrittenChain way) {
    try (Server watch = watch()) {
      watch.round();
      way.rewrite(DATABASE, clinic);
      watch.round();
      assertThat(notices()).as("verified a day later").isEmpty();

      passADay();
      watch.round();

      assertThat(notices())
          .singleElement()
          .satisfies(notice -> assertThat(notice.finding().entry()).isEqualTo(5));
      clear();
      passADay();
      watch.round();
      assertThat(notices()).as("cleared, and nothing new").isEmpty();

      RewrittenChain.EMPTIED.rewrite(DATABASE, clinic);
      passADay();
      watch.round();
      assertThat(notices()).as("another time").isNotEmpty();
    }
  }

  @Test
  void aServerThatStartsComparesTheLogWithWhatAnotherOneAnchored() throws IOException {
    file().append(List.of(new Anchor(clinic, chain().head(), NOW)));
    Files.writeString(
        file().path(), Files.readString(file().path()) + "half a li"); // It was killed.
    RewrittenChain.CUT.rewrite(DATABASE, clinic);

    try (Server watch = watch()) {
      watch.round();
    }

    assertThat(notices())
        .extracting(notice -> notice.finding().kind())
        .containsExactly(ChainComplaint.GONE);
  }

  @Test
  void withoutAFileAChangedEntryIsRaisedAllTheSame() {
    change("x");

    try (Server watch = watch(Optional.empty())) {
      watch.round();
    }

    assertThat(notices())
        .extracting(notice -> notice.finding().kind(), notice -> notice.finding().entry())
        .containsExactly(tuple(ChainComplaint.CHANGED, 2L));
  }

  @Test
  void whatIsRewrittenAfterANoticeWasClearedIsRaisedAnew() {
    try (Server watch = watch()) {
      watch.round();
      RewrittenChain.EDITED.rewrite(DATABASE, clinic);
      passADay();
      watch.round();
      clear();
      passADay();
      watch.round();
      assertThat(notices()).isEmpty();

      RewrittenChain.EDITED_ANEW.rewrite(DATABASE, clinic);
      passADay();
      watch.round();

      assertThat(notices()).isNotEmpty();
    }
  }

  @Test
  void anEntryThatIsChangedAgainIsRaisedAgain() {
    try (Server watch = watch()) {
      for (String actor : List.of("x", "y")) {
        change(actor);
        passADay();
        watch.round();
        assertThat(notices()).as(actor).hasSize(1);
        clear();
      }
    }
  }

  @Test
  void nobodyClearsWhatIsYetToCome() {
    try (Server watch = watch()) {
      change("x");
      watch.round();
      clear(Long.MAX_VALUE);
      assertThat(notices()).isEmpty();

      change("y");
      passADay();
      watch.round();
      assertThat(notices()).hasSize(1);
    }
  }

  @Test
  void aServerWithoutAFileKnowsWhatItSawLast() {
    try (Server watch = watch(Optional.empty())) {
      watch.round();
      RewrittenChain.fill(DATABASE, clinic, 1, NOW);
      clock.pass(Duration.ofMinutes(15));
      watch.round();
      RewrittenChain.REPLACED.rewrite(DATABASE, clinic);
      passADay();
      watch.round();
    }

    assertThat(notices())
        .extracting(notice -> notice.finding().kind(), notice -> notice.finding().entry())
        .containsExactly(tuple(ChainComplaint.GONE, 6L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no anchor at all\n"})
  void aFileThatLostItsAnchorsIsRaisedAndNoticedOnce(String left) throws IOException {
    try (Server watch = watch()) {
      watch.round();
      Files.writeString(file().path(), left);
      passADay();
      watch.round();
      passADay();
      watch.round();

      assertThat(notices())
          .extracting(notice -> notice.finding().kind(), notice -> notice.finding().entry())
          .containsExactly(tuple(ChainComplaint.LOST, 5L));
    }
  }

  @Test
  void aFileThatCannotBeWrittenAnyMoreIsRaisedOnce() throws IOException {
    try (Server watch = watch()) {
      watch.round();
      Files.move(file().path(), directory.resolve("away"));
      Files.createDirectory(file().path());
      RewrittenChain.fill(DATABASE, clinic, 1, NOW);
      passADay();
      watch.round();
      passADay();
      watch.round();

      assertThat(notices())
          .extracting(notice -> notice.finding().kind(), notice -> notice.finding().found())
          .containsExactly(tuple(ChainComplaint.LOST, "0"), tuple(ChainComplaint.STALLED, "6"));
    }
  }

  @Test
  void aWrongLineInTheFileHidesNothing() throws IOException {
    try (Server watch = watch()) {
      watch.round();
      Files.writeString(file().path(), "nonsense\n", StandardOpenOption.APPEND);
      RewrittenChain.EDITED.rewrite(DATABASE, clinic);
      passADay();
      watch.round();

      assertThat(notices())
          .extracting(notice -> notice.finding().kind())
          .containsExactly(ChainComplaint.OTHER);
    }
  }

  @Test
  void aClockThatIsSetBackPutsNothingOff() {
    try (Server watch = watch()) {
      watch.round();
      change("x");
      clock.pass(Duration.ofDays(-400));
      watch.round();

      assertThat(notices()).hasSize(1);
    }
  }

  @Test
  void twoServersShareAFileAndRaiseOnce() {
    try (Server one = watch();
        Server other = watch()) {
      one.round();
      other.round();
      RewrittenChain.EDITED.rewrite(DATABASE, clinic);
      passADay();
      one.round();
      other.round();
    }

    assertThat(notices()).hasSize(1);
    assertThat(file().read().wrong()).isEmpty();
    assertThat(file().read().torn()).isEmpty();
  }

  private void change(String actor) {
    DATABASE
        .asSuperuser()
        .useHandle(
            handle ->
                handle.execute(
                    "update fbs.audit_entry set actor = ? where seq = 2 and clinic_id = ?",
                    actor,
                    clinic.value()));
  }

  @Test
  void aFileOfAnotherKindKeepsTheServerFromStartingAndStaysAsItIs() throws IOException {
    Files.writeString(file().path(), "{}");

    assertThatThrownBy(() -> AuditWatch.start(DATABASE.database(), clock, Optional.of(file())))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("anchors:1: ");
    assertThat(file().path()).content().isEqualTo("{}");
  }

  @Test
  void aFileThatCannotBeWrittenKeepsTheServerFromStarting() {
    AnchorFile nowhere = new AnchorFile(directory.resolve("none/anchors"));

    assertThatThrownBy(() -> AuditWatch.start(DATABASE.database(), clock, Optional.of(nowhere)))
        .isInstanceOf(IOException.class);
  }

  private AuditChain chain() {
    return new AuditChain(DATABASE.database(), clinic);
  }
}
