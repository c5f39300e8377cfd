package org.fbsroutines.persistence.format.row;

import java.util.List;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.problem.Place;
import org.fbsroutines.persistence.format.problem.Problem;

/**
 * The fields of one record of a CSV file, which may go over several lines.
 *
 * @param file its name, for messages
 * @param number the line on which it begins, from 1
 * @param fields its fields as the file has them, without quotes
 */
public record CsvLine(String file, long number, List<String> fields) {

  Place place(String column) {
    return new Place(file, Math.toIntExact(number), column);
  }

  Problem problem(String column, Text message) {
    return new Problem(file, number, column, message);
  }
}
