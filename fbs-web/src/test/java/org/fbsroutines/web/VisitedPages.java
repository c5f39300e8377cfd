package org.fbsroutines.web;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSetMultimap.toImmutableSetMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fbsroutines.web.visit.Role;

/**
 * The pages of the server as a browser visits them, drawn from its routes: a route that shows a
 * page is visited by everybody who may, and one that shows none says why.
 */
final class VisitedPages {
  /** The routes that show no page, and why. */
  static final ImmutableMap<String, String> NO_PAGES =
      ImmutableMap.of(
          "/language/{tag}", "leads back to the page on which it was chosen",
          "/health/live", "is read by programs",
          "/health/ready", "is read by programs",
          "/handout.pdf", "is paper",
          "/calendar.ics", "is read by calendars",
          "/today/token", "is read by the script that sends what waited");

  /** Addresses that no route answers. */
  private static final ImmutableList<String> NOWHERE = ImmutableList.of("/no-such-page");

  private VisitedPages() {}

  /** Who visits. */
  enum Reader {
    STRANGER(Role.PUBLIC),
    PATIENT(Role.PATIENT),
    /** A patient who has answered the safety questions and done an exercise. */
    PATIENT_IN_A_SESSION(Role.PATIENT),
    CLINICIAN(Role.CLINICIAN),
    STAFF(Role.STAFF),
    ADMINISTRATOR(Role.ADMINISTRATOR);

    private final Role role;

    Reader(Role role) {
      this.role = role;
    }

    Role role() {
      return role;
    }

    /** Whether this reader looks at what is there in a session, and at nothing else. */
    private boolean visits(RouteRow route) {
      boolean isOfASession = role == Role.PATIENT && route.path().contains("{");
      return route.roles().contains(role) && isOfASession == (this == PATIENT_IN_A_SESSION);
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * A page and who visits it.
   *
   * @param reader who visits
   * @param path the address
   * @param status the answer's
   */
  record Visited(Reader reader, String path, int status) {}

  /**
   * The pages that are visited.
   *
   * @param routes every route of the server
   * @param named for each route with the place of an id the addresses with ids in their places, for
   *     another route further addresses than its own
   * @return the pages, those of one reader after another
   * @throws AssertionError where an address is missing, or given to a route that is not there
   */
  static ImmutableList<Visited> of(
      ImmutableList<RouteRow> routes, ImmutableSetMultimap<String, String> named) {
    ImmutableList<RouteRow> pages =
        routes.stream()
            .filter(route -> !route.changes() && !NO_PAGES.containsKey(route.path()))
            .collect(toImmutableList());
    ImmutableSetMultimap<String, String> addresses = addresses(pages, named);
    return Stream.of(Reader.values())
        .flatMap(
            reader ->
                Stream.concat(
                    pages.stream()
                        .filter(reader::visits)
                        .flatMap(route -> addresses.get(route.path()).stream())
                        .map(path -> new Visited(reader, path, 200)),
                    NOWHERE.stream()
                        .filter(path -> reader == Reader.STRANGER)
                        .map(path -> new Visited(reader, path, 404))))
        .collect(toImmutableList());
  }

  private static ImmutableSetMultimap<String, String> addresses(
      ImmutableList<RouteRow> pages, ImmutableSetMultimap<String, String> named) {
    Set<String> paths = pages.stream().map(RouteRow::path).collect(Collectors.toSet());
    Set<String> nowhere = Sets.difference(named.keySet(), paths);
    if (!nowhere.isEmpty()) {
      throw new AssertionError(
          nowhere + ": addresses of a route that shows no page or is not there");
    }
    return paths.stream()
        .flatMap(path -> addresses(path, named).map(address -> Map.entry(path, address)))
        .collect(toImmutableSetMultimap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Stream<String> addresses(String path, ImmutableSetMultimap<String, String> named) {
    if (!path.contains("{")) {
      return Stream.concat(Stream.of(path), named.get(path).stream());
    }
    if (named.get(path).isEmpty()) {
      throw new AssertionError(
          path + ": nobody looks at this page (expected: an address, or why it is no page)");
    }
    return named.get(path).stream();
  }
}
