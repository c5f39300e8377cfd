package org.fbsroutines.web.clinician;

import com.google.common.base.Enums;
import com.google.common.base.Splitter;
import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fbsroutines.domain.care.Attention;
import org.fbsroutines.domain.care.Concern;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.persistence.store.day.PatientSignals;
import org.fbsroutines.web.http.PageException;

/**
 * The patients who need attention, in their order.
 *
 * @param entries those who need it most first
 */
record Caseload(ImmutableList<Entry> entries) {

  /** A patient with the concerns that place them. */
  record Entry(PatientSignals patient, Attention attention) implements Comparable<Entry> {
    Place place() {
      return new Place(attention, patient.patientId());
    }

    @Override
    public int compareTo(Entry other) {
      return place().compareTo(other.place());
    }
  }

  /** A place in the list, which stays one when patients come and go. */
  record Place(Attention attention, String patientId) implements Comparable<Place> {
    private static final Pattern FORM =
        Pattern.compile("([A-Z_]{1,30}(?:\\.[A-Z_]{1,30}){0,9})~([A-Za-z0-9][A-Za-z0-9._-]{0,63})");

    /** Reads what {@link #token} wrote. */
    static Place of(String token) {
      var found = FORM.matcher(token);
      if (!found.matches()) {
        throw PageException.badRequest("error.after");
      }
      ImmutableSet<Concern> concerns =
          Splitter.on('.')
              .splitToStream(found.group(1))
              .flatMap(name -> Enums.getIfPresent(Concern.class, name).toJavaUtil().stream())
              .collect(ImmutableSet.toImmutableSet());
      return new Place(new Attention(concerns), found.group(2));
    }

    String token() {
      return attention.concerns().stream().map(Concern::name).collect(Collectors.joining("."))
          + "~"
          + patientId;
    }

    @Override
    public int compareTo(Place other) {
      return ComparisonChain.start()
          .compare(attention, other.attention)
          .compare(patientId, other.patientId)
          .result();
    }
  }

  /** Ranks those of whom something was noticed; the others are left out. */
  static Caseload of(List<PatientSignals> patients, PainRule rule, LocalDate today) {
    return new Caseload(
        patients.stream()
            .map(patient -> new Entry(patient, Attention.of(patient.signals(), rule, today)))
            .filter(entry -> entry.attention().isNeeded())
            .sorted()
            .collect(ImmutableList.toImmutableList()));
  }

  /** Returns those with every word in their name or id. */
  Caseload find(String words) {
    List<String> sought =
        Splitter.on(' ').omitEmptyStrings().splitToList(words.toLowerCase(Locale.ROOT));
    return new Caseload(
        entries.stream()
            .filter(
                entry ->
                    sought.stream()
                        .allMatch(
                            word ->
                                (entry.patient().displayName() + " " + entry.patient().patientId())
                                    .toLowerCase(Locale.ROOT)
                                    .contains(word)))
            .collect(ImmutableList.toImmutableList()));
  }

  /** Returns a page of entries after a place. */
  ImmutableList<Entry> after(Optional<Place> place, int limit) {
    return entries.stream()
        .filter(entry -> place.map(last -> entry.place().compareTo(last) > 0).orElse(true))
        .limit(limit)
        .collect(ImmutableList.toImmutableList());
  }
}
