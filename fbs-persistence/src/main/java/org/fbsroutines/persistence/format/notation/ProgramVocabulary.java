package org.fbsroutines.persistence.format.notation;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Saying;
import org.fbsroutines.domain.verification.Vocabulary;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.text.BackupComplaint;
import org.fbsroutines.persistence.text.ChainComplaint;
import org.fbsroutines.persistence.text.ServerComplaint;
import org.fbsroutines.persistence.text.StoreComplaint;

/**
 * Every key of the program: those of the domain, and of what files, stores, servers and audit logs
 * complain of.
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
    Stream.<Saying[]>of(
            FileComplaint.values(),
            StoreComplaint.values(),
            ServerComplaint.values(),
            ChainComplaint.values(),
            BackupComplaint.values())
        .flatMap(Arrays::stream)
        .forEach(one -> keys.put(one.key().name(), one.key()));
    return keys.buildOrThrow();
  }
}
