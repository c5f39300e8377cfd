package org.fbsroutines.web.clinician;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.ClinicianInstruction;
import org.fbsroutines.domain.restriction.Limit;
import org.fbsroutines.domain.restriction.Waiver;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.format.InstructionJson;
import org.fbsroutines.persistence.store.InstructionRow;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Messages;
import org.fbsroutines.web.page.Words;
import org.fbsroutines.web.tag.Choice;

/**
 * What clinicians decided for one patient beside the rule book.
 *
 * @param head what stands above it
 * @param form what stands in the fields
 * @param rows all instructions, withdrawn or not, the latest first
 * @param limitations what the patient says cannot be done
 * @param rules what the clinic screens with
 * @param messages the texts in the visitor's language
 */
public record InstructionsView(
    PatientHead head,
    Form form,
    ImmutableList<InstructionRow> rows,
    LimitationsView limitations,
    ClinicRules rules,
    Messages messages) {

  /** Returns an instruction. */
  public ClinicianInstruction read(InstructionRow row) {
    return InstructionJson.read(
        "instruction " + row.instructionId(), row.document(), row.instructionId());
  }

  /** Returns what an instruction does, in words. */
  public String does(ClinicianInstruction instruction) {
    return instruction.fold(this::does, this::does);
  }

  private String does(Limit limit) {
    Words words = new Words(messages);
    String adaptations =
        limit.effects().stream()
            .flatMap(effect -> effect.adapted().stream())
            .map(adaptation -> words.said(adaptation.phrase()))
            .collect(joining("; "));
    String whom =
        rules.catalogue().exercises().stream()
            .filter(limit.target()::covers)
            .map(exercise -> words.said(exercise.name()))
            .collect(joining(", "));
    return adaptations.isEmpty()
        ? messages.say("clinician.instruction.withholds", whom)
        : messages.say("clinician.instruction.adapts", whom, adaptations);
  }

  private String does(Waiver waiver) {
    return messages.say(
        "clinician.instruction.waives",
        waiver.restriction(),
        waiver.exercises().stream().map(this::name).collect(joining(", ")));
  }

  private String name(ExerciseId id) {
    return rules
        .catalogue()
        .find(id)
        .map(exercise -> new Words(messages).said(exercise.name()))
        .orElse(id.value());
  }

  /** Returns the exercises. */
  public ImmutableList<Choice> exercises() {
    return rules.catalogue().exercises().stream()
        .map(exercise -> Choice.of(exercise.id().value(), name(exercise.id())))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the demands. */
  public ImmutableList<Choice> demands() {
    return demands(messages);
  }

  static ImmutableList<Choice> demands(Messages messages) {
    Words words = new Words(messages);
    return Stream.of(Demand.values())
        .map(demand -> Choice.of(demand.token(), words.capital(words.said(demand.phrase()))))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what a limit can do. */
  public ImmutableList<Choice> effects() {
    return Stream.of(InstructionEntry.WITHHOLD, InstructionEntry.DROP, InstructionEntry.SCALE)
        .map(effect -> Choice.of(effect, messages.say("clinician.instruction.effect." + effect)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the rules that can be waived. */
  public ImmutableList<Choice> restrictions() {
    Words words = new Words(messages);
    return rules.ruleBook().restrictions().stream()
        .filter(rule -> Waiver.refusal(rule).isEmpty())
        .map(rule -> Choice.of(rule.id(), rule.id() + " " + words.said(rule.title())))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what a summary of problems calls the fields. */
  public ImmutableMap<String, String> names() {
    ImmutableMap.Builder<String, String> named = ImmutableMap.builder();
    named.put("effect", messages.say("clinician.instruction.effect"));
    named.put("percent", messages.say("clinician.instruction.percent"));
    named.put("waives", messages.say("clinician.instruction.rule"));
    for (String kind : ImmutableList.of("limit", "waiver")) {
      named.put(kind + "-reason", messages.say("clinician.instruction.reason"));
      named.put(kind + "-from", messages.say("clinician.instruction.from"));
      named.put(kind + "-until", messages.say("clinician.instruction.first-day-after"));
    }
    rows.forEach(
        row ->
            named.put(
                "because-" + row.instructionId(), messages.say("clinician.instruction.because")));
    return named.buildOrThrow();
  }

  /** Returns the problem of a field; empty where there is none. */
  public String problem(String field) {
    return form.problem(field).orElse("");
  }
}
