package org.fbsroutines.persistence.format.row;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.FieldSource;
import org.fbsroutines.persistence.format.field.NamedMember;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.notation.CsvText;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Place;

/** One row of a CSV file; an empty field is absent. */
public final class CsvRow implements FieldSource {
  private final CsvHeader header;
  private final CsvLine line;
  private final ImmutableMap<String, String> instead;

  CsvRow(CsvHeader header, CsvLine line) {
    this(header, line, ImmutableMap.of());
  }

  private CsvRow(CsvHeader header, CsvLine line, ImmutableMap<String, String> instead) {
    this.header = header;
    this.line = line;
    this.instead = instead;
  }

  /** This row with other texts in some columns; what it complains of as a whole is nobody's. */
  CsvRow with(Map<String, String> texts) {
    return new CsvRow(header, line, ImmutableMap.copyOf(texts));
  }

  /** Whether the file has the column, be its field in this row empty or not. */
  public boolean hasColumn(String column) {
    return header.place(column) >= 0 || constants().containsKey(column);
  }

  /** The text of a field without blanks around it and without its shelter; may be empty. */
  String field(String column) {
    int place = header.place(column);
    if (place < 0) {
      return constants().getOrDefault(column, "");
    }
    String other = instead.get(column);
    if (other != null) {
      return other;
    }
    String text = CsvText.plain(line.fields().get(place).strip());
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** What stands in every row, by our column. */
  private ImmutableMap<String, String> constants() {
    return header.options().mapping().constants();
  }

  Optional<Value> find(String column) {
    String text = field(column);
    return text.isEmpty() ? Optional.empty() : Optional.of(cell(column, text));
  }

  @Override
  public Optional<Value> value(Field<?, ?> field) {
    return find(field.column());
  }

  @Override
  public boolean contains(Field<?, ?> field) {
    return !field(field.column()).isEmpty();
  }

  @Override
  public Place place(Field<?, ?> field) {
    return place(field.column());
  }

  private Value cell(String column, String text) {
    return Value.cell(place(column), text, header.options());
  }

  /** Refuses this row. */
  @Override
  public FormatException refuse(Text message) {
    return place("").refuse(message);
  }

  /** Builds a domain value; its complaint becomes a problem of this row. */
  @Override
  public <T> T build(Supplier<T> constructor) {
    try {
      return constructor.get();
    } catch (InvalidValueException e) {
      throw NamedMember.refuse(place(""), instead.isEmpty() ? cells() : ImmutableMap.of(), e);
    }
  }

  private ImmutableMap<String, Value> cells() {
    ImmutableMap.Builder<String, Value> cells = ImmutableMap.builder();
    for (String column : header.columns()) {
      find(column).ifPresent(cell -> cells.put(column, cell));
    }
    return cells.buildOrThrow();
  }

  private Place place(String column) {
    return line.place(column);
  }
}
