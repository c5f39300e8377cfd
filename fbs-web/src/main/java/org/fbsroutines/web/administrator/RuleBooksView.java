package org.fbsroutines.web.administrator;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import org.fbsroutines.persistence.store.RuleBookRow;

/**
 * The versions of a clinic's rule book.
 *
 * @param versions the latest first
 * @param zone where the clinic's clocks are
 */
public record RuleBooksView(ImmutableList<RuleBookRow> versions, ZoneId zone) {}
