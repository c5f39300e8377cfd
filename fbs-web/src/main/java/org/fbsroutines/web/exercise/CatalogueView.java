package org.fbsroutines.web.exercise;

import com.google.common.collect.ImmutableList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.persistence.store.exercise.ListedExercise;
import org.fbsroutines.web.page.Localizer;

/**
 * The catalogue.
 *
 * @param standard the exercises that came with the program
 * @param words what was searched for among the others; blank for all
 * @param found one page of the others
 * @param total how many others were found in all
 * @param number which page it is, from 1
 */
public record CatalogueView(
    ImmutableList<Exercise> standard,
    String words,
    ImmutableList<ListedExercise> found,
    long total,
    int number) {
  /** The most exercises on one page. */
  static final int PAGE_SIZE = 50;

  /** What a stranger sees: what came with the program, and no clinic's own. */
  static CatalogueView standardAlone() {
    return new CatalogueView(Catalogue.standard().exercises(), "", ImmutableList.of(), 0, 1);
  }

  /** Returns how many pages there are, at least one. */
  public long pages() {
    return Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
  }

  /**
   * The name of another standard exercise.
   *
   * @param id which
   * @param words the language
   * @return its name inside a sentence; its id where it is not there
   */
  public String name(ExerciseId id, Localizer words) {
    return Catalogue.standard()
        .find(id)
        .map(
            exercise ->
                words.translate(exercise.name()).toLowerCase(words.messages().language().locale()))
        .orElse(id.value());
  }

  /** Returns whether there are exercises besides the standard ones, or some were searched for. */
  public boolean hasOthers() {
    return total > 0 || !words.isBlank();
  }

  /**
   * The address of another page of the same search.
   *
   * @param page its number
   * @return path and query
   */
  public String address(int page) {
    return "/exercises?search="
        + URLEncoder.encode(words, StandardCharsets.UTF_8)
        + "&page="
        + page
        + "#others";
  }
}
