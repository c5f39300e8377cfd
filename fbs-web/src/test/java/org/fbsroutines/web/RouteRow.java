package org.fbsroutines.web;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.io.Resources;
import io.javalin.event.HandlerMetaInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Spoken;
import org.fbsroutines.web.visit.Role;

/**
 * A route and who may use it.
 *
 * @param method the method
 * @param path its path, with the places of ids
 * @param roles who may use it
 */
record RouteRow(String method, String path, ImmutableSet<Role> roles) {

  /** Reads the table of who may what. */
  static ImmutableList<RouteRow> table() {
    try {
      return Resources.readLines(Resources.getResource("who-may-what.txt"), StandardCharsets.UTF_8)
          .stream()
          .filter(line -> !line.startsWith("#"))
          .map(Splitter.onPattern("\\s+")::splitToList)
          .map(
              words ->
                  new RouteRow(
                      words.get(0),
                      words.get(1),
                      words.stream().skip(2).map(Role::valueOf).collect(Sets.toImmutableEnumSet())))
          .collect(toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks a server for its routes, the files of pages left out. */
  static ImmutableList<RouteRow> registered(DemonstrationServer demonstration) {
    List<RouteRow> rows = new ArrayList<>();
    Pages pages = Spoken.pages();
    ImmutableSet<String> files =
        Stream.concat(pages.assets().all().stream(), Stream.of(pages.assets().serviceWorker()))
            .map(asset -> asset.path())
            .collect(ImmutableSet.toImmutableSet());
    WebServer.start(
            0,
            pages,
            ctx -> Optional.empty(),
            config -> {
              config.events.handlerAdded(
                  handler -> {
                    if (!files.contains(handler.getPath())
                        && !handler.getHttpMethod().name().equals("HEAD")) {
                      rows.add(of(handler));
                    }
                  });
              demonstration.addRoutes(config.routes, pages);
            })
        .close();
    return ImmutableList.copyOf(rows);
  }

  private static RouteRow of(HandlerMetaInfo handler) {
    return new RouteRow(
        handler.getHttpMethod().name(),
        handler.getPath(),
        handler.getRoles().stream().map(Role.class::cast).collect(Sets.toImmutableEnumSet()));
  }

  boolean isForStrangers() {
    return roles.contains(Role.PUBLIC) || roles.contains(Role.PROGRAM);
  }

  boolean changes() {
    return method.equals("POST");
  }

  /** The address with ids in their places. */
  String address(Map<String, String> ids) {
    String address = path;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      address = address.replace(id.getKey(), id.getValue());
    }
    return address;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
