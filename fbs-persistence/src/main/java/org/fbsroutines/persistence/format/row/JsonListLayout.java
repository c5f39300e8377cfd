package org.fbsroutines.persistence.format.row;

import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.Problems;

/** Our rows as a JSON object with a list of them. */
public final class JsonListLayout<T> implements Layout<T> {
  private final RowForm<T> form;

  public JsonListLayout(RowForm<T> form) {
    this.form = form;
  }

  @Override
  public String name() {
    return form.listFormat();
  }

  @Override
  public boolean recognises(FileHead start) {
    return start.first() == '{'
        && (start.mentions('"' + form.listFormat() + '"')
            || start.mentions('"' + form.kind() + '"')
            || !start.firstLine().endsWith("}"));
  }

  @Override
  public void read(Source source, RowSink<T> sink) {
    Value document =
        JsonText.stream(
            source.name(),
            source.input(),
            form.kind(),
            new RowItems(sink, item -> sink.row(Row.of(item, () -> form.fromJson(item)))));
    Problems problems = new Problems();
    problems.attempt(() -> document.requireFormat(form.listFormat()));
    problems.attempt(() -> document.knowing("format", form.kind()));
    problems.attempt(() -> document.get(form.kind()).list(item -> item));
    problems.throwIfAny();
  }
}
