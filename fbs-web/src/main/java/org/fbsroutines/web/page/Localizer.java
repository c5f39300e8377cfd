package org.fbsroutines.web.page;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.progress.AmountDone;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.screening.Fallback;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * How values of the domain are rendered on a page.
 *
 * @param messages the texts in the language that is spoken
 */
public record Localizer(Messages messages) {
  /** Returns the language that is spoken. */
  public Language language() {
    return messages.language();
  }

  /**
   * Renders something of the pages' own.
   *
   * @param key the text's key
   * @param arguments what stands in its places
   * @return the text
   */
  public String say(String key, Object... arguments) {
    return messages.say(key, arguments);
  }

  /**
   * Renders a text of the domain.
   *
   * @param text the text
   * @return in this language where it has words for it
   */
  public String translate(Text text) {
    return new Speech(this).say(text);
  }

  /**
   * The language in which {@link #translate(Text)} renders a text.
   *
   * @param text the text
   * @return a BCP 47 tag for the attribute {@code lang}; null where it is the page's own language
   */
  public @Nullable String languageOf(Text text) {
    return new Speech(this).languageOf(text);
  }

  /**
   * Formats a date with its day of the week.
   *
   * @param date the date
   * @return such as "Sunday 31 January 2027"
   */
  public String day(LocalDate date) {
    return messages.date("date.day", date);
  }

  /**
   * Formats a date.
   *
   * @param date the date
   * @return such as "31 January 2027"
   */
  public String date(LocalDate date) {
    return messages.date("date.date", date);
  }

  /**
   * Formats a day in few letters, as on a chart.
   *
   * @param date the day
   * @return such as "31 Jan"
   */
  public String shortDay(LocalDate date) {
    return messages.date("date.short", date);
  }

  /**
   * Formats a part of the day.
   *
   * @param part the part
   * @return such as "Morning"
   */
  public String part(PartOfDay part) {
    return translate(part.title());
  }

  /**
   * Formats a moment.
   *
   * @param at the moment
   * @param zone where the clocks are
   * @return such as "31 Jan 2027, 09:00"
   */
  public String moment(Instant at, ZoneId zone) {
    return messages.date("date.moment", at.atZone(zone));
  }

  /**
   * The kind of care card that shows a referral.
   *
   * @param referral how urgent it is
   * @return such as {@code urgent}
   */
  public static String urgency(Referral referral) {
    return switch (referral) {
      case EMERGENCY -> "emergency";
      case URGENT -> "urgent";
      case CLINIC, NONE -> "non-urgent";
    };
  }

  /**
   * States how one begins.
   *
   * @param position where an exercise begins
   * @return such as "Lying on your back"; empty where it is not stated
   */
  public String position(StartingPosition position) {
    return switch (position) {
      case STANDING, SITTING, LYING_SUPINE, LYING_PRONE, IN_WATER ->
          messages.say("position." + position.token());
      case NOT_STATED -> "";
    };
  }

  /**
   * States how much of an exercise was done.
   *
   * @param share what the patient stated
   * @return such as "Part of it"
   */
  public String share(AmountDone.Share share) {
    return messages.say("amount." + share.token());
  }

  /**
   * States how much of an exercise was done, and beside it what the player counted.
   *
   * @param amount the amount
   * @return such as "Part of it (player: 6 repetitions, 0:48)"; a dash where nothing is stated
   */
  public String amount(AmountDone amount) {
    String stated = amount.stated().toOptional().map(this::share).orElse("–");
    String counted =
        Stream.of(
                amount
                    .repetitions()
                    .filter(repetitions -> repetitions > 0)
                    .map(repetitions -> messages.say("amount.repetitions", repetitions)),
                amount
                    .seconds()
                    .map(all -> String.format(Locale.ROOT, "%d:%02d", all / 60, all % 60)))
            .flatMap(Optional::stream)
            .collect(joining(", "));
    return counted.isEmpty() ? stated : messages.say("amount.counted", stated, counted);
  }

  /**
   * States whether a fallback is offered.
   *
   * @param fallback what becomes of it
   * @return a sentence
   */
  public String fallback(Fallback fallback) {
    return switch (fallback) {
      case OFFERED -> messages.say("clinician.screening.offered");
      case NOT_NEEDED -> messages.say("clinician.screening.not-offered");
      case NOT_DECIDED -> messages.say("clinician.screening.not-offered-yet");
      case NOT_RELEASED -> messages.say("clinician.screening.not-released");
    };
  }

  /**
   * States where statements come from.
   *
   * @param citations places in sources
   * @return such as "SEED L26.1, VALS"
   */
  public String citations(List<Citation> citations) {
    return citations.stream().map(Citation::toString).collect(joining(", "));
  }

  /**
   * Formats an amount of a parameter.
   *
   * @param amount the amount
   * @param unit what is counted
   * @return such as "84 days"
   */
  public String amount(int amount, Parameter.Unit unit) {
    return switch (unit) {
      case DAYS -> messages.say("amount.days", amount);
      case NRS_POINTS -> messages.say("amount.nrs-points", amount);
    };
  }

  /**
   * Begins a phrase with a capital.
   *
   * @param phrase not empty
   * @return the phrase as the beginning of a sentence
   */
  public String capital(String phrase) {
    return phrase.substring(0, 1).toUpperCase(messages.language().locale()) + phrase.substring(1);
  }
}
