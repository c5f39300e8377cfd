package org.fbsroutines.web.account;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.persistence.account.LateForm;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.web.page.Messages;
import org.fbsroutines.web.tag.SummaryRow;

/**
 * What was typed before the session ended, to be sent by whoever typed it.
 *
 * @param form where it goes and what is in it
 * @param patient whom it is about, where there is one
 * @param home where somebody goes who does not want to send it
 */
public record LateFormView(LateForm form, Optional<PatientRow> patient, String home) {

  /**
   * What is saved, and of whom.
   *
   * @param messages the texts in the reader's language
   */
  public ImmutableList<SummaryRow> rows(Messages messages) {
    return Stream.concat(
            Stream.of(
                SummaryRow.of(
                    messages.say("account.late.what"), messages.say(LateFormKind.of(form).key()))),
            patient.stream()
                .map(
                    row ->
                        SummaryRow.of(
                            messages.say("account.late.patient"),
                            messages.say(
                                "account.late.patient-named", row.displayName(), row.patientId()))))
        .collect(ImmutableList.toImmutableList());
  }
}
