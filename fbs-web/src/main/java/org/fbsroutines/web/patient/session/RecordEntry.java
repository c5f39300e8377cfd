package org.fbsroutines.web.patient.session;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.DailyRoutine;
import org.fbsroutines.domain.care.DueExercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.AmountDone;
import org.fbsroutines.domain.progress.PerceivedExertion;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.tag.Choice;

/** The fields in which a patient records an exercise that was done. */
final class RecordEntry {
  static final String RECORD = "record";
  static final String EXERCISE = "exercise";
  static final String PART = "part";
  static final String DATE = "date";
  static final String BEFORE = "before";
  static final String AFTER = "after";
  static final String EFFORT = "effort";
  static final String NOTE = "note";
  static final String DONE = "done";
  static final String REPETITIONS = "repetitions";
  static final String SECONDS = "seconds";

  /** For how many days what was done without a connection can be sent later. */
  private static final int DAYS_LATER = 14;

  private static final Pattern RECORD_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private static final ImmutableMap<String, PartOfDay> PARTS =
      Stream.of(PartOfDay.values()).collect(toImmutableMap(Token::token, part -> part));

  private static final ImmutableMap<String, AmountDone.Share> SHARES =
      Stream.of(AmountDone.Share.values()).collect(toImmutableMap(Token::token, share -> share));

  private RecordEntry() {}

  /** An empty form for an exercise of today. */
  static Map<String, List<String>> blank(
      String recordId, ExerciseId exercise, PartOfDay part, LocalDate today) {
    return ImmutableMap.of(
        RECORD, ImmutableList.of(recordId),
        EXERCISE, ImmutableList.of(exercise.value()),
        PART, ImmutableList.of(part.token()),
        DATE, ImmutableList.of(today.toString()));
  }

  /** A form that states what a record states. */
  static Map<String, List<String>> of(SessionRecord record) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    record
        .painBefore()
        .toOptional()
        .ifPresent(pain -> values.put(BEFORE, List.of(String.valueOf(pain.nrs()))));
    values.put(AFTER, List.of(String.valueOf(record.pain().pain().nrs())));
    record
        .effort()
        .toOptional()
        .ifPresent(effort -> values.put(EFFORT, List.of(String.valueOf(effort.borg()))));
    values.put(NOTE, List.of(record.note()));
    record
        .amount()
        .stated()
        .toOptional()
        .ifPresent(share -> values.put(DONE, List.of(share.token())));
    return values;
  }

  /** The id that the sender gave the record; a problem is remembered where it is none. */
  static String recordId(Form form) {
    String id = form.value(RECORD);
    if (!RECORD_ID.matcher(id).matches()) {
      form.refuse(RECORD, "patient.record.not-an-id");
    }
    return id;
  }

  /** A new record; empty where a problem is remembered. */
  static Optional<SessionRecord> read(Form form, LocalDate today) {
    String exercise = form.value(EXERCISE);
    if (!ExerciseId.isWellFormed(exercise)) {
      form.refuse(EXERCISE, "patient.record.not-an-exercise");
    }
    Optional<LocalDate> date = form.date(DATE);
    if (date.filter(day -> isRecordable(day, today)).isEmpty()) {
      form.refuse(DATE, "patient.record.not-a-day", DAYS_LATER);
    }
    Optional<PartOfDay> part = form.choice(PART, PARTS);
    Felt felt = Felt.read(form);
    return form.isRefused()
        ? Optional.empty()
        : Optional.of(
            felt.record(
                date.orElseThrow(),
                part,
                new ExerciseId(exercise),
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                counted(form)));
  }

  /** The exercise of today that a form is about; empty where it may not be done today. */
  static Optional<DueExercise> due(Form form, DailyRoutine today) {
    return Optional.of(form.value(EXERCISE))
        .filter(id -> form.value(DATE).equals(today.date().toString()))
        .filter(ExerciseId::isWellFormed)
        .flatMap(
            id ->
                Optional.ofNullable(PARTS.get(form.value(PART)))
                    .flatMap(part -> today.find(part, new ExerciseId(id))));
  }

  private static boolean isRecordable(LocalDate day, LocalDate today) {
    return !day.isAfter(today) && !day.isBefore(today.minusDays(DAYS_LATER));
  }

  /** A record with what was felt corrected; empty where a problem is remembered. */
  static Optional<SessionRecord> correct(Form form, SessionRecord before) {
    Felt felt = Felt.read(form);
    return form.isRefused()
        ? Optional.empty()
        : Optional.of(
            felt.record(
                before.date(),
                before.partOfDay(),
                before.pain().exercise(),
                before.pain().settledWithin24Hours(),
                before.pain().persistsForDays(),
                before.amount()));
  }

  /** What the player counted; what is no number is left out, since the record matters more. */
  private static AmountDone counted(Form form) {
    return new AmountDone(
        Known.unknown(),
        number(form, REPETITIONS, AmountDone.MAX_REPETITIONS),
        number(form, SECONDS, AmountDone.MAX_SECONDS));
  }

  private static Optional<Integer> number(Form form, String field, int most) {
    return Optional.ofNullable(Ints.tryParse(form.value(field)))
        .filter(number -> number >= 0 && number <= most);
  }

  /** What may be stated of the amount that was done. */
  static ImmutableList<Choice> shares(Localizer words) {
    return Stream.of(AmountDone.Share.values())
        .map(share -> Choice.of(share.token(), words.share(share)))
        .collect(toImmutableList());
  }

  /** The steps of the scale of effort, with words where they help. */
  static ImmutableList<Choice> efforts(Localizer words) {
    return Stream.concat(
            Stream.of(Choice.of("", words.say("patient.effort.not-stated"))),
            IntStream.rangeClosed(PerceivedExertion.MIN, PerceivedExertion.MAX)
                .mapToObj(
                    borg ->
                        Choice.of(
                            String.valueOf(borg),
                            words
                                .messages()
                                .find("patient.effort." + borg)
                                .map(word -> borg + " – " + word)
                                .orElseGet(() -> String.valueOf(borg)))))
        .collect(toImmutableList());
  }

  /** What was felt, as far as it could be read. */
  private record Felt(
      OptionalInt before,
      OptionalInt after,
      OptionalInt effort,
      String note,
      Known<AmountDone.Share> share) {
    static Felt read(Form form) {
      OptionalInt before = form.number(BEFORE, 0, 10);
      OptionalInt after = form.number(AFTER, 0, 10);
      if (after.isEmpty()) {
        form.refuse(AFTER, "patient.record.pain-missing");
      }
      return new Felt(
          before,
          after,
          form.number(EFFORT, PerceivedExertion.MIN, PerceivedExertion.MAX),
          form.text(NOTE, SessionRecord.MAX_NOTE_LENGTH),
          Known.ofOptional(form.choice(DONE, SHARES)));
    }

    SessionRecord record(
        LocalDate date,
        Optional<PartOfDay> part,
        ExerciseId exercise,
        Answer settled,
        Answer persists,
        AmountDone counted) {
      return new SessionRecord(
          date,
          part,
          before.isPresent() ? Known.of(new PainScore(before.getAsInt())) : Known.unknown(),
          new PainResponse(exercise, new PainScore(after.getAsInt()), settled, persists),
          effort.isPresent() ? Known.of(new PerceivedExertion(effort.getAsInt())) : Known.unknown(),
          note,
          new AmountDone(
              share.toOptional().isPresent() ? share : counted.stated(),
              counted.repetitions(),
              counted.seconds()));
    }
  }
}
