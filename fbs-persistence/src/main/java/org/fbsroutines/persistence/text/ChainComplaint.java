package org.fbsroutines.persistence.text;

import com.google.common.base.Ascii;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Saying;
import org.fbsroutines.domain.text.Token;

/**
 * What is wrong with a clinic's audit log. Each names an entry, what is expected of it, and what
 * was found. Their keys are {@code chain.} and the name of the constant.
 */
public enum ChainComplaint implements Saying, Token {
  CHANGED("entry {entry} was changed (expected: content with the hash {expected}; found: {found})"),
  MISSING(
      "entry {entry} is missing (expected: one with the hash {expected}; found: entry {found} in"
          + " its place)"),
  UNLINKED(
      "entry {entry} does not follow the one before it (expected: after the hash {expected}; found:"
          + " after {found})"),
  CUT(
      "the log was cut before entry {entry} (expected: a last entry with the hash {expected};"
          + " found: {found})"),
  HEAD(
      "the head does not fit the last entry, {entry} (expected: a head with the hash {expected};"
          + " found: {found})"),
  OTHER(
      "entry {entry} is not the one that was anchored (expected: the hash {expected}; found:"
          + " {found})"),
  GONE(
      "entry {entry}, which was anchored, is missing (expected: the hash {expected}; found: a log"
          + " that ends at entry {found})"),
  UNKNOWN(
      "none of {entry} entries has the hash that was kept (expected: {expected}; found: {found} as"
          + " the last)"),
  LOST(
      "the file of anchors lacks entry {entry}, which was anchored in it (expected: a line with the"
          + " hash {expected}; found: {found} anchors of the clinic)"),
  STALLED(
      "nothing is anchored after entry {entry} (expected: anchors after the hash {expected}; found:"
          + " a log that ends at entry {found}, and a file that cannot be written)"),
  MORE(
      "more is wrong from entry {entry} on (expected there: the hash {expected}; found: {found}"
          + " mistakes that are not listed)");

  private final Key key;

  ChainComplaint(String english) {
    this.key = Key.of("chain." + Ascii.toLowerCase(name()).replace('_', '-'), english);
  }

  @Override
  public Key key() {
    return key;
  }
}
