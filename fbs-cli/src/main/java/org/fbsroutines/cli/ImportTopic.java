package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.fbsroutines.persistence.store.ImportKind;

/** The kinds of files that come in, and what the help teaches of each. */
enum ImportTopic {
  EXERCISES(
      ImportKind.EXERCISES,
      "Bring in exercise libraries.",
      "Exercises whose demands nobody has assessed are listed and can never be prescribed. An"
          + " exercise never takes the place of one of another origin.",
      "a public library; doing it twice changes nothing and says so",
      "free-exercise-db.json"),
  PATIENTS(
      ImportKind.PATIENTS,
      "Bring in patients, with their facts or without.",
      "A name or birth date that differs is corrected where the other is the same, facts that differ"
          + " become a new version, what a row does not state stays. What facts tighten is suspended in"
          + " routines at once; a row whose facts would loosen something is refused."
          + " Patients who may be there twice are told and never merged.",
      "what would happen, before it happens",
      "--dry-run --report errors.csv patients.csv"),
  OPERATIONS(
      ImportKind.OPERATIONS,
      "Bring in operations of patients who are there.",
      "Operations are added to those that are known; none is taken away.",
      "what the hospital wrote, whose columns are called otherwise",
      "--map hospital.json operations.csv"),
  FACTS(
      ImportKind.FACTS,
      "Bring in facts of patients who are there.",
      "Facts of which a row says nothing stay as they are; unknown is an answer. What tightens is"
          + " suspended in routines at once; a row that would loosen something is refused, and a"
          + " clinician changes it on the page.",
      "facts as fbs screen takes them, one patient a line",
      "facts.ndjson"),
  PRESCRIPTIONS(
      ImportKind.PRESCRIPTIONS,
      "Bring in proposals for patients who are there.",
      "They stay proposals: nothing reaches a patient before a clinician approves it.",
      "what another system prescribed",
      "prescriptions.csv"),
  RECORDS(
      ImportKind.RECORDS,
      "Bring in records of sessions that patients did.",
      "A record that differs from what is stored becomes its next revision.",
      "a year of records, compressed; what is good is stored, what is bad is reported",
      "--on-error skip --report errors.csv records.csv.gz");

  private final ImportKind kind;
  private final String title;
  private final String rule;
  private final String lesson;
  private final String example;

  ImportTopic(ImportKind kind, String title, String rule, String lesson, String example) {
    this.kind = kind;
    this.title = title;
    this.rule = rule;
    this.lesson = lesson;
    this.example = example;
  }

  ImportKind kind() {
    return kind;
  }

  /** The word that stands for it on the command line. */
  String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return token();
  }

  String[] description() {
    return new String[] {
      title,
      rule,
      "CSV, JSON or NDJSON, plain or compressed by gzip or zstd, known by the content. Each file is"
          + " stored whole or not at all, unless --on-error skip leaves bad rows out."
    };
  }

  ImmutableList<String> footer() {
    return ImmutableList.of("", "Example: " + lesson, "  $ fbs import " + token() + " " + example);
  }
}
