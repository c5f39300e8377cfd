package org.fbsroutines.persistence.format.problem;

import com.google.common.base.Ascii;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Saying;

/**
 * What is wrong with files and their rows, beside the {@link
 * org.fbsroutines.domain.text.Complaint}s of single values. Their keys are {@code file.} and the
 * name of the constant.
 */
public enum FileComplaint implements Saying {
  // Of a file as a whole.
  NO_SUCH_FILE("no such file"),
  DIRECTORY("is a directory (expected: a file)"),
  NOT_PERMITTED("may not be read (expected: permission to read it)"),
  UNREADABLE("cannot be read: {reason}"),
  ENDS_TOO_SOON("cannot be read: it ends too soon"),
  EMPTY("empty (expected: JSON or CSV)"),
  TOO_LARGE("too large (expected: at most {most} MB in this layout)"),
  INFLATES("decompresses to too much data (expected: at most 32 GiB, and 250 times its size)"),
  UNKNOWN_LAYOUT("an unknown layout"),
  XML("XML that is not FHIR (expected: JSON, CSV or FHIR)"),
  NOT_XML("not well-formed XML (expected: a complete document)"),
  DEEP_XML("too deep (expected: at most 50 levels)"),
  DOCUMENT_TYPE("a document type declaration (expected: none; nothing it refers to is opened)"),
  NOT_IN_ENCODING("not {encoding} (expected: the encoding in which it was written)"),
  NOTHING_OF_KIND("contains nothing of this kind: no {kind}"),
  NOT_UTF8("not UTF-8 (expected: a text file in UTF-8; save it as UTF-8)"),
  NOT_TEXT("not text: has a control character (expected: a text file in UTF-8)"),
  LONG_LINE_BYTES("line too long (expected: at most {most} bytes)"),
  LONG_LINE("line too long (expected: at most {most} characters; is this the right file?)"),

  // Of JSON.
  EMPTY_JSON("empty (expected: a JSON document)"),
  TRUNCATED_JSON("not valid JSON: it ends too soon (expected: a complete document)"),
  NOT_JSON(
      "not valid JSON (expected: names and texts in double quotes, numbers such as 7 or 2.5, a"
          + " comma between values, and no comments)"),
  NOT_JSON_AT(
      "not valid JSON at column {column} (expected: names and texts in double quotes, numbers such"
          + " as 7 or 2.5, a comma between values, and no comments)"),
  BEYOND_LIMITS(
      "too long or too deep (expected: texts of at most {characters} characters, numbers of at most"
          + " {digits} digits, {levels} levels)"),
  LONG_ITEM("too much in one row (expected: at most {most} characters)"),
  TEXT_AFTER_END("text after the end of the document"),
  TWICE("appears twice (expected: once)"),
  UNKNOWN_FIELD("unknown field"),
  NEW_FIELD("a field that is unknown here: left out"),
  LONG_EXPONENT(
      "a number too large or too small (expected: at most {most} digits in its exponent)"),
  ANOTHER_FORMAT("another format"),
  ANOTHER_VALUE("another value"),
  OBJECT_OR("an object or {token}"),
  DEMANDS_OR("a list of demands or {token}"),

  // Of CSV.
  NO_HEADER("empty (expected: a header and rows)"),
  NOT_CSV("not valid CSV: {reason}"),
  UNCLOSED_QUOTE("a quotation mark is not closed (expected: a pair)"),
  LONG_ROW("{count} characters in one row (expected: at most {most})"),
  FIELD_COUNT(
      "{count, plural, one {{count} field} other {{count} fields}} (expected: {fields} as in the"
          + " header; is a quote missing?)"),
  UNNAMED_COLUMN("{value} in a column without a name (expected: a header above it)"),
  CONSTANT_TWICE("a constant of the mapping and a column of the file (expected: one of them)"),
  COLUMN_TWICE("a second time (expected: each column once)"),
  MISSING_COLUMN("missing column (expected in the header)"),
  UNKNOWN_COLUMN("unknown column"),
  COLUMN("a column of the template, or a mapping that names it"),
  MAPPED_TO_NONE("mapped to {column}, which is not a column"),
  MAPPED_AND_MISSING("named in the mapping but not in the file"),
  MAPPED_LAYOUT("{layout}, to which a mapping does not apply (expected: {csv}, or no mapping)"),
  MAPPED_WORD("a word in the file, listed once regardless of case"),

  // Of values: what is expected.
  VALUE("a value"),
  WORDS("words"),
  NAME("a name"),
  OBJECT("an object"),
  LIST("a list"),
  TEXT("a text"),
  WHOLE_NUMBER("a whole number"),
  DECIMAL_NUMBER("a decimal number"),
  TRUE_OR_FALSE("true or false"),
  WHOLE_NUMBER_IN_RANGE("a whole number within range"),
  HALF_CHARACTER("has half a character (expected: whole Unicode characters)"),
  MOMENT("a moment such as 2026-03-14T09:30:00Z"),
  DATE("a date such as 2026-03-14"),
  DATE_OR_LOCALE(
      "a date such as 2026-03-14, or the locale that tells the day from the month, such as en-GB or"
          + " en-US"),
  EXISTING_DAY("a day that exists, such as 2026-03-14"),
  DAY_BETWEEN("a day from {first} to {last}"),
  YEARS("from {first} to {last}"),
  IDENTIFIER(
      "letters A to Z, digits, dot, hyphen and underscore, the first a letter or digit, at most"
          + " {most}"),
  SYSTEM_OF_NUMBERS("the URI of a system, such as urn:oid:1.2.3, that is not local"),
  NUMBER("a number of at most {most} characters, without a vertical bar"),
  SYSTEM_AND_NUMBER("a system and a number, such as urn:oid:1.2.3 71"),
  EMPTY_CATALOGUE("an exercise of the catalogue, which is empty"),

  // Of rows.
  REPEATED("{value} a second time, first on line {line} (expected: once)"),
  BLANK_OR_LONG("blank or too long"),
  NAME_LENGTH("1 to {most} characters"),
  HAS_CHARACTER("has {character}"),
  SEEN_NAME("a name that is read as it is written"),
  STILL_TO_COME("{value} is in the future (expected: a day in the past)"),
  OPERATION("kind, region and date, such as discectomy lumbar 2026-01-10"),
  NONE_WITH_MORE("none, with a region, date or approach (expected: none alone)"),
  PAIN_RESPONSE(
      "exercise, pain, settled within 24 hours, persists for days, such as walking 7 yes no"),
  VALUES("{count, plural, one {{count} value} other {{count} values}}"),
  MINUTES("{least} to {most} minutes"),
  MINUTES_OF_DAYS("minutes of {days} days, such as {example}"),
  NO_DOSAGE("no dosage (expected: what the patient should do)"),
  EFFORTS("dosage with {count} of {efforts} (expected: exactly one of them, or no dosage)"),
  ANOTHER_PATIENT("another patient (expected: {patient} or none)"),
  NAMED_SOURCE("a source that is named"),
  REPEATED_SOURCE("{value} a second time (expected: each source once)"),

  // Of rows beside what is stored.
  PATIENT("a patient of the clinic"),
  DEMONSTRATION("{value} is a demonstration patient (expected: an id of its own)"),
  TAKEN(
      "{value} is an exercise of another origin and differs from it (expected: an id of its own)"),
  KNOWN_EXERCISE("an exercise in the file or in the catalogue"),
  ANOTHER_PERSON(
      "{value} under the id of {person} (expected: the name and birth date that are stored, or an"
          + " id of its own)"),
  BECOMES("{patient}: {stored} becomes {arriving}"),
  STATED_FIRST("{patient} gets {arriving}"),
  NUMBERS_OF_SEVERAL(
      "{value} are numbers of several patients: {patients} (expected: numbers of one;"
          + " check them)"),
  NUMBER_OF_ANOTHER(
      "{value} is a number of {patient} (expected: a number that nobody else has; check both)"),
  UNLISTED_SYSTEM(
      "{value} is not a system that the clinic lists (expected: one of those; fbs clinic set"
          + " --identifier-system states them all)"),
  BEFORE_BIRTH("{value} is before the birth on {day} (expected: a day since then)"),
  CHANGED_SINCE(
      "{value} when the row was exported, {stored} since (expected: a row made from what is stored"
          + " now; export again)"),
  QUEUED(
      "{patient}: {value} would take back {stored}, which stays until a clinician has confirmed the"
          + " change"),
  DISMISSED(
      "{patient}: {value} would take back {stored}, which stays: {person} has dismissed the"
          + " change"),
  NO_RUN_OF_FACTS(
      "no such import (expected: the id of one that stored patients, operations, facts or"
          + " records)"),
  CHANGED_AFTER_RUN("{patient}: changed since the import, so nothing is taken back"),
  WITHDRAWN(
      "{count, plural, one {{count} change from the import is} other {{count} changes from the"
          + " import are}} no longer waiting to be confirmed"),
  ENTRIES_WITHDRAWN(
      "{count, plural, one {{count} entry that only the import stated in codes is} other {{count}"
          + " entries that only the import stated in codes are}} withdrawn"),
  PATIENTS_STAY("patients that the import added stay, and so do names, birth dates and numbers"),
  RECORDS_STAY("records that the import added stay"),
  OPERATION_KNOWN("{value}, but an operation is known (expected: the operations)"),
  POSSIBLE_DUPLICATE(
      "{patient} may be {other}, born on the same day with a similar name; check both"),

  // Of anchors.
  ANCHOR(
      "{value} (expected: clinic, number, hash and moment of an entry, as 'fbs audit head' prints"
          + " them)"),
  TORN("not a whole line: writing it was interrupted; left out"),

  // Of FHIR.
  NOT_FHIR("not a {resource} of FHIR R4: {reason}"),
  ID("an id, or one medical record number"),
  ID_OF_ANOTHER("{value} is already another patient (expected: an id for each)"),
  REFERENCE_TO_ANOTHER("{value} is already another patient (expected: one)"),
  LARGE_BUNDLE("too much in one bundle (expected: at most {most} patients and operations)"),
  STRAY_SUBJECT(
      "subject: {value} (expected: a patient of this file or of another file of the same command)"),
  PAIN_SCORES(
      "{patient}: {count, plural, one {{count} pain score left out: it is not the usual level of"
          + " pain} other {{count} pain scores left out: they are not the usual level of pain}}"),
  UNKNOWN_PROCEDURES(
      "{patient}: {count, plural, one {{count} procedure without a code that is known here counts"
          + " as an operation of unknown kind} other {{count} procedures without a code that is"
          + " known here count as operations of unknown kind}}"),
  LONG_CODE("too long (expected: at most {most} characters)"),
  UNREAD_CODES(
      "{patient}: {count, plural, one {{count} code of a procedure or condition is unknown here and"
          + " holds back approval until a clinician has read it} other {{count} codes of procedures"
          + " and conditions are unknown here and hold back approval until a clinician has read"
          + " them}}"),
  UNKNOWN_CODES(
      "{patient}: {count, plural, one {{count} procedure or condition} other {{count} procedures and"
          + " conditions}} left out: not on the spine, not done or not present"),

  ENTERED_IN_ERROR(
      "{patient}: {count, plural, one {{count} procedure was entered in error; fbs import"
          + " operations takes back what is stored of it} other {{count} procedures were entered in"
          + " error; fbs import operations takes back what is stored of them}}"),
  DELETED(
      "{count, plural, one {{count} procedure was deleted; what it} other {{count} procedures were"
          + " deleted; what they}} added before stays until a clinician changes it"),
  NO_FHIR("FHIR, from which no rows of this kind are read (expected: our own CSV or JSON)"),
  MODIFIED(
      "has a modifier extension or implicit rules (expected: none, since they may reverse it)"),
  ANIMAL("is an animal (expected: a person)"),
  DECEASED("{patient} is reported to have died: check before doing anything"),
  INACTIVE("{patient} is reported to be no longer in use: check before doing anything"),
  REPLACED("{patient} is replaced by {other}: left out"),
  UNLISTED_NUMBERS(
      "the clinic lists none of these systems, so that their numbers find nobody: {systems}"
          + " (patients: {count}); fbs clinic set --identifier-system states those that find"
          + " somebody"),
  REPLACES("{patient} replaces {other}: check both"),
  REPLACED_SUBJECT(
      "subject: {patient} is replaced by {other} (expected: a clinician who adds it to the patient"
          + " who stays)"),
  OUTCOME("an OperationOutcome: what a server answered in place of data (expected: the data)"),
  INNER_OUTCOMES(
      "{count, plural, one {{count} OperationOutcome} other {{count} OperationOutcomes}}: the server"
          + " says that something was wrong"),
  INNER_BUNDLES(
      "{count, plural, one {{count} bundle inside the bundle left out (expected: in a file of its"
          + " own)} other {{count} bundles inside the bundle left out (expected: each in a file of its"
          + " own)}}"),
  REQUESTS(
      "{count, plural, one {{count} ServiceRequest} other {{count} ServiceRequests}} left out: import"
          + " proposals with fbs import prescriptions"),
  NEXT_PAGE("a page of several: the next ones are not in this file"),

  // Of libraries of exercises.
  NO_ENGLISH("no English text: left out"),
  SECOND_ENGLISH("a second English text of one exercise (expected: one)"),
  NO_SIBLING("no {file} beside it (expected: {files} of wger in one directory)"),
  REPEATED_KEY("{value} a second time, first on line {line} (expected: each {model} once)"),
  KEY_OF("a key of {file}"),
  NO_SUCH_EXERCISE("no such exercise (expected: a key of {file})"),
  TWO_SIDES("{one} joined with {other}: one exercise, two sides"),
  LIKE_NAME("{name} may be a duplicate of {exercise} on line {line}: not merged");

  private final Key key;

  FileComplaint(String english) {
    this.key = Key.of("file." + Ascii.toLowerCase(name()).replace('_', '-'), english);
  }

  @Override
  public Key key() {
    return key;
  }
}
