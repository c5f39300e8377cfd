package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A small file of one kind that can be imported, in the three layouts of our own.
 *
 * @param kind what it holds, as the command line names it
 * @param listFormat the format of its JSON list
 * @param header its header in CSV
 * @param rows its rows in CSV, three
 * @param objects its rows in JSON, three
 */
record GoodFile(
    String kind,
    String listFormat,
    String header,
    ImmutableList<String> rows,
    ImmutableList<String> objects) {

  static final GoodFile PATIENTS =
      new GoodFile(
          "patients",
          "fbs-patients/1",
          "patient_id,display_name,birth_date,usual_pain,fever,operations,walking_minutes,"
              + "pain_responses,strokes",
          ImmutableList.of(
              "P-1,Ann,1961-05-04,5,no,discectomy lumbar 2026-01-10,12 | 13 | 11,walking 7 yes no,",
              "P-2,\"Bo, \"\"B\"\"\",,,yes,none,,,",
              "P-3,Cy,1970-01-01,0,unknown,,,,front-crawl"),
          ImmutableList.of(
              """
              {"id":"P-1","displayName":"Ann","birthDate":"1961-05-04","facts":{"format":"fbs-facts/1","usualPain":5,"answers":{"fever":"no"}}}""",
              """
              {"id":"P-2","displayName":"Bo, \\"B\\""}""",
              """
              {"id":"P-3","displayName":"Cy","birthDate":"1970-01-01"}"""));

  static final GoodFile EXERCISES =
      new GoodFile(
          "exercises",
          "fbs-exercises/1",
          "exercise_id,name,origin,position,supervision,demands,steps,repetitions,"
              + "sessions_per_day_floor,sessions_per_day_target,stands_in_for",
          ImmutableList.of(
              "wall-slide,Wall slide,Our clinic,standing,none,balance,Lean. | Slide.,10,2,3,",
              "knee-raise,Knee raise,Our clinic,,,,\"Raise.\nLower.\",,,,",
              "heel-raise,Heel raise ¾,Our clinic,,,,,,,,wall-slide"),
          ImmutableList.of(
              """
              {"id":"wall-slide","name":"Wall slide","position":"standing","supervision":"none","demands":["balance"],"dosage":{"effort":{"kind":"repetitions","repetitions":10,"direction":"none","sets":2,"holdSeconds":5,"restSeconds":30},"frequency":{"sessionsPerDay":{"floor":2,"target":3},"daysPerWeek":7}},"provenance":{"origin":"Our clinic"}}""",
              """
              {"id":"knee-raise","name":"Knee raise","provenance":{"origin":"Our clinic"}}""",
              """
              {"id":"heel-raise","name":"Heel raise ¾","standsInFor":"wall-slide","provenance":{"origin":"Our clinic"}}"""));

  static final GoodFile FACTS =
      new GoodFile(
          "facts",
          "fbs-facts-list/1",
          "patient_id,usual_pain,wound_healed,operations",
          ImmutableList.of("P-1,5,yes,fusion lumbar 2026-01-10", "P-2,,,none", "P-3,0,unknown,"),
          ImmutableList.of(
              """
              {"format":"fbs-facts/1","patient":"P-1","usualPain":5,"answers":{"woundHealed":"yes"}}""",
              """
              {"format":"fbs-facts/1","patient":"P-2","operations":[]}""",
              """
              {"format":"fbs-facts/1","patient":"P-3"}"""));

  static final GoodFile OPERATIONS =
      new GoodFile(
          "operations",
          "fbs-operations/1",
          "patient_id,kind,region,operated_on,approach",
          ImmutableList.of(
              "P-1,fusion,lumbar,2026-01-10,posterior", "P-2,none,,,", "P-3,unknown,,unknown,"),
          ImmutableList.of(
              """
              {"patient":"P-1","kind":"fusion","region":"lumbar","date":"2026-01-10","approach":"posterior"}""",
              """
              {"patient":"P-2","kind":"none"}""",
              """
              {"patient":"P-3","kind":"unknown"}"""));

  static final GoodFile PRESCRIPTIONS =
      new GoodFile(
          "prescriptions",
          "fbs-prescriptions/1",
          "patient_id,exercise_id,duration_seconds,repetitions,sessions_per_day_floor,"
              + "sessions_per_day_target,days_per_week,override_reason",
          ImmutableList.of(
              "P-1,walking,600,,2,2,7,", "P-2,walking,300,,1,2,5,", "P-3,walking,60,,1,1,7,"),
          ImmutableList.of(
              """
              {"patient":"P-1","exercise":"walking","dosage":{"effort":{"kind":"timed","durationSeconds":600},"frequency":{"sessionsPerDay":{"floor":2,"target":2},"daysPerWeek":7}}}""",
              """
              {"patient":"P-2","exercise":"walking","dosage":{"effort":{"kind":"timed","durationSeconds":300},"frequency":{"sessionsPerDay":{"floor":1,"target":2},"daysPerWeek":5}}}""",
              """
              {"patient":"P-3","exercise":"walking","dosage":{"effort":{"kind":"timed","durationSeconds":60},"frequency":{"sessionsPerDay":{"floor":1,"target":1},"daysPerWeek":7}}}"""));

  static final GoodFile RECORDS =
      new GoodFile(
          "records",
          "fbs-records/1",
          "patient_id,record_id,exercise_id,done_on,part_of_day,pain_before,pain_after,"
              + "settled_within_24_hours,persists_for_days,effort,note",
          ImmutableList.of(
              "P-1,r1,walking,2027-01-05,morning,3,4,yes,no,11,\"a, \"\"b\"\"\"",
              "P-1,r2,walking,2027-01-05,,,5,,,,",
              "P-2,r3,yoga,2027-01-06,evening,0,0,unknown,no,,"),
          ImmutableList.of(
              """
              {"patient":"P-1","id":"r1","exercise":"walking","doneOn":"2027-01-05","partOfDay":"morning","painBefore":3,"painAfter":4,"settledWithin24Hours":"yes","persistsForDays":"no","effort":11,"note":"a"}""",
              """
              {"patient":"P-1","id":"r2","exercise":"walking","doneOn":"2027-01-05","painAfter":5}""",
              """
              {"patient":"P-2","id":"r3","exercise":"yoga","doneOn":"2027-01-06","painAfter":0}"""));

  static final ImmutableList<GoodFile> ALL =
      ImmutableList.of(PATIENTS, EXERCISES, FACTS, OPERATIONS, PRESCRIPTIONS, RECORDS);

  String csv() {
    return csv(header, rows);
  }

  static String csv(String header, List<String> rows) {
    return header + "\n" + rows.stream().map(row -> row + "\n").collect(Collectors.joining());
  }

  String lines() {
    return lines(objects);
  }

  static String lines(List<String> objects) {
    return objects.stream().map(row -> row + "\n").collect(Collectors.joining());
  }

  String list() {
    return list(objects);
  }

  String list(List<String> some) {
    return some.stream()
        .collect(
            Collectors.joining(
                ",\n", "{\"format\":\"" + listFormat + "\",\n\"" + kind + "\":[\n", "\n]}\n"));
  }
}
