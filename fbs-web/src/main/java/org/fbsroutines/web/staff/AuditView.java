package org.fbsroutines.web.staff;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.Optional;
import org.fbsroutines.persistence.store.AuditRow;
import org.fbsroutines.persistence.store.AuditVerification;

/**
 * A page of the audit trail.
 *
 * @param rows the latest first
 * @param about only entries about this subject; empty for all
 * @param next where the next page begins; empty on the last one
 * @param verification whether the log is whole
 * @param zone where the clinic's clocks are
 */
public record AuditView(
    ImmutableList<AuditRow> rows,
    String about,
    Optional<Long> next,
    AuditVerification verification,
    ZoneId zone) {}
