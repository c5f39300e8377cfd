package org.fbsroutines.web.exercise;

import com.google.common.collect.ImmutableList;
import io.javalin.http.Context;
import java.util.Optional;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.store.exercise.ExerciseListing;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.http.PageParameter;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/**
 * The catalogue, and one page for each exercise: those of the clinic of who has signed in, and the
 * standard ones for a stranger.
 */
public record ExercisePages(ClinicDesk desk, Pages pages) {
  private static final int MAX_SEARCH_LENGTH = 100;

  /** Lists the standard exercises, then a page of the others, searched by their names. */
  public void list(Context ctx) {
    String words = search(ctx);
    int number = PageParameter.of(ctx);
    CatalogueView view =
        Visit.of(ctx)
            .signedIn()
            .map(who -> desk.read(who, handle -> list(handle, words, number)))
            .orElseGet(CatalogueView::standardAlone);
    pages.show(ctx, "catalogue", "layout.exercises", Section.EXERCISES, view);
  }

  /** Shows an exercise: how it is done, how much, who must take care, and where this comes from. */
  public void show(Context ctx) {
    String id = ctx.pathParam("id");
    Optional<SignedIn> who = Visit.of(ctx).signedIn();
    ExerciseView view =
        Optional.of(id)
            .filter(ExerciseId::isWellFormed)
            .flatMap(wellFormed -> find(who, new ExerciseId(wellFormed)))
            .map(exercise -> ExerciseView.of(exercise, desk.shown(who).ruleBook()))
            .orElseThrow(() -> PageException.notFound("error.no-exercise", id));
    pages.showNamed(
        ctx,
        "exercise",
        Pages.words(ctx).translate(view.exercise().name()),
        Section.EXERCISES,
        view);
  }

  private static CatalogueView list(Handle handle, String words, int number) {
    ImmutableList<Exercise> standard =
        Catalogue.standard().exercises().stream()
            .flatMap(exercise -> ClinicRules.exercise(handle, exercise.id()).stream())
            .collect(ImmutableList.toImmutableList());
    ExerciseListing listing = new ExerciseListing(handle);
    return new CatalogueView(
        standard,
        words,
        listing.find(words, (number - 1L) * CatalogueView.PAGE_SIZE, CatalogueView.PAGE_SIZE),
        listing.count(words),
        number);
  }

  private Optional<Exercise> find(Optional<SignedIn> who, ExerciseId id) {
    return who.map(signedIn -> desk.read(signedIn, handle -> ClinicRules.exercise(handle, id)))
        .orElseGet(() -> Catalogue.standard().find(id));
  }

  private static String search(Context ctx) {
    String words = Optional.ofNullable(ctx.queryParam("search")).orElse("").strip();
    if (words.length() > MAX_SEARCH_LENGTH) {
      throw PageException.badRequest("error.search-length", words.length(), MAX_SEARCH_LENGTH);
    }
    if (words.chars().anyMatch(Character::isISOControl)) {
      throw PageException.badRequest("error.search-control");
    }
    return words;
  }
}
