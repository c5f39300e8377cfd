package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.stream.Stream;

/** What may go wrong with the layout of a file of ours. */
final class BadLayouts {
  private static final String HUGE = "x".repeat(2_000_000);

  private BadLayouts() {}

  static Stream<BadFile> tables(GoodFile good) {
    String header = good.header();
    String first = header.substring(0, header.indexOf(','));
    ImmutableList<String> rows = good.rows();
    return Stream.of(
            table("without a header", rows.get(0), rows),
            table("a header that is misspelt", header.replaceFirst("_", ""), rows),
            table("an unknown column", header + ",shoe_size", appended(rows, ",42")),
            table("a column twice", header + "," + first, appended(rows, ",P-1")),
            table("a column without a name", header + ",", appended(rows, ",x")),
            table("without the column of the id", header.substring(first.length() + 1), rows),
            table("in capitals", header.toUpperCase(java.util.Locale.ROOT), rows),
            table("a row that is short", header, replaced(rows, "P-9")),
            table("a row that is long", header, appended(rows, ",x,y")),
            table(
                "a quotation mark that is not closed", header, replaced(rows, "\"" + rows.get(1))),
            table("text after a quotation", header, replaced(rows, "\"a\"b\",c")),
            table("a field of two million characters", header, replaced(rows, HUGE + rows.get(1))),
            table("ten thousand columns", header + ",a".repeat(10_000), rows),
            table("two delimiters", header, replaced(rows, rows.get(1).replace(',', ';'))),
            table("a delimiter that is a quotation mark", "sep=\"\n" + header, rows),
            table("an id twice", header, ImmutableList.of(rows.get(0), rows.get(1), rows.get(0))),
            table("a second header", header, replaced(rows, header)))
        .map(file -> file.of(good.kind()));
  }

  private record Table(String name, String content) {
    BadFile of(String kind) {
      return BadFile.text(kind, "CSV: " + name, content);
    }
  }

  private static Table table(String name, String header, List<String> rows) {
    return new Table(name, GoodFile.csv(header, rows));
  }

  private static List<String> appended(List<String> rows, String more) {
    return Lists.transform(rows, row -> row + more);
  }

  private static ImmutableList<String> replaced(List<String> rows, String second) {
    return ImmutableList.of(rows.get(0), second, rows.get(2));
  }

  static Stream<BadFile> documents(GoodFile good) {
    String list = good.list();
    String kind = good.kind();
    ImmutableList<String> rows = good.objects();
    String row = rows.get(1);
    return Stream.of(
        BadFile.text(kind, "JSON: cut", list.substring(0, list.length() / 2)),
        BadFile.text(kind, "JSON: text after the end", list + "{}"),
        BadFile.text(kind, "JSON: another format", list.replace("/1\",\n", "/9\",\n")),
        BadFile.text(kind, "JSON: no format", "{\"" + kind + "\":[]}"),
        BadFile.text(kind, "JSON: no list", "{\"format\":\"" + good.listFormat() + "\"}"),
        BadFile.text(kind, "JSON: the list twice", list.replace("]}", "],\"" + kind + "\":[]}")),
        BadFile.text(
            kind,
            "JSON: a list that is a number",
            "{\"format\":\"" + good.listFormat() + "\",\"" + kind + "\":7}"),
        BadFile.text(kind, "JSON: an unknown member", list.replaceFirst("\\{", "{\"wat\":1,")),
        BadFile.text(kind, "JSON: a comma too much", list.replace("\n]}", ",\n]}")),
        BadFile.text(kind, "JSON: single quotes", list.replace('"', '\'')),
        BadFile.text(kind, "JSON: a comment", "/* ours */" + list),
        BadFile.text(
            kind, "JSON: rows that are no objects", good.list(ImmutableList.of("1", "null", "[]"))),
        BadFile.text(
            kind, "JSON: a row of nothing", good.list(ImmutableList.of(rows.get(0), "{}"))),
        BadFile.text(
            kind, "JSON: an id twice", good.list(ImmutableList.of(rows.get(0), rows.get(0)))),
        BadFile.text(
            kind,
            "JSON: a member twice",
            good.list(ImmutableList.of(row.replaceFirst("\\{(\"[a-z]+\":)", "{$1\"P-2\",$1")))),
        BadFile.text(
            kind,
            "JSON: a key that is nearly one",
            good.list(ImmutableList.of(row.replaceFirst("\"([a-z]+)\":", "\"$1s\":")))),
        BadFile.text(
            kind,
            "JSON: half a character",
            good.list(ImmutableList.of(row.replaceFirst("P-[12]|knee", "P\\\\ud800")))),
        BadFile.text(
            kind,
            "JSON: a control character",
            good.list(ImmutableList.of(row.replaceFirst("P-[12]|knee", "P\\\\u0000")))),
        BadFile.text(
            kind,
            "JSON: an endless text",
            good.list(ImmutableList.of(row.replaceFirst("P-[12]|knee", HUGE)))),
        BadFile.text(
            kind, "JSON: an endless depth", good.list(ImmutableList.of("{\"a\":".repeat(5_000)))),
        BadFile.text(
            kind, "JSON: an endless number", good.list(ImmutableList.of("1".repeat(100_000)))),
        BadFile.text(
            kind, "JSON lines: one is cut", good.lines() + row.substring(0, row.length() / 2)),
        BadFile.text(kind, "JSON lines: one is a list", good.lines() + "[]\n"),
        BadFile.text(kind, "JSON lines: one is text", good.lines() + "done\n"),
        BadFile.text(kind, "JSON lines: two on a line", good.lines() + row + row + "\n"),
        BadFile.text(kind, "JSON lines: an id twice", good.lines() + row + "\n"));
  }
}
