package org.fbsroutines.persistence.format.field;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Place;

/** Fields that are the words of one cell, in their order. */
public record Words(Value cell, List<String> words, List<Field<?, ?>> fields)
    implements FieldSource {
  private static final Splitter SPLITTER = Splitter.on(' ').omitEmptyStrings();

  static Words of(Value cell, List<Field<?, ?>> fields, int fewest, FileComplaint expected) {
    List<String> words = SPLITTER.splitToList(cell.text());
    if (words.size() < fewest || words.size() > fields.size()) {
      throw cell.expecting(expected.of());
    }
    return new Words(cell, words, fields);
  }

  @Override
  public Optional<Value> value(Field<?, ?> field) {
    int position = fields.indexOf(field);
    return position < words.size()
        ? Optional.of(cell.withText(words.get(position)))
        : Optional.empty();
  }

  @Override
  public boolean contains(Field<?, ?> field) {
    return fields.indexOf(field) < words.size();
  }

  @Override
  public Place place(Field<?, ?> field) {
    return cell.place();
  }

  @Override
  public FormatException refuse(Text message) {
    return cell.refuse(message);
  }

  @Override
  public <T> T build(Supplier<T> constructor) {
    return cell.build(constructor);
  }
}
