package org.fbsroutines.web.administrator;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;
import org.fbsroutines.persistence.store.rulebook.RuleBookRow;

/**
 * The versions of a clinic's rule book.
 *
 * @param versions the latest first
 * @param zone where the clinic's clocks are
 */
public record RuleBooksView(ImmutableList<RuleBookRow> versions, ZoneId zone) {

  /**
   * What a version is called.
   *
   * @param version one of them
   * @return its name, also where the rest of it cannot be read
   */
  public Text name(RuleBookRow version) {
    return RuleBookJson.name(version.document()).orElseGet(() -> OwnWords.of(version.name()));
  }
}
