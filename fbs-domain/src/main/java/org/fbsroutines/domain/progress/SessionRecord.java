package org.fbsroutines.domain.progress;

import java.time.LocalDate;
import org.fbsroutines.domain.patient.PainResponse;

/**
 * One session of an exercise that was done.
 *
 * @param date the day it was done
 * @param pain which exercise it was, and how the pain answered
 */
public record SessionRecord(LocalDate date, PainResponse pain) {}
