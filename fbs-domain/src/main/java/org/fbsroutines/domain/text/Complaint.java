package org.fbsroutines.domain.text;

import com.google.common.base.Ascii;

/**
 * What is wrong with a value, in general words: the forms of a complaint, what may be found, and
 * what may be expected. Their keys are {@code problem.} and the name of the constant.
 */
public enum Complaint implements Saying {
  /** Something was found, and something else is expected. */
  EXPECTED("{value} (expected: {expected})"),
  /** Something was found that may be meant for something near. */
  NEAR("{value} (did you mean {near}?)"),
  /** A complaint of a part. */
  PART("{part}: {problem}"),

  /** Found: nothing. */
  MISSING("missing"),
  /** Found: no words. */
  BLANK("blank"),
  /** Found: an empty list. */
  NONE("none"),
  /** Found: too long a text. */
  CHARACTERS("{count} characters"),
  /** Found: something that is not text. */
  CONTROL_CHARACTER("has a control character"),

  /** Expected: numbers or days. */
  RANGE("{least} to {most}"),
  /** Expected: a score of pain. */
  NRS("NRS {least} to {most}"),
  /** Expected: a score of exertion. */
  BORG("Borg {least} to {most}"),
  /** Expected: a duration. */
  WHOLE_SECONDS("whole seconds, {least} to {most}"),
  /** Expected: few. */
  AT_MOST("at most {most}"),
  /** Expected: a short text. */
  AT_MOST_CHARACTERS("at most {most} characters"),
  /** Expected: a text. */
  PLAIN_TEXT("plain text"),
  /** Expected: a list that is not empty. */
  AT_LEAST_ONE("at least one"),
  /** Expected: words with a meaning. */
  SENTENCE("a sentence"),
  /** Expected: the id of an exercise. */
  EXERCISE_ID("lower case letters, digits and single hyphens, at most {most}"),
  /** Expected: not the exercise itself. */
  ANOTHER_EXERCISE("another exercise"),
  /** Expected: the name of an exercise. */
  EXERCISE_NAME("what a person calls the exercise"),
  /** Expected: the origin of an exercise. */
  ORIGIN("where the exercise comes from"),
  /** Expected: what an exercise demands. */
  DEMANDS("at least one, or leave them not assessed"),
  /** Expected: the key of a source. */
  SOURCE_KEY("2 to 20 upper case letters and digits"),
  /** Expected: the id of a restriction. */
  RESTRICTION_ID("a capital letter, then letters, digits, hyphens"),
  /** Expected: effects of an instruction. */
  LIMITING("at least one that limits"),
  /** Expected: the clinician who approves. */
  APPROVER("who approves"),
  /** Expected: the clinician who instructs. */
  CLINICIAN("the clinician's name"),
  /** Expected: grounds of a decision. */
  CLINICIANS_REASON("the clinician's reason"),
  /** Expected: grounds of an instruction. */
  REASON("why, in words"),
  /** Expected: the tag of a language. */
  LANGUAGE_TAG("a BCP 47 tag"),
  /** Expected: an exercise that exists. */
  CATALOGUE_EXERCISE("an exercise of the catalogue"),
  /** Expected: a parameter that exists. */
  PARAMETER("a parameter of the rule book"),
  /** Expected: a name of a few. */
  ONE_OF("one of {names}"),
  /** Expected: these places of a text. */
  PLACES("placeholders {names}"),
  /** Expected: another kind of argument in a place of a text. */
  ARGUMENT("an argument of kind {kind}"),
  /** Expected: a later day. */
  AFTER("after {day}"),
  /** Expected: the last day of a routine. */
  END_OF_ROUTINE("from {day}, at most {days} days later");

  private final Key key;

  Complaint(String english) {
    this.key = Key.of("problem." + Ascii.toLowerCase(name()).replace('_', '-'), english);
  }

  @Override
  public Key key() {
    return key;
  }
}
