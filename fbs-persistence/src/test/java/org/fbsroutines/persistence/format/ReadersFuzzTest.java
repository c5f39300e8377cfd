package org.fbsroutines.persistence.format;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Every reader with bytes that nobody thought of. In the build each goes through the files beside
 * this class, those that once found a mistake included; {@code scripts/fuzz} looks for new ones.
 */
class ReadersFuzzTest {

  @FuzzTest
  void exercises(byte[] bytes) {
    Readers.check("exercises", bytes);
  }

  @FuzzTest
  void wger(byte[] bytes) {
    Readers.check("exercises", bytes);
  }

  @FuzzTest
  void patients(byte[] bytes) {
    Readers.check("patients", bytes);
  }

  @FuzzTest
  void fhirPatients(byte[] bytes) {
    Readers.check("patients", bytes);
  }

  @FuzzTest
  void facts(byte[] bytes) {
    Readers.check("facts", bytes);
  }

  @FuzzTest
  void fhirFacts(byte[] bytes) {
    Readers.check("facts", bytes);
  }

  @FuzzTest
  void operations(byte[] bytes) {
    Readers.check("operations", bytes);
  }

  @FuzzTest
  void fhirOperations(byte[] bytes) {
    Readers.check("operations", bytes);
  }

  @FuzzTest
  void prescriptions(byte[] bytes) {
    Readers.check("prescriptions", bytes);
  }

  @FuzzTest
  void records(byte[] bytes) {
    Readers.check("records", bytes);
  }

  @FuzzTest
  void factsDocument(byte[] bytes) {
    Readers.check("facts-document", bytes);
  }

  @FuzzTest
  void exerciseDocument(byte[] bytes) {
    Readers.check("exercise-document", bytes);
  }

  @FuzzTest
  void ruleBook(byte[] bytes) {
    Readers.check("rule-book", bytes);
  }

  @FuzzTest
  void instruction(byte[] bytes) {
    Readers.check("instruction", bytes);
  }

  @FuzzTest
  void routine(byte[] bytes) {
    Readers.check("routine", bytes);
  }

  @FuzzTest
  void mapping(byte[] bytes) {
    Readers.check("mapping", bytes);
  }
}
