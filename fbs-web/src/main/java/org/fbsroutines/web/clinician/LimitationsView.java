package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fbsroutines.domain.routine.StatedLimitation;
import org.fbsroutines.domain.routine.StatedLimitations;
import org.fbsroutines.persistence.clinic.Limitations;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.tag.Choice;
import org.jdbi.v3.core.Handle;

/**
 * What a patient says cannot be done, as it stands beside what is decided.
 *
 * @param stated each with who has read it
 * @param factsVersion the facts in which they stand
 * @param zone where the clinic's clocks are
 */
public record LimitationsView(StatedLimitations stated, int factsVersion, ZoneId zone) {
  /** The field of what is marked as read; its values count from 0. */
  public static final String READ = "read";

  public static LimitationsView read(Handle handle, PatientRecord opened, ZoneId zone) {
    return new LimitationsView(
        Limitations.read(handle, opened.chart()), opened.chart().factsVersion(), zone);
  }

  /** Returns whether there is anything to show. */
  public boolean isEmpty() {
    return stated.all().isEmpty();
  }

  /** Returns whether something is left to be read. */
  public boolean isUnread() {
    return !stated.unread().isEmpty();
  }

  /** Returns what nobody has marked as read, to be ticked. */
  public ImmutableList<Choice> choices() {
    return IntStream.range(0, stated.all().size())
        .filter(place -> stated.all().get(place).reading().isEmpty())
        .mapToObj(place -> Choice.of(String.valueOf(place), stated.all().get(place).words()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The words that were ticked in a form of these limitations. */
  public ImmutableList<String> ticked(Form form) {
    return form.all(READ).stream()
        .map(LimitationsView::place)
        .flatMap(place -> place.stream().boxed())
        .filter(place -> place < stated.all().size())
        .map(place -> stated.all().get(place))
        .map(StatedLimitation::words)
        .collect(ImmutableList.toImmutableList());
  }

  private static OptionalInt place(String value) {
    return value.matches("[0-9]{1,4}")
        ? OptionalInt.of(Integer.parseInt(value))
        : OptionalInt.empty();
  }
}
