package org.fbsroutines.web.clinician.instruction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.instruction.Limit;
import org.fbsroutines.domain.instruction.Waiver;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;

/** Reads an instruction that a clinician typed: a limit, or a waiver of one rule. */
final class InstructionEntry {
  static final String WITHHOLD = "withhold";
  static final String DROP = "drop";
  static final String SCALE = "scale";

  private static final int MAX_REASON_LENGTH = 1_000;
  private static final ImmutableMap<String, Demand> DEMANDS =
      Maps.uniqueIndex(Stream.of(Demand.values()).toList(), Demand::token);

  private final Form form;
  private final ClinicRules rules;
  private final String author;

  private InstructionEntry(Form form, ClinicRules rules, String author) {
    this.form = form;
    this.rules = rules;
    this.author = author;
  }

  /** What every instruction states. */
  private record Grounds(String reason, LocalDate from, LocalDate until) {}

  /**
   * Reads a limit.
   *
   * @return makes the limit of its id; empty where something is wrong, which the form remembers
   */
  static Optional<Function<String, ClinicianInstruction>> limit(
      Form form, ClinicRules rules, String author, LocalDate today) {
    InstructionEntry entry = new InstructionEntry(form, rules, author);
    ImmutableSet<ExerciseId> exercises = entry.exercises("exercise");
    ImmutableSet<Demand> demands = entry.demands();
    ImmutableList<Effect> effects = entry.effects(demands);
    Optional<Grounds> grounds = entry.grounds("limit", today);
    if (exercises.isEmpty() && demands.isEmpty()) {
      form.refuse("exercise", "clinician.instruction.nothing");
    }
    return form.isRefused()
        ? Optional.empty()
        : grounds.map(
            why ->
                id ->
                    new Limit(
                        id,
                        target(exercises, demands, form.value("effect")),
                        effects,
                        why.reason(),
                        author,
                        why.from(),
                        why.until()));
  }

  /**
   * Reads a waiver. What can never be waived is refused with its reason.
   *
   * @return makes the waiver of its id; empty where something is wrong, which the form remembers
   */
  static Optional<Function<String, ClinicianInstruction>> waiver(
      Form form, ClinicRules rules, String author, LocalDate today, Localizer words) {
    InstructionEntry entry = new InstructionEntry(form, rules, author);
    String restriction = entry.waivable(words);
    ImmutableSet<ExerciseId> exercises = entry.exercises("waived");
    Optional<Grounds> grounds = entry.grounds("waiver", today);
    if (exercises.isEmpty()) {
      form.refuse("waived", "clinician.instruction.no-exercise");
    }
    return form.isRefused()
        ? Optional.empty()
        : grounds.map(
            why ->
                id ->
                    new Waiver(
                        id,
                        restriction,
                        exercises,
                        why.reason(),
                        entry.author,
                        why.from(),
                        why.until()));
  }

  private String waivable(Localizer words) {
    String id = form.value("waives");
    Optional<Restriction> restriction = rules.ruleBook().find(id);
    if (restriction.isEmpty()) {
      form.refuse("waives", "form.not-a-choice");
    } else {
      Waiver.refusal(restriction.get())
          .ifPresent(
              reason ->
                  form.refuse(
                      "waives", "clinician.instruction.never", id, words.translate(reason)));
    }
    return id;
  }

  private static Target target(
      ImmutableSet<ExerciseId> exercises, ImmutableSet<Demand> demands, String effect) {
    Target named = new Target.Named(exercises);
    Target making = new Target.Making(demands);
    if (exercises.isEmpty()) {
      return making;
    }
    return demands.isEmpty() || effect.equals(DROP) ? named : named.or(making);
  }

  private ImmutableList<Effect> effects(ImmutableSet<Demand> demands) {
    return switch (form.value("effect")) {
      case WITHHOLD -> ImmutableList.of(Effect.withhold());
      case SCALE -> scale();
      case DROP -> drop(demands);
      default -> {
        form.refuse("effect", "form.not-a-choice");
        yield ImmutableList.of();
      }
    };
  }

  private ImmutableList<Effect> scale() {
    form.required("percent", 2);
    OptionalInt percent = form.number("percent", 1, 99);
    return percent.isPresent()
        ? ImmutableList.of(Effect.adapt(new Adaptation.ScaleDosage(percent.getAsInt())))
        : ImmutableList.of();
  }

  private ImmutableList<Effect> drop(ImmutableSet<Demand> demands) {
    if (demands.isEmpty()) {
      form.refuse("demand", "clinician.instruction.no-movement");
    }
    return demands.stream()
        .map(demand -> Effect.adapt(new Adaptation.Drop(demand)))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableSet<ExerciseId> exercises(String field) {
    ImmutableSet<String> chosen = ImmutableSet.copyOf(form.all(field));
    ImmutableSet<ExerciseId> found =
        rules.catalogue().exercises().stream()
            .map(Exercise::id)
            .filter(id -> chosen.contains(id.value()))
            .collect(ImmutableSet.toImmutableSet());
    if (found.size() != chosen.size()) {
      form.refuse(field, "form.not-a-choice");
    }
    return found;
  }

  private ImmutableSet<Demand> demands() {
    ImmutableSet.Builder<Demand> found = ImmutableSet.builder();
    for (String token : form.all("demand")) {
      Demand demand = DEMANDS.get(token);
      if (demand == null) {
        form.refuse("demand", "form.not-a-choice");
      } else {
        found.add(demand);
      }
    }
    return found.build();
  }

  private Optional<Grounds> grounds(String name, LocalDate today) {
    String reason = form.required(name + "-reason", MAX_REASON_LENGTH);
    Optional<LocalDate> from = form.date(name + "-from");
    Optional<LocalDate> until = form.date(name + "-until");
    if (until.isEmpty()) {
      form.refuse(name + "-until", "form.missing");
    } else if (!until.get().isAfter(from.orElse(today))) {
      form.refuse(name + "-until", "clinician.instruction.until");
    }
    return until.map(end -> new Grounds(reason, from.orElse(today), end));
  }
}
