/**
 * The rules of FBS Routines as pure values and functions: exercises with their dosage, what is
 * known of a patient, restrictions with their sources, screening, and the planning of a routine. No
 * input or output, clock, logging or reflection. What is added after the first release states its
 * own {@code @since}.
 *
 * @since 0.1
 */
module org.fbsroutines.domain {
  requires transitive com.google.common;
  requires static transitive com.google.errorprone.annotations;
  requires static transitive org.jspecify;

  exports org.fbsroutines.domain.care;
  exports org.fbsroutines.domain.condition;
  exports org.fbsroutines.domain.dosage;
  exports org.fbsroutines.domain.exercise;
  exports org.fbsroutines.domain.instruction;
  exports org.fbsroutines.domain.patient;
  exports org.fbsroutines.domain.progress;
  exports org.fbsroutines.domain.restriction;
  exports org.fbsroutines.domain.routine;
  exports org.fbsroutines.domain.screening;
  exports org.fbsroutines.domain.source;
  exports org.fbsroutines.domain.text;
  exports org.fbsroutines.domain.verification;
}
