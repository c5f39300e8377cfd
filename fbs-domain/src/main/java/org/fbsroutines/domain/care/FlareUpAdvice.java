package org.fbsroutines.domain.care;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Phrase;
import org.fbsroutines.domain.text.Text;

/**
 * What a patient may know when the pain flares up: which soreness passes and which pain says stop,
 * what to do less of, and what the pain after an operation is. Every sentence names its sources;
 * none promises a cure, and none changes what the rules decide.
 */
public final class FlareUpAdvice {
  private static final String PAIN_RULE = "R37";

  private static final Key STOP =
      Key.of(
          "flare-up.stop.level",
          "Pain of {points} or more out of 10 in an exercise: stop this exercise for today.");
  private static final Key RISE =
      Key.of(
          "flare-up.stop.rise",
          "Pain {points, plural, one {{points} point} other {{points} points}} or more above your"
              + " usual level that has not settled within 24 hours: stop this exercise for today,"
              + " and go on with less of it once the pain has settled.");

  private static final ImmutableList<Statement> PASSES =
      ImmutableList.of(
          statement(
              "flare-up.passes.up-to-an-hour",
              "A little more pain for 20 to 30 minutes after activity, up to an hour, is no"
                  + " flare-up.",
              Sources.IENG.whole(),
              Sources.OAK.whole()),
          statement(
              "flare-up.passes.hours",
              "Pain that is up for an hour or two and then settles is fine, as long as none of the"
                  + " above says stop.",
              Sources.EFIC.whole(),
              Sources.DESIGN.whole()),
          statement(
              "flare-up.passes.trials",
              "In trials of yoga and of mixed exercise for back pain, some people had minor pain"
                  + " that passed.",
              Sources.HAYDEN.whole()));

  private static final ImmutableList<Statement> LESS =
      ImmutableList.of(
          statement(
              "flare-up.less.half-a-day",
              "Pain that stays up for half a day or more is a reason to do less.",
              Sources.EFIC.whole()),
          statement(
              "flare-up.less.walk",
              "A walk was too much if the pain rose a lot afterwards, or if you felt a sharp pain"
                  + " where you were operated on.",
              Sources.VALLEY.whole()),
          statement(
              "flare-up.less.settle",
              "Let the pain settle, then start again with less.",
              Sources.SFH.whole()),
          statement(
              "flare-up.less.keep",
              "Then keep to the set amount, and add nothing for at least a week.",
              Sources.SFH.whole()),
          statement(
              "flare-up.less.pacing",
              "Pacing starts at about 80 % of what you manage on average, not at the most you can"
                  + " do.",
              Sources.ETG.whole(),
              Sources.IENG.whole()));

  private static final ImmutableList<Statement> AFTER_SURGERY =
      ImmutableList.of(
          statement(
              "flare-up.surgery.stays",
              "Back pain often stays after spine surgery, even if the operation succeeded.",
              Sources.seed("L14.2")),
          statement(
              "flare-up.surgery.chronic",
              "It is called chronic if it began or grew after the operation, has lasted for at"
                  + " least three months and has no other cause.",
              Sources.SCHUG.whole()),
          statement(
              "flare-up.surgery.exercise",
              "In a trial with 100 people who had this pain, those who exercised had less of it on"
                  + " average after eight weeks; it did not go away.",
              Sources.KARAHAN.whole()));

  private static final ImmutableList<Statement> AT_NIGHT =
      ImmutableList.of(
          statement(
              "flare-up.night.unlike",
              "Pain at night or at rest that is unlike your usual pain is a warning sign: call"
                  + " today.",
              Sources.SHEF.whole(),
              Sources.IFOMPT.whole()),
          statement(
              "flare-up.night.rest",
              "If a night's rest was not enough to recover from a walk, rest for a day, and then walk"
                  + " a little less.",
              Sources.ADDISON.whole()));

  private FlareUpAdvice() {}

  /** Which pain after an exercise passes. */
  public static ImmutableList<Statement> passes() {
    return PASSES;
  }

  /**
   * Which pain says stop (R37).
   *
   * @param ruleBook the clinic's rule book, with its thresholds
   */
  public static ImmutableList<Statement> stops(RuleBook ruleBook) {
    PainRule rule = ruleBook.painRule();
    return Stream.concat(
            Stream.of(
                new Statement(
                    STOP.with("points", rule.stop()),
                    ImmutableList.of(
                        Sources.MVMT.whole(), Sources.CAIRN.whole(), Sources.DESIGN.whole())),
                new Statement(
                    RISE.with("points", rule.rise()),
                    ImmutableList.of(
                        Sources.SILB.whole(),
                        Sources.OSTELO.whole(),
                        Sources.ETG.whole(),
                        Sources.DESIGN.whole()))),
            ruleBook.restrictions().stream()
                .filter(restriction -> restriction.id().equals(PAIN_RULE))
                .flatMap(
                    restriction ->
                        restriction.clauses().stream()
                            .filter(clause -> clause.referral() != Referral.NONE)
                            .map(
                                clause ->
                                    new Statement(
                                        clause.reason().forPatient(), restriction.citations()))))
        .collect(toImmutableList());
  }

  /** What to do less of, and how to begin again. */
  public static ImmutableList<Statement> less() {
    return LESS;
  }

  /** What is known about pain after an operation on the spine. */
  public static ImmutableList<Statement> afterSurgery() {
    return AFTER_SURGERY;
  }

  /** What pain at night may mean, and what to do after a night that was not enough. */
  public static ImmutableList<Statement> atNight() {
    return AT_NIGHT;
  }

  /** All keys, for translations. */
  public static ImmutableList<Key> keys() {
    return Stream.concat(
            Stream.of(STOP, RISE),
            Stream.of(PASSES, LESS, AFTER_SURGERY, AT_NIGHT)
                .flatMap(ImmutableList::stream)
                .map(FlareUpAdvice::keyOf))
        .collect(toImmutableList());
  }

  private static Key keyOf(Statement statement) {
    return statement
        .text()
        .fold(
            Phrase::key,
            own -> {
              throw new IllegalArgumentException(own + ": own words (expected: a key)");
            });
  }

  private static Statement statement(String key, String english, Citation... citations) {
    return new Statement(Text.of(key, english), ImmutableList.copyOf(citations));
  }
}
