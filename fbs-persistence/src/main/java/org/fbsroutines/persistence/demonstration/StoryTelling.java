package org.fbsroutines.persistence.demonstration;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.Refusal;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.RoutinePlanner;
import org.fbsroutines.domain.routine.Session;
import org.fbsroutines.domain.routine.WalkingStart;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.Limitations;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.clinic.day.DailyCare;
import org.fbsroutines.persistence.clinic.prescribing.Prescribing;
import org.fbsroutines.persistence.clinic.prescribing.RoutineApproval;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.routine.RoutineRow;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.jdbi.v3.core.Handle;

/** Puts stories into the store as if they had happened; what is there already is left alone. */
final class StoryTelling {
  private static final int WEEKS = 12;
  private static final int REPORTED_DAYS_AGO = 1;
  private static final ImmutableList<ExerciseId> STATED =
      ImmutableList.of(
          ExerciseId.ABDOMINAL_BRACING, ExerciseId.CERVICAL_MOBILITY, ExerciseId.SHOULDER_CIRCLES);

  private final Handle handle;
  private final ClinicRules rules;
  private final Clock clock;
  private final LocalDate today;

  StoryTelling(Handle handle, Clock clock) {
    this.handle = handle;
    this.rules = ClinicRules.read(handle).orElseThrow();
    this.clock = clock;
    this.today = ClinicTime.of(handle, clock).today();
  }

  void tell(Story story) {
    boolean isNew = new PatientStore(handle).find(story.id()).isEmpty();
    LocalDate start = today.minusDays(Stories.DAYS);
    if (isNew) {
      new PatientStore(handle).save(patient(story), recording(Demonstration.RECORDER, start));
      story.course().ifPresent(course -> prescribe(story, start));
    }
    story.course().ifPresent(course -> record(story, course));
    if (isNew) {
      story.reported().ifPresent(answers -> report(story));
    }
  }

  private static NewPatient patient(Story story) {
    return new NewPatient(
        story.id(),
        story.name(),
        story.birthDate(),
        true,
        FactsJson.write(new FactsDocument(Optional.of(story.id()), story.facts())));
  }

  private void prescribe(Story story, LocalDate start) {
    ImmutableList<Refusal> refusals = approve(story.id(), start, Stories.walking());
    checkState(refusals.isEmpty(), "%s: refused: %s", story.id(), refusals);
  }

  /** Approves a routine as of its first day, unless some of it is refused; returns the refusals. */
  ImmutableList<Refusal> approve(String patientId, LocalDate start, WalkingStart walking) {
    PatientChart chart = PatientChart.read(handle, patientId).orElseThrow();
    Recording by = recording(Demonstration.CLINICIAN, start);
    Prescribing now = Prescribing.read(handle, rules, chart, start);
    return now.propose(prescription(now.screening(), walking), RoutinePeriod.weeks(start, WEEKS))
        .fold(
            routine -> {
              Limitations.markRead(handle, chart, Limitations.read(handle, chart).unread(), by);
              new RoutineApproval(handle, now).record(routine, by, Optional.empty());
              return ImmutableList.of();
            },
            refusals -> refusals);
  }

  /** What the clinician of the demonstration chooses from what the screening releases. */
  private static ImmutableList<PrescribedItem> prescription(
      Screening screening, WalkingStart walking) {
    Dosage.Stated walks = Dosage.of(walking.start(), Frequency.daily(SessionsPerDay.exactly(2)));
    return Stream.concat(
            STATED.stream()
                .filter(id -> screening.of(id).isPrescribable())
                .flatMap(
                    id ->
                        screening.of(id).stated().stream()
                            .map(dosage -> PrescribedItem.of(id, dosage))),
            Stream.of(PrescribedItem.of(ExerciseId.WALKING, walks)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Adds the days since the last that is recorded; today is left to whoever looks. */
  private void record(Story story, Story.Course course) {
    Optional<RoutineRow> current = new RoutineStore(handle).current(story.id());
    if (current.isEmpty()) {
      return;
    }
    ApprovedRoutine routine = RoutineJson.DOCUMENT.read(story.id(), current.get().document());
    SessionRecordStore records = new SessionRecordStore(handle);
    LocalDate day =
        records.between(story.id(), current.get().startsOn(), today).stream()
            .map(row -> row.record().date().plusDays(1))
            .max(LocalDate::compareTo)
            .orElse(current.get().startsOn());
    LocalDate last = current.get().endsOn().isBefore(today) ? current.get().endsOn() : today;
    for (; day.isBefore(last); day = day.plusDays(1)) {
      record(records, story, course, RoutinePlanner.day(routine, day).sessions(), day);
    }
  }

  private void record(
      SessionRecordStore records,
      Story story,
      Story.Course course,
      ImmutableList<Session> sessions,
      LocalDate day) {
    int daysAgo = (int) (today.toEpochDay() - day.toEpochDay());
    for (int i = 0; i < sessions.size(); i++) {
      Session session = sessions.get(i);
      course
          .session(daysAgo, i)
          .ifPresent(
              felt ->
                  session
                      .items()
                      .forEach(
                          item ->
                              records.append(
                                  story.id(),
                                  day
                                      + "."
                                      + session.partOfDay().token()
                                      + "."
                                      + item.item().exercise(),
                                  felt.doing(item.item().exercise(), day, session.partOfDay()),
                                  recording(story.name(), day))));
    }
  }

  private void report(Story story) {
    LocalDate day = today.minusDays(REPORTED_DAYS_AGO);
    new DailyCare(handle, rules, story.id(), day, recording(story.name(), day))
        .answer("demo-" + day, story.reported().orElseThrow(), Optional.of(day));
  }

  private Recording recording(String by, LocalDate day) {
    return new Recording(by, moment(day));
  }

  /** The same time of day as now, so that nothing is recorded in the future. */
  private Instant moment(LocalDate day) {
    return clock.instant().minus(Duration.ofDays(today.toEpochDay() - day.toEpochDay()));
  }
}
