package org.fbsroutines.persistence.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/**
 * A form that was sent after its session had ended.
 *
 * @param path where it was sent, without a query
 * @param fields what was typed, by the names of the fields
 */
public record LateForm(String path, ImmutableMap<String, ImmutableList<String>> fields) {

  /** A form with these fields. */
  public static LateForm of(String path, Map<String, List<String>> fields) {
    ImmutableMap.Builder<String, ImmutableList<String>> all = ImmutableMap.builder();
    fields.forEach((name, values) -> all.put(name, ImmutableList.copyOf(values)));
    return new LateForm(path, all.buildOrThrow());
  }

  /** Reveals nothing of what was typed, so that no log can repeat it. */
  @Override
  public String toString() {
    return "LateForm of " + fields.size() + " fields";
  }
}
