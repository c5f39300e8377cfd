package org.fbsroutines.web.clinician.instruction;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.instruction.Limit;
import org.fbsroutines.domain.instruction.Waiver;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.format.rulebook.InstructionJson;
import org.fbsroutines.persistence.store.patient.InstructionRow;
import org.fbsroutines.web.clinician.LimitationsView;
import org.fbsroutines.web.clinician.PatientHead;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.tag.Choice;

/**
 * What clinicians decided for one patient beside the rule book.
 *
 * @param head what stands above it
 * @param form what stands in the fields
 * @param rows all instructions, withdrawn or not, the latest first
 * @param limitations what the patient says cannot be done
 * @param rules what the clinic screens with
 * @param words renders texts for the visitor
 */
public record InstructionsView(
    PatientHead head,
    Form form,
    ImmutableList<InstructionRow> rows,
    LimitationsView limitations,
    ClinicRules rules,
    Localizer words) {

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
    String adaptations =
        limit.effects().stream()
            .flatMap(effect -> effect.adapted().stream())
            .map(adaptation -> words.translate(adaptation.phrase()))
            .collect(joining("; "));
    String whom =
        rules.catalogue().exercises().stream()
            .filter(limit.target()::covers)
            .map(exercise -> words.translate(exercise.name()))
            .collect(joining(", "));
    return adaptations.isEmpty()
        ? words.say("clinician.instruction.withholds", whom)
        : words.say("clinician.instruction.adapts", whom, adaptations);
  }

  private String does(Waiver waiver) {
    return words.say(
        "clinician.instruction.waives",
        waiver.restriction(),
        waiver.exercises().stream().map(this::name).collect(joining(", ")));
  }

  private String name(ExerciseId id) {
    return rules
        .catalogue()
        .find(id)
        .map(exercise -> words.translate(exercise.name()))
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
    return demands(words);
  }

  public static ImmutableList<Choice> demands(Localizer words) {
    return Stream.of(Demand.values())
        .map(demand -> Choice.of(demand.token(), words.capital(words.translate(demand.phrase()))))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what a limit can do. */
  public ImmutableList<Choice> effects() {
    return Stream.of(InstructionEntry.WITHHOLD, InstructionEntry.DROP, InstructionEntry.SCALE)
        .map(effect -> Choice.of(effect, words.say("clinician.instruction.effect." + effect)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the rules that can be waived. */
  public ImmutableList<Choice> restrictions() {
    return rules.ruleBook().restrictions().stream()
        .filter(rule -> Waiver.refusal(rule).isEmpty())
        .map(rule -> Choice.of(rule.id(), rule.id() + " " + words.translate(rule.title())))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what a summary of problems calls the fields. */
  public ImmutableMap<String, String> names() {
    ImmutableMap.Builder<String, String> named = ImmutableMap.builder();
    named.put("effect", words.say("clinician.instruction.effect"));
    named.put("percent", words.say("clinician.instruction.percent"));
    named.put("waives", words.say("clinician.instruction.rule"));
    for (String kind : ImmutableList.of("limit", "waiver")) {
      named.put(kind + "-reason", words.say("clinician.instruction.reason"));
      named.put(kind + "-from", words.say("clinician.instruction.from"));
      named.put(kind + "-until", words.say("clinician.instruction.first-day-after"));
    }
    rows.forEach(
        row ->
            named.put(
                "because-" + row.instructionId(), words.say("clinician.instruction.because")));
    return named.buildOrThrow();
  }
}
