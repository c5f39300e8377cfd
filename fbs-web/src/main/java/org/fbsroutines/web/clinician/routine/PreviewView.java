package org.fbsroutines.web.clinician.routine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.routine.ProposedRoutine;
import org.fbsroutines.web.clinician.LimitationsView;
import org.fbsroutines.web.clinician.PatientHead;
import org.fbsroutines.web.clinician.Seen;

/**
 * A routine as it will be, before it is approved.
 *
 * @param head what stands above it
 * @param proposed the routine
 * @param week its first seven days
 * @param growthReason why a dosage grows although something stands in the way of it
 * @param fields what was typed, to be sent again
 * @param limitations what the patient says cannot be done
 * @param ticked those that were marked as read, as the form sends them
 * @param unread how many entries in unknown codes nobody has read
 * @param problem what keeps the approval back; empty for nothing
 * @param seen the versions that it is based on
 */
public record PreviewView(
    PatientHead head,
    ProposedRoutine proposed,
    ImmutableList<PreviewDay> week,
    Optional<String> growthReason,
    ImmutableList<Field> fields,
    LimitationsView limitations,
    ImmutableList<String> ticked,
    int unread,
    String problem,
    Seen seen) {

  private static final ImmutableSet<String> NOT_SENT_AGAIN =
      ImmutableSet.of("csrf", "action", LimitationsView.READ);

  /**
   * Something typed.
   *
   * @param name the field
   * @param value what stands in it
   */
  public record Field(String name, String value) {}

  static ImmutableList<Field> fields(Map<String, List<String>> typed) {
    return typed.entrySet().stream()
        .filter(entry -> !NOT_SENT_AGAIN.contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)))
        .collect(ImmutableList.toImmutableList());
  }
}
