package org.fbsroutines.domain.restriction;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Phrase;
import org.fbsroutines.domain.text.Text;

/** The texts of adaptations. */
final class AdaptationWords {
  static final Key DROP = Key.of("adaptation.drop", "no {demand}");
  static final Key ONLY_STROKES = Key.of("adaptation.only-strokes", "only {strokes}");
  static final Key SUPERVISED = Key.of("adaptation.supervised", "only with {supervision}");
  static final Phrase IN_CLINIC =
      Text.of("adaptation.supervised-clinic", "only in a supervised clinic");
  static final Key SCALE = Key.of("adaptation.scale-dosage", "at {percent} % of the dosage");

  static final ImmutableList<Key> KEYS =
      ImmutableList.of(DROP, ONLY_STROKES, SUPERVISED, IN_CLINIC.key(), SCALE);

  private AdaptationWords() {}
}
