package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;

/**
 * A file of patients in whichever layout it has, known by its content.
 *
 * @param layout {@code fbs-patients/1} or {@code patients-csv}
 * @param patients the patients in their order, each id once
 */
public record PatientFile(String layout, ImmutableList<Located<PatientDocument>> patients) {

  /**
   * Reads a file.
   *
   * @param file its name, for messages
   * @param input UTF-8, with or without a byte order mark
   * @return the patients
   * @throws FormatException naming every problem
   */
  public static PatientFile read(String file, InputStream input) {
    Peeked peeked = Peeked.of(file, input);
    return peeked.first() == '{' || peeked.first() == '['
        ? new PatientFile(PatientsJson.FORMAT, PatientsJson.read(file, peeked.input()))
        : new PatientFile(PatientCsv.NAME, PatientCsv.read(file, peeked.input()));
  }
}
