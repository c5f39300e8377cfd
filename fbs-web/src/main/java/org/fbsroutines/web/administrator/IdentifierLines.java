package org.fbsroutines.web.administrator;

import static java.util.stream.Collectors.joining;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fbsroutines.persistence.store.clinic.IdentifierSystem;
import org.fbsroutines.web.http.Form;

/** The systems that number patients as lines of a form: a URI, a space, a name. */
final class IdentifierLines {
  private static final int MAX_LENGTH = 10_000;
  private static final Splitter PARTS =
      Splitter.on(CharMatcher.whitespace()).limit(2).trimResults();

  private IdentifierLines() {}

  static String write(ImmutableList<IdentifierSystem> systems) {
    return systems.stream()
        .map(system -> system.system() + " " + system.name())
        .collect(joining("\n"));
  }

  /** Reads them; the first line that is wrong is remembered in the form. */
  static ImmutableList<IdentifierSystem> read(
      Form form, String field, ImmutableList<IdentifierSystem> stored) {
    if (form.all(field).isEmpty()) {
      return stored;
    }
    ImmutableList.Builder<IdentifierSystem> systems = ImmutableList.builder();
    Set<String> seen = new HashSet<>();
    int number = 0;
    for (String line : Splitter.on('\n').split(form.text(field, MAX_LENGTH))) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      List<String> parts = PARTS.splitToList(line.strip());
      String name = parts.size() < 2 ? "" : parts.get(1);
      if (!IdentifierSystem.isSystem(parts.get(0)) || !IdentifierSystem.isName(name)) {
        form.refuse(field, "administrator.clinic.no-systems", number);
      } else if (!seen.add(parts.get(0))) {
        form.refuse(field, "administrator.clinic.systems-twice", number);
      } else {
        systems.add(new IdentifierSystem(parts.get(0), name));
      }
    }
    if (!seen.contains(IdentifierSystem.LOCAL.system())) {
      form.refuse(field, "administrator.clinic.no-local");
    }
    return systems.build();
  }
}
