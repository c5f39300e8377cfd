package org.fbsroutines.persistence.clinic;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.instruction.Waiver;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.rulebook.InstructionJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.patient.InstructionStore;
import org.fbsroutines.persistence.store.routine.SuspensionCause;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;

/**
 * How instructions for one patient come and go, each step in the audit log. What the step tightens
 * in the patient's routine is suspended in the same transaction, whoever takes it and by whatever
 * way.
 */
public final class Instructions {
  private Instructions() {}

  /**
   * Adds an instruction. Refused are one that names an exercise the clinic does not have, and a
   * waiver of a restriction that is not there or can never be waived.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @param rules what the clinic screens with
   * @param read makes the instruction of the id that it gets
   * @param today the day where the clinic is
   * @param recording who records it
   * @return the instruction
   * @throws StoreException if it is refused or the patient is not there
   */
  public static ClinicianInstruction add(
      Handle handle,
      String patientId,
      ClinicRules rules,
      Function<String, ClinicianInstruction> read,
      LocalDate today,
      Recording recording) {
    InstructionStore store = new InstructionStore(handle);
    ClinicianInstruction instruction = read.apply(store.nextId(patientId));
    refusal(instruction, rules)
        .ifPresent(
            reason -> {
              throw new StoreException(reason);
            });
    store.add(patientId, instruction.id(), InstructionJson.write(instruction), recording);
    suspend(handle, patientId, instruction.id(), today, recording);
    audit(handle, "add-instruction", patientId, instruction.id(), recording);
    return instruction;
  }

  /**
   * Withdraws an instruction.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @param instructionId which one
   * @param because why, not blank
   * @param today the day where the clinic is
   * @param recording who withdraws it
   * @throws org.fbsroutines.persistence.store.WithdrawnInstructionException if it is not there or
   *     is withdrawn already
   * @throws StoreException if no reason is given
   */
  public static void withdraw(
      Handle handle,
      String patientId,
      String instructionId,
      String because,
      LocalDate today,
      Recording recording) {
    new InstructionStore(handle).withdraw(patientId, instructionId, because, recording);
    suspend(handle, patientId, instructionId, today, recording);
    audit(handle, "withdraw-instruction", patientId, instructionId, recording);
  }

  private static void suspend(
      Handle handle, String patientId, String instructionId, LocalDate today, Recording recording) {
    Suspension.review(
        handle, patientId, today, SuspensionCause.instruction(instructionId), recording);
  }

  private static Optional<Text> refusal(ClinicianInstruction instruction, ClinicRules rules) {
    return instruction.fold(
        limit -> unknown(limit.target().named(), rules.catalogue()),
        waiver ->
            unknown(waiver.exercises(), rules.catalogue())
                .or(() -> unwaivable(waiver, rules.ruleBook())));
  }

  private static Optional<Text> unknown(ImmutableSet<ExerciseId> named, Catalogue catalogue) {
    return named.stream()
        .filter(id -> catalogue.find(id).isEmpty())
        .findFirst()
        .map(StoreComplaint.NO_EXERCISE::of);
  }

  private static Optional<Text> unwaivable(Waiver waiver, RuleBook ruleBook) {
    Optional<Restriction> restriction = ruleBook.find(waiver.restriction());
    return restriction.isEmpty()
        ? Optional.of(StoreComplaint.NO_RESTRICTION.of(waiver.restriction()))
        : Waiver.refusal(restriction.get())
            .map(reason -> StoreComplaint.NEVER_WAIVED.of(waiver.restriction(), reason));
  }

  private static void audit(
      Handle handle, String action, String patientId, String instructionId, Recording recording) {
    new AuditStore(handle)
        .append(
            recording,
            action,
            "patient",
            patientId,
            "{\"instruction\": \"" + instructionId + "\"}");
  }
}
