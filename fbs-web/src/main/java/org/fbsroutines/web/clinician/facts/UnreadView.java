package org.fbsroutines.web.clinician.facts;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.persistence.clinic.UnreadEntries;
import org.fbsroutines.persistence.clinic.UnreadEntry;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.tag.Choice;
import org.jdbi.v3.core.Handle;

/**
 * What imports state of a patient in codes that nobody here knows.
 *
 * @param patientId the patient
 * @param procedures what was done, each for a clinician to say what it was
 * @param conditions what the patient has, to be marked as read
 * @param words the visitor's language
 */
public record UnreadView(
    String patientId,
    ImmutableList<UnreadEntry> procedures,
    ImmutableList<UnreadEntry> conditions,
    Localizer words) {
  /** What the form sends for a procedure that is not on the spine. */
  static final String ELSEWHERE = "none";

  static UnreadView read(Handle handle, String patientId, Localizer words) {
    ImmutableList<UnreadEntry> all = UnreadEntries.of(handle, patientId);
    return new UnreadView(
        patientId,
        all.stream().filter(UnreadEntry::isProcedure).collect(toImmutableList()),
        all.stream().filter(entry -> !entry.isProcedure()).collect(toImmutableList()),
        words);
  }

  /** Returns whether there is nothing to read. */
  public boolean isEmpty() {
    return procedures.isEmpty() && conditions.isEmpty();
  }

  /** Returns what a person reads of an entry: the words of the file, or the codes without any. */
  public String what(UnreadEntry entry) {
    String stated = entry.row().words();
    return stated.isEmpty() ? codes(entry) : stated;
  }

  /** Returns the codes with their systems; empty where there is none. */
  public String codes(UnreadEntry entry) {
    return entry.codes().stream()
        .filter(code -> !code.value().isBlank())
        .map(code -> (code.value() + " " + code.system()).strip())
        .collect(Collectors.joining(", "));
  }

  /** Returns the days of a procedure. */
  public String days(UnreadEntry entry) {
    return entry.days().stream()
        .map(day -> day.fold(words::date, () -> words.say("clinician.unread.no-day")))
        .collect(Collectors.joining(", "));
  }

  /** Returns the conditions, to be ticked. */
  public ImmutableList<Choice> choices() {
    return conditions.stream()
        .map(
            entry ->
                new Choice(
                    entry.id().toString(),
                    what(entry),
                    entry.row().words().isEmpty() ? "" : codes(entry)))
        .collect(toImmutableList());
  }

  /** Returns what a procedure may be. */
  public ImmutableList<Choice> kinds() {
    return Stream.concat(
            Stream.of(
                Choice.of("", words.say("clinician.unread.choose")),
                Choice.of(ELSEWHERE, words.say("clinician.unread.elsewhere"))),
            Stream.concat(
                Stream.of(OperationKind.values())
                    .map(kind -> Choice.of(kind.token(), words.translate(kind.phrase()))),
                Stream.of(
                    Choice.of(Answer.UNKNOWN.token(), words.say("clinician.unread.unknown-kind")))))
        .collect(toImmutableList());
  }

  /** Returns the parts of the spine, and that it is not known which. */
  public ImmutableList<Choice> regions() {
    return Stream.concat(
            Stream.of(
                Choice.of(Answer.UNKNOWN.token(), words.say("clinician.unread.unknown-region"))),
            Stream.of(Region.values())
                .map(region -> Choice.of(region.token(), words.translate(region.phrase()))))
        .collect(toImmutableList());
  }
}
