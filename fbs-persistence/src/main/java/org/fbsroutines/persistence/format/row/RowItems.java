package org.fbsroutines.persistence.format.row;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FormatException;

/**
 * The items of a list as rows: one that cannot be read is a row with a problem.
 *
 * @param sink takes what is wrong with items that cannot be read
 * @param consumer takes the others
 */
public record RowItems(RowSink<?> sink, Consumer<Value> consumer) implements JsonText.Items {
  /** Refuses null. */
  public RowItems {
    requireNonNull(sink, "sink");
    requireNonNull(consumer, "consumer");
  }

  @Override
  public void item(Value item) {
    consumer.accept(item);
  }

  @Override
  public void unread(FormatException e) {
    e.problems().forEach(problem -> sink.problem(problem, ""));
  }
}
