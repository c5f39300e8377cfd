package org.fbsroutines.web.clinician.routine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.fbsroutines.domain.care.NextStep;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.persistence.clinic.RoutineVersion;
import org.fbsroutines.persistence.store.routine.SuspendedItemRow;
import org.fbsroutines.web.clinician.ConcernText;
import org.fbsroutines.web.clinician.PatientHead;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.tag.Choice;

/**
 * What was prescribed, in all its versions, and what may come next.
 *
 * @param head what stands above it
 * @param bench what the next step is made from
 * @param comparison two of the versions side by side, where it was asked
 * @param suspended what is suspended in the current one
 * @param form what stands in the fields of a step
 * @param problem why a step was refused; empty where none was
 * @param zone of the clinic
 * @param words renders texts for the visitor
 */
public record RoutinesView(
    PatientHead head,
    Workbench bench,
    Optional<Comparison> comparison,
    ImmutableList<SuspendedItemRow> suspended,
    Form form,
    String problem,
    ZoneId zone,
    Localizer words) {

  /** Returns all versions, the latest first. */
  public ImmutableList<RoutineVersion> versions() {
    return bench.prescribing().versions();
  }

  /** Returns what stands in the way of more, in words; empty where nothing does. */
  public ImmutableList<ConcernText> held() {
    return bench.held(words);
  }

  /** Returns what may not be prescribed now, so that no step can be accepted. */
  public ImmutableList<String> withheld() {
    return bench.prescribing().growth().stream()
        .flatMap(growth -> growth.withheld().stream())
        .map(exercise -> bench.name(exercise, words))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns whether there is something to print: the routine is neither paused nor over. */
  public boolean isOnPaper() {
    return !bench.record().isPaused()
        && bench
            .prescribing()
            .current()
            .filter(now -> !now.isOver(bench.record().today()))
            .filter(now -> now.suspendedBy(bench.screening()).size() < now.routine().items().size())
            .isPresent();
  }

  /** Returns the day of a moment where the clinic is. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** Returns the name of what is suspended. */
  public String name(SuspendedItemRow item) {
    return versions().stream()
        .flatMap(version -> version.routine().items().stream())
        .filter(prescribed -> prescribed.exercise().value().equals(item.exerciseId()))
        .map(RoutineItem::name)
        .findFirst()
        .map(words::translate)
        .orElse(item.exerciseId());
  }

  /** Returns how a version stands, in words. */
  public String status(RoutineVersion version) {
    return words.say(
        switch (version.row().status()) {
          case ACTIVE ->
              bench.record().isPaused() ? "clinician.status.paused" : "clinician.status.active";
          case SUPERSEDED -> "clinician.status.superseded";
        });
  }

  /** Returns the versions to choose from. */
  public ImmutableList<Choice> choices() {
    return versions().stream()
        .map(
            version ->
                Choice.of(
                    String.valueOf(version.row().version()),
                    words.say(
                        "clinician.version",
                        String.valueOf(version.row().version()),
                        words.date(day(version.row().approvedAt())))))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns whether a step can be accepted. */
  public boolean isOpen(NextStep step) {
    return !step.offers().isEmpty() && withheld().isEmpty();
  }

  /** Returns what can be accepted of a step. */
  public ImmutableList<Choice> offers(NextStep step) {
    return step.offers().stream()
        .map(
            offer -> {
              String dosage = words.translate(offer.dosage().phrase());
              return Choice.of(
                  GrowthFields.value(offer),
                  offer.grows().isPresent() ? dosage : words.say("clinician.growth.less", dosage));
            })
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the fields of a step. */
  public GrowthFields fields(NextStep step) {
    return new GrowthFields(step.item().exercise());
  }

  /** Returns what a summary of problems calls the fields. */
  public ImmutableMap<String, String> fieldNames() {
    return bench.prescribing().growth().stream()
        .flatMap(now -> now.steps().stream())
        .collect(
            ImmutableMap.toImmutableMap(
                step -> fields(step).reason(),
                step ->
                    words.say(
                        "form.named",
                        words.translate(step.item().name()),
                        words.say("clinician.growth.reason"))));
  }
}
