package org.fbsroutines.persistence.format;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * Every reader with bytes that nobody thought of. In the build each goes through the files beside
 * this class, those that once found a mistake included; {@code scripts/fuzz} looks for new ones.
 */
@Tag("hostile-files")
class ReadersFuzzTest {
  /** How long one reader is looked at. */
  private static final String LOOKING = "3m";

  @FuzzTest(maxDuration = LOOKING)
  void exercises(byte[] bytes) {
    Readers.check("exercises", bytes);
  }

  @FuzzTest(maxDuration = LOOKING)
  void wger(byte[] bytes) {
    Readers.check("exercises", bytes);
  }

  @FuzzTest(maxDuration = LOOKING)
  void patients(byte[] bytes) {
    Readers.check("patients", bytes);
  }

  @FuzzTest(maxDuration = LOOKING)
  void fhirPatients(byte[] bytes) {
    Readers.check("patients", bytes);
  }

  @FuzzTest(maxDuration = LOOKING)
  void facts(byte[] bytes) {
    Readers.check("facts", bytes);
  }

  @FuzzTest(maxDuration = LOOKING)
  void fhirFacts(byte[] bytes) {
    Readers.check("facts", bytes);
  }

  @FuzzTest(maxDuration = LOOKING)
  void operations(byte[] bytes) {
    Readers.check("operations", bytes);
  }

  @FuzzTest(maxDuration = LOOKING)
  void fhirOperations(byte[] bytes) {
    Readers.check("operations", bytes);
  }

  @FuzzTest(maxDuration = LOOKING)
  void prescriptions(byte[] bytes) {
    Readers.check("prescriptions", bytes);
  }

  @FuzzTest(maxDuration = LOOKING)
  void records(byte[] bytes) {
    Readers.check("records", bytes);
  }

  @FuzzTest(maxDuration = LOOKING)
  void factsDocument(byte[] bytes) {
    Readers.check("facts-document", bytes);
  }

  @FuzzTest(maxDuration = LOOKING)
  void exerciseDocument(byte[] bytes) {
    Readers.check("exercise-document", bytes);
  }

  @FuzzTest(maxDuration = LOOKING)
  void ruleBook(byte[] bytes) {
    Readers.check("rule-book", bytes);
  }

  @FuzzTest(maxDuration = LOOKING)
  void instruction(byte[] bytes) {
    Readers.check("instruction", bytes);
  }

  @FuzzTest(maxDuration = LOOKING)
  void routine(byte[] bytes) {
    Readers.check("routine", bytes);
  }

  @FuzzTest(maxDuration = LOOKING)
  void mapping(byte[] bytes) {
    Readers.check("mapping", bytes);
  }
}
