package org.fbsroutines.web.clinician.screening;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.ExerciseAssessment;
import org.fbsroutines.persistence.store.exercise.ExerciseOrigin;
import org.fbsroutines.persistence.store.exercise.ExerciseRow;
import org.fbsroutines.persistence.store.exercise.ExerciseStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.clinician.Done;
import org.fbsroutines.web.clinician.Seen;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/** Where a clinician assesses what an exercise demands, so that it can be prescribed. */
public record AssessmentPages(ClinicDesk desk, Pages pages) {
  private static final ImmutableMap<String, Demand> DEMANDS =
      Maps.uniqueIndex(Stream.of(Demand.values()).toList(), Demand::token);
  private static final ImmutableMap<String, Supervision> SUPERVISIONS =
      Maps.uniqueIndex(Stream.of(Supervision.values()).toList(), Supervision::token);
  private static final Pattern REVISION = Pattern.compile("\\d{1,18}");

  /** An exercise of the clinic's own, with the rules that govern it. */
  private record Opened(Exercise exercise, long revision, RuleBook ruleBook) {}

  /** Shows the demands as they are assessed, or none. */
  public void form(Context ctx) {
    Opened opened = find(ctx);
    show(
        ctx,
        opened,
        Form.filled(
            ctx,
            ImmutableMap.of(
                "demand",
                opened.exercise().demands().values().stream()
                    .map(Demand::token)
                    .collect(ImmutableList.toImmutableList()),
                "supervision",
                opened.exercise().demands().areAssessed()
                    ? ImmutableList.of(opened.exercise().supervision().token())
                    : ImmutableList.of())));
  }

  /** Records the assessment as a new revision of the catalogue, or shows what is wrong. */
  public void assess(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    Form form = Form.of(ctx);
    ImmutableSet<Demand> demands = demands(form);
    Optional<Supervision> supervision = form.choice("supervision", SUPERVISIONS);
    if (supervision.isEmpty()) {
      form.refuse("supervision", "form.not-a-choice");
    }
    Opened opened = find(ctx);
    if (!form.isRefused() && opened.revision() != seen(form)) {
      form.refuse("demand", "clinician.assess.stale");
    }
    if (form.isRefused()) {
      ctx.status(422);
      show(ctx, opened, form);
      return;
    }
    ExerciseId id = opened.exercise().id();
    desk.write(
        who,
        handle -> {
          ExerciseAssessment.record(
              handle,
              id,
              demands,
              supervision.orElseThrow(),
              opened.revision(),
              desk.recording(who));
          return id;
        });
    Done.redirect(ctx, "/exercises/" + id + "/assess", "assessed");
  }

  private static ImmutableSet<Demand> demands(Form form) {
    ImmutableSet<Demand> chosen =
        form.all("demand").stream()
            .flatMap(token -> Optional.ofNullable(DEMANDS.get(token)).stream())
            .collect(ImmutableSet.toImmutableSet());
    if (chosen.isEmpty() || chosen.size() != form.all("demand").size()) {
      form.refuse("demand", "clinician.assess.none");
    }
    return chosen;
  }

  private static long seen(Form form) {
    String seen = form.value(Seen.FIELD);
    return REVISION.matcher(seen).matches() ? Long.parseLong(seen) : 0;
  }

  private Opened find(Context ctx) {
    String id = ctx.pathParam("id");
    return desk.read(Visit.signedIn(ctx), handle -> find(handle, id))
        .orElseThrow(() -> PageException.notFound("error.nothing-to-assess"));
  }

  private Optional<Opened> find(Handle handle, String id) {
    if (!ExerciseId.isWellFormed(id)) {
      return Optional.empty();
    }
    return new ExerciseStore(handle)
        .find(id)
        .filter(row -> row.origin() != ExerciseOrigin.STANDARD)
        .map(ExerciseRow::revision)
        .flatMap(
            revision ->
                ClinicRules.exercise(handle, new ExerciseId(id))
                    .map(
                        exercise -> new Opened(exercise, revision, desk.rules(handle).ruleBook())));
  }

  private void show(Context ctx, Opened opened, Form form) {
    Localizer words = Pages.words(ctx);
    pages.showNamed(
        ctx,
        "clinician/assess",
        words.say(
            "clinician.title",
            words.say("clinician.assess.title"),
            words.translate(opened.exercise().name())),
        Section.EXERCISES,
        new AssessmentView(
            opened.exercise(), opened.revision(), form, opened.ruleBook(), Done.of(ctx), words));
  }
}
