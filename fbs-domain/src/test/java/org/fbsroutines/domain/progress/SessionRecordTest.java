package org.fbsroutines.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.routine.PartOfDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionRecordTest {
  private static SessionRecord noted(String note) {
    PainResponse pain =
        new PainResponse(
            new ExerciseId("walking"), new PainScore(3), Answer.UNKNOWN, Answer.UNKNOWN);
    return new SessionRecord(
        LocalDate.of(2027, 1, 31), Optional.empty(), Known.unknown(), pain, Known.unknown(), note);
  }

  @Test
  void aNoteIsPlainTextOnSeveralLines() {
    String note = "first\r\nsecond\tthird";

    assertThat(noted(note).note()).isEqualTo(note);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u001Bb", "\u007F"})
  void aNoteWithAControlCharacterIsRefused(String note) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> noted(note))
        .withMessageStartingWith("note: has a control character");
  }

  @Test
  void aNoteHasAThousandCharactersAndNotOneMore() {
    assertThat(noted("x".repeat(1_000)).note()).hasSize(1_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> noted("x".repeat(1_001)))
        .withMessage("note: 1001 characters (expected: at most 1000)");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 20})
  void exertionGoesFromSixToTwenty(int borg) {
    assertThat(new PerceivedExertion(borg).borg()).isEqualTo(borg);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 21})
  void anyOtherExertionIsRefused(int borg) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PerceivedExertion(borg))
        .withMessage("effort: %d (expected: Borg 6 to 20)", borg);
  }

  private static SessionRecord felt(int pain, Answer settled, Answer persists) {
    return new SessionRecord(
        LocalDate.of(2027, 1, 31),
        Optional.empty(),
        Known.unknown(),
        new PainResponse(new ExerciseId("walking"), new PainScore(pain), settled, persists),
        Known.unknown(),
        "");
  }

  @ParameterizedTest
  @CsvSource({
    "6, NO, UNKNOWN, 7, UNKNOWN, UNKNOWN, 7, NO, UNKNOWN",
    "6, NO, YES, 7, UNKNOWN, UNKNOWN, 7, NO, YES",
    "6, NO, YES, 7, YES, NO, 7, NO, YES",
    "6, UNKNOWN, UNKNOWN, 7, NO, YES, 7, NO, YES",
    "6, YES, NO, 7, UNKNOWN, UNKNOWN, 7, UNKNOWN, UNKNOWN",
    "6, YES, NO, 6, NO, UNKNOWN, 6, NO, NO",
    "6, UNKNOWN, NO, 6, NO, UNKNOWN, 6, NO, NO",
    "6, UNKNOWN, UNKNOWN, 5, NO, YES, 6, NO, YES"
  })
  void ofTwoRecordsOfASessionTheWorstThatEitherSaysIsKept(
      int pain,
      Answer settled,
      Answer persists,
      int otherPain,
      Answer otherSettled,
      Answer otherPersists,
      int worst,
      Answer worstSettled,
      Answer worstPersists) {
    assertThat(
            felt(pain, settled, persists).worsenedTo(felt(otherPain, otherSettled, otherPersists)))
        .isEqualTo(felt(worst, worstSettled, worstPersists));
  }

  @Test
  void aRecordOfTheSamePainThatSaysMoreOfItIsNotCovered() {
    SessionRecord known = felt(6, Answer.UNKNOWN, Answer.UNKNOWN);

    assertThat(known.covers(felt(6, Answer.NO, Answer.UNKNOWN))).isFalse();
    assertThat(known.covers(felt(6, Answer.UNKNOWN, Answer.YES))).isFalse();
    assertThat(felt(6, Answer.NO, Answer.YES).covers(known)).isTrue();
  }

  private static SessionRecord saying(
      Known<PainScore> before, Known<PerceivedExertion> effort, String note) {
    SessionRecord felt = felt(6, Answer.NO, Answer.NO);
    return new SessionRecord(felt.date(), felt.partOfDay(), before, felt.pain(), effort, note);
  }

  private static Stream<SessionRecord> partsOfARecord() {
    return Stream.of(
        saying(Known.of(new PainScore(2)), Known.unknown(), ""),
        saying(Known.unknown(), Known.of(new PerceivedExertion(13)), ""),
        saying(Known.unknown(), Known.unknown(), "stiff"));
  }

  @ParameterizedTest
  @MethodSource("partsOfARecord")
  void aRecordCoversAnotherThatSaysNoMoreInAnyPart(SessionRecord part) {
    SessionRecord bare = felt(6, Answer.NO, Answer.NO);
    SessionRecord other =
        saying(Known.of(new PainScore(4)), Known.of(new PerceivedExertion(15)), "well");

    assertThat(part.covers(bare)).isTrue();
    assertThat(part.covers(part)).isTrue();
    assertThat(bare.covers(part)).isFalse();
    assertThat(other.covers(part)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("partsOfARecord")
  void whatTheWorseRecordLeavesOutStaysAsItStood(SessionRecord part) {
    SessionRecord all =
        saying(Known.of(new PainScore(4)), Known.of(new PerceivedExertion(15)), "well");
    SessionRecord worse = felt(6, Answer.NO, Answer.NO);

    assertThat(part.worsenedTo(worse)).isEqualTo(part);
    assertThat(worse.worsenedTo(part)).isEqualTo(part);
    assertThat(part.worsenedTo(all)).isEqualTo(all);
  }

  private static ImmutableList<SessionRecord> sessions() {
    ImmutableList.Builder<SessionRecord> sessions = ImmutableList.builder();
    for (Answer settled : Answer.values()) {
      for (Answer persists : Answer.values()) {
        for (int pain : new int[] {3, 7}) {
          SessionRecord felt = felt(pain, settled, persists);
          sessions.add(
              felt,
              of(felt, felt.date(), Optional.of(PartOfDay.MORNING), "walking"),
              of(felt, felt.date(), Optional.of(PartOfDay.EVENING), "walking"),
              of(felt, felt.date().minusDays(9), Optional.of(PartOfDay.MORNING), "walking"),
              of(felt, felt.date(), Optional.empty(), "yoga"));
        }
      }
    }
    return sessions.build();
  }

  private static SessionRecord of(
      SessionRecord felt, LocalDate date, Optional<PartOfDay> part, String exercise) {
    PainResponse pain = felt.pain();
    return new SessionRecord(
        date,
        part,
        felt.painBefore(),
        new PainResponse(
            new ExerciseId(exercise),
            pain.pain(),
            pain.settledWithin24Hours(),
            pain.persistsForDays()),
        felt.effort(),
        felt.note());
  }

  @Test
  void whatIsTakenOfARecordIsOfItsSessionAndNoMilder() {
    for (SessionRecord stored : sessions()) {
      for (SessionRecord arriving : sessions()) {
        SessionRecord held = stored.heldBack(arriving);
        assertThat(held.pain().isMilderThan(stored.pain())).as("%s", held).isFalse();
        assertThat(held.date()).isEqualTo(stored.date());
        stored.partOfDay().ifPresent(part -> assertThat(held.partOfDay()).contains(part));
        assertThat(held.heldBack(arriving)).as("taken twice").isEqualTo(held);
      }
      assertThat(stored.heldBack(stored)).isEqualTo(stored);
    }
  }

  @Test
  void aSessionThatWasLeftOutStaysSoAndOneThatWasDoneMayBeTakenBack() {
    SessionRecord done = doing(felt(6, Answer.NO, Answer.NO), AmountDone.Share.ALL);
    SessionRecord left = doing(felt(6, Answer.NO, Answer.NO), AmountDone.Share.NONE);
    SessionRecord worse = doing(felt(8, Answer.NO, Answer.NO), AmountDone.Share.ALL);

    assertThat(left.heldBack(done)).isEqualTo(left);
    assertThat(left.heldBack(worse)).isEqualTo(doing(worse, AmountDone.Share.NONE));
    assertThat(done.heldBack(left)).isEqualTo(left);
  }

  private static SessionRecord doing(SessionRecord felt, AmountDone.Share share) {
    return new SessionRecord(
        felt.date(),
        felt.partOfDay(),
        felt.painBefore(),
        felt.pain(),
        felt.effort(),
        felt.note(),
        new AmountDone(Known.of(share), Optional.empty(), Optional.empty()));
  }

  @Test
  void aRecordThatIsNoMilderIsTakenWhole() {
    SessionRecord stored = felt(6, Answer.YES, Answer.NO);
    SessionRecord worse = felt(8, Answer.NO, Answer.YES);

    assertThat(stored.heldBack(worse)).isEqualTo(worse);
    SessionRecord named =
        of(stored, stored.date(), Optional.of(PartOfDay.MORNING), stored.pain().exercise().value());
    assertThat(stored.heldBack(named)).isEqualTo(named);
    assertThat(named.heldBack(stored)).isEqualTo(named);
  }
}
