package org.fbsroutines.web.staff;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import org.fbsroutines.persistence.store.importrun.ImportRunRow;

/**
 * The imports of a clinic.
 *
 * @param runs the latest first
 * @param zone where the clinic's clocks are
 */
public record ImportsView(ImmutableList<ImportRunRow> runs, ZoneId zone) {}
