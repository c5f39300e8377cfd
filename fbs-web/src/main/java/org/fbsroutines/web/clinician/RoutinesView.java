package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.fbsroutines.domain.care.Growth;
import org.fbsroutines.domain.care.GrowthHold;
import org.fbsroutines.domain.care.NextStep;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.persistence.clinic.RoutineVersion;
import org.fbsroutines.persistence.store.RoutineStatus;
import org.fbsroutines.persistence.store.SuspendedItemRow;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Messages;
import org.fbsroutines.web.page.Words;
import org.fbsroutines.web.tag.Choice;

/**
 * What was prescribed, in all its versions, and what may come next.
 *
 * @param head what stands above it
 * @param versions the latest first
 * @param comparison two of them side by side, where it was asked
 * @param suspended what is suspended in the current one
 * @param growth what may come next, where there is a current one
 * @param withheld what in it may not be prescribed now, so that no step can be accepted
 * @param limitations what the patient says cannot be done
 * @param seen what that rests on, as the form sends it back
 * @param held what stands in the way of more, in words; empty where nothing does
 * @param hold what that is
 * @param form what stands in the fields of a step
 * @param problem why a step was refused; empty where none was
 * @param zone of the clinic
 * @param messages the texts in the visitor's language
 */
public record RoutinesView(
    PatientHead head,
    ImmutableList<RoutineVersion> versions,
    Optional<Comparison> comparison,
    ImmutableList<SuspendedItemRow> suspended,
    Optional<Growth> growth,
    ImmutableList<String> withheld,
    LimitationsView limitations,
    String seen,
    ImmutableList<ConcernText> held,
    GrowthHold hold,
    Form form,
    String problem,
    ZoneId zone,
    Messages messages) {

  /** Returns the day of a moment where the clinic is. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** Returns the name of what is suspended. */
  public String name(SuspendedItemRow item) {
    return versions.stream()
        .flatMap(version -> version.routine().items().stream())
        .filter(prescribed -> prescribed.exercise().value().equals(item.exerciseId()))
        .map(RoutineItem::name)
        .findFirst()
        .map(new Words(messages)::said)
        .orElse(item.exerciseId());
  }

  /** Returns how a version stands, in words. */
  public String status(RoutineStatus status) {
    return messages.say(
        switch (status) {
          case ACTIVE -> "clinician.status.active";
          case SUSPENDED -> "clinician.status.suspended";
          case SUPERSEDED -> "clinician.status.superseded";
          case ENDED -> "clinician.status.ended";
        });
  }

  /** Returns the versions to choose from. */
  public ImmutableList<Choice> choices() {
    return versions.stream()
        .map(
            version ->
                Choice.of(
                    String.valueOf(version.row().version()),
                    messages.say(
                        "clinician.version",
                        String.valueOf(version.row().version()),
                        new Words(messages).date(day(version.row().approvedAt())))))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns whether a step can be accepted. */
  public boolean isOpen(NextStep step) {
    return !step.offers().isEmpty() && withheld.isEmpty();
  }

  /** Returns what can be accepted of a step. */
  public ImmutableList<Choice> offers(NextStep step) {
    Words words = new Words(messages);
    return step.offers().stream()
        .map(
            offer -> {
              String dosage = words.said(offer.dosage().phrase());
              return Choice.of(
                  GrowthFields.value(offer),
                  offer.grows().isPresent()
                      ? dosage
                      : messages.say("clinician.growth.less", dosage));
            })
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the problem of the reason for a step; empty where there is none. */
  public String problem(NextStep step) {
    return form.problem(fields(step).reason()).orElse("");
  }

  /** Returns the fields of a step. */
  public GrowthFields fields(NextStep step) {
    return new GrowthFields(step.item().exercise());
  }

  /** Returns what a summary of problems calls the fields. */
  public ImmutableMap<String, String> fieldNames() {
    return growth.stream()
        .flatMap(now -> now.steps().stream())
        .collect(
            ImmutableMap.toImmutableMap(
                step -> fields(step).reason(),
                step ->
                    messages.say(
                        "form.named",
                        new Words(messages).said(step.item().name()),
                        messages.say("clinician.growth.reason"))));
  }
}
