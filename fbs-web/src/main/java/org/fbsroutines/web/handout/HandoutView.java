package org.fbsroutines.web.handout;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import gg.jte.Content;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.DailyRoutine;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.progress.Progress;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePlanner;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.day.DayState;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.store.clinic.ContactNumbers;
import org.fbsroutines.web.figure.Figures;
import org.fbsroutines.web.page.Language;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.QrPicture;
import org.fbsroutines.web.start.HelpSigns;

/**
 * What stands on a handout.
 *
 * @param patientName what the clinic calls the patient
 * @param routine what was approved
 * @param leftOut the exercises that what is known now no longer releases; they are not printed
 * @param catalogue where the steps are looked up
 * @param help when to stop and whom to call
 * @param approvedOn the day of the approval where the clinic is
 * @param printedOn the day
 * @param numbers whom patients call
 * @param signIn the address of the sign-in page
 * @param accessCode a code that the clinic has just made; else empty, since codes are not kept
 * @param figures the figures of the exercises
 * @param words the language
 */
public record HandoutView(
    String patientName,
    ApprovedRoutine routine,
    ImmutableSet<ExerciseId> leftOut,
    Catalogue catalogue,
    HelpSigns help,
    LocalDate approvedOn,
    LocalDate printedOn,
    ContactNumbers numbers,
    String signIn,
    Optional<String> accessCode,
    Figures figures,
    Localizer words) {
  private static final int DAYS_A_WEEK = 7;

  /**
   * The handout of a patient's day.
   *
   * @param day the day
   * @param figures the figures of the exercises
   * @param zone where the clinic's clocks are
   * @param signIn the address of the sign-in page
   * @param accessCode a code that the clinic has just made
   * @param words the language
   * @return empty where no routine may be handed out: there is none, it is over, or it is paused
   */
  public static Optional<HandoutView> of(
      PatientDay day,
      Figures figures,
      ZoneId zone,
      String signIn,
      Optional<String> accessCode,
      Localizer words) {
    return day.current()
        .filter(current -> day.state() != DayState.PAUSED)
        .filter(current -> !current.isOver(day.date()))
        .map(
            current ->
                new HandoutView(
                    day.chart().patient().displayName(),
                    asToday(day, current.routine()),
                    leftOut(day, current),
                    day.rules().catalogue(),
                    HelpSigns.of(day.rules().ruleBook()),
                    current.routine().approval().at().atZone(zone).toLocalDate(),
                    day.date(),
                    day.numbers(),
                    signIn,
                    accessCode,
                    figures,
                    words));
  }

  /** What screening suspends, and what is not done today because of pain. */
  private static ImmutableSet<ExerciseId> leftOut(PatientDay day, CurrentRoutine current) {
    return Stream.concat(
            current.suspendedBy(day.screening()).stream(),
            day.routine().stream()
                .flatMap(today -> today.notToday().values().stream())
                .map(notToday -> notToday.item().exercise()))
        .collect(toImmutableSet());
  }

  /** The dosages of today: as approved, or less after the pain rose. */
  private static ApprovedRoutine asToday(PatientDay day, ApprovedRoutine approved) {
    ImmutableMap<ExerciseId, Progress> progress =
        day.routine().map(DailyRoutine::progress).orElse(ImmutableMap.of());
    return new ApprovedRoutine(
        approved.period(),
        approved.items().stream()
            .map(
                item ->
                    Optional.ofNullable(progress.get(item.exercise()))
                        .map(known -> item.with(known.dosage()))
                        .orElse(item))
            .collect(toImmutableList()),
        approved.approval());
  }

  /**
   * The same handout with a code to sign in with.
   *
   * @param code the code, which the clinic has just made
   * @return the handout that carries it
   */
  public HandoutView carrying(String code) {
    return new HandoutView(
        patientName,
        routine,
        leftOut,
        catalogue,
        help,
        approvedOn,
        printedOn,
        numbers,
        signIn,
        Optional.of(code),
        figures,
        words);
  }

  /**
   * Renders something in the language of the handout.
   *
   * @param key the text's key
   * @param arguments what stands in its places
   * @return the text
   */
  public String say(String key, Object... arguments) {
    return words.messages().say(key, arguments);
  }

  /** Returns the language. */
  public Language language() {
    return words.messages().language();
  }

  /** Returns the exercises to print. */
  public ImmutableList<RoutineItem> items() {
    return routine.items().stream()
        .filter(item -> !leftOut.contains(item.exercise()))
        .collect(toImmutableList());
  }

  /**
   * When an exercise is done.
   *
   * @param item the exercise
   * @return the parts of the day, in words
   */
  public String when(RoutineItem item) {
    return routine
        .period()
        .startsOn()
        .datesUntil(routine.period().startsOn().plusDays(DAYS_A_WEEK))
        .filter(routine.period()::contains)
        .map(date -> parts(item, date))
        .filter(parts -> !parts.isEmpty())
        .findFirst()
        .orElse(ImmutableList.of())
        .stream()
        .map(part -> words.translate(part.title()))
        .collect(joining(", "));
  }

  private ImmutableList<PartOfDay> parts(RoutineItem item, LocalDate date) {
    return RoutinePlanner.day(routine, date).sessions().stream()
        .filter(
            session ->
                session.items().stream()
                    .anyMatch(entry -> entry.item().exercise().equals(item.exercise())))
        .map(session -> session.partOfDay())
        .collect(toImmutableList());
  }

  /**
   * How an exercise is done.
   *
   * @param item the exercise
   * @return empty where the catalogue no longer has it
   */
  public Optional<Instructions> instructions(RoutineItem item) {
    return catalogue.find(item.exercise()).map(exercise -> exercise.instructions());
  }

  /**
   * The poses that show the movement.
   *
   * @param item the exercise
   * @return pictures, each with a text in its place
   */
  public ImmutableList<Content> pictures(RoutineItem item) {
    return figures
        .of(item)
        .printed(
            words.translate(item.name()),
            this::say,
            (number, all) -> say("handout.picture", number, all),
            "figure-" + item.exercise().value());
  }

  /** Returns the sign-in page as a picture for a camera. */
  public QrPicture code() {
    return QrPicture.of(signIn);
  }
}
