package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Comparator;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.verification.Vocabulary;

/**
 * Every key by which the program says something: those of the domain, and what files complain of.
 */
public final class ProgramVocabulary {
  private static final ImmutableSortedMap<String, Key> KEYS = read();

  private ProgramVocabulary() {}

  /** Returns the keys by their names. */
  public static ImmutableSortedMap<String, Key> keys() {
    return KEYS;
  }

  private static ImmutableSortedMap<String, Key> read() {
    ImmutableSortedMap.Builder<String, Key> keys =
        new ImmutableSortedMap.Builder<>(Comparator.<String>naturalOrder());
    keys.putAll(Vocabulary.keys());
    Arrays.stream(FileComplaint.values()).forEach(one -> keys.put(one.key().name(), one.key()));
    return keys.buildOrThrow();
  }
}
