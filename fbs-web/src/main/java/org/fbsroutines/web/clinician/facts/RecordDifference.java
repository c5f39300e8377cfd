package org.fbsroutines.web.clinician.facts;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.AmountDone;
import org.fbsroutines.domain.progress.PerceivedExertion;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.format.patient.LoosenedRecord;
import org.fbsroutines.web.page.Localizer;

/**
 * A record of a session that a file states otherwise than it is stored, in words.
 *
 * @param words renders texts for the visitor
 */
record RecordDifference(Localizer words) {

  FactsDifference of(LoosenedRecord record) {
    return new FactsDifference(
        words.say("clinician.confirm.record", record.stored().id()),
        described(record.stored().record()),
        described(record.arriving().record()));
  }

  /** All that a record states, since all of it is taken or left. */
  private String described(SessionRecord record) {
    return Stream.of(
            Optional.of(words.date(record.date())),
            record.partOfDay().map(part -> words.translate(part.title())),
            Optional.of(new FactsDifference.Sayer(words).response(record.pain())),
            record.painBefore().toOptional().map(PainScore::nrs).map(pain -> named("before", pain)),
            record
                .effort()
                .toOptional()
                .map(PerceivedExertion::borg)
                .map(effort -> named("effort", effort)),
            Optional.of(words.amount(record.amount()))
                .filter(amount -> !record.amount().equals(AmountDone.NOT_STATED))
                .map(amount -> named("done", amount)),
            Optional.of(record.note())
                .filter(note -> !note.isEmpty())
                .map(note -> named("note", note)))
        .flatMap(Optional::stream)
        .collect(joining("; "));
  }

  private String named(String what, Object value) {
    return words.say(
        "clinician.confirm.record-value", words.say("clinician.records." + what), value);
  }
}
