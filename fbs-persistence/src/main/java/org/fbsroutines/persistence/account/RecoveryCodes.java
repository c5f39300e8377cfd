package org.fbsroutines.persistence.account;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/**
 * Codes that stand in for the second factor, each once, for whoever has lost it. Each has about 118
 * random bits, so a quick hash suffices.
 *
 * @param codes the codes in groups of four characters
 */
public record RecoveryCodes(ImmutableList<String> codes) {
  private static final int COUNT = 8;
  private static final int LENGTH = 24;

  static RecoveryCodes random() {
    return new RecoveryCodes(
        Stream.generate(() -> RandomText.grouped(RandomText.of(LENGTH)))
            .limit(COUNT)
            .collect(toImmutableList()));
  }

  /** Returns what is stored of them. */
  ImmutableList<String> hashes() {
    return codes.stream().map(RecoveryCodes::hash).collect(toImmutableList());
  }

  /** Returns what is stored of a code, as it was typed. */
  static String hash(String typed) {
    return Hashes.sha256(RandomText.normalized(typed));
  }

  /** Reveals none of them, so that no log can. */
  @Override
  public String toString() {
    return codes.size() + " recovery codes";
  }
}
