package org.fbsroutines.web.patient;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.care.FlareUpAdvice;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.persistence.store.clinic.ContactNumbers;
import org.fbsroutines.web.start.HelpSigns;

/**
 * What helps when the pain flares up.
 *
 * @param ruleBook the clinic's rule book
 * @param signs what ends every exercise
 * @param numbers whom to call
 */
public record FlareUpView(RuleBook ruleBook, HelpSigns signs, ContactNumbers numbers) {

  /**
   * A part of the page.
   *
   * @param name the key of its heading, without what is common to all
   * @param statements its sentences
   */
  public record Part(String name, ImmutableList<Statement> statements) {}

  /** Returns the sentences with their sources: what says stop comes before what may be done. */
  public ImmutableList<Part> parts() {
    return ImmutableList.of(
        new Part("stops", FlareUpAdvice.stops(ruleBook)),
        new Part("passes", FlareUpAdvice.passes()),
        new Part("less", FlareUpAdvice.less()),
        new Part("surgery", FlareUpAdvice.afterSurgery()),
        new Part("night", FlareUpAdvice.atNight()));
  }

  /**
   * Returns what a sentence was taken from.
   *
   * @param statement the sentence
   */
  public String sources(Statement statement) {
    return statement.citations().stream().map(Citation::phrase).collect(joining("; "));
  }
}
