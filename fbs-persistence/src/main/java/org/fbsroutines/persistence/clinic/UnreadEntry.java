package org.fbsroutines.persistence.clinic;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.UUID;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.code.Code;
import org.fbsroutines.persistence.code.CodedEntry;
import org.fbsroutines.persistence.format.patient.CodedEntryJson;
import org.fbsroutines.persistence.store.code.CodedEntryRow;

/**
 * A procedure or a condition in codes that nobody here knows, which no clinician has read.
 *
 * @param row as it is stored
 */
public record UnreadEntry(CodedEntryRow row) {
  /** Returns its id. */
  public UUID id() {
    return row.entryId();
  }

  /** Returns whether it is something that was done, so that a clinician can say what it was. */
  public boolean isProcedure() {
    return Token.of(CodedEntry.Kind.class, row.kind()) == CodedEntry.Kind.PROCEDURE;
  }

  /** Returns its codes; none where it is stated in words alone. */
  public ImmutableSet<Code> codes() {
    return CodedEntryJson.codes(row.codes());
  }

  /** Returns when procedures of these codes were done. */
  public ImmutableSet<Known<LocalDate>> days() {
    return CodedEntryJson.days(row.days());
  }
}
