package org.fbsroutines.persistence.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** How PostgreSQL carried out the statements of a database, as its {@code auto_explain} logs it. */
public final class LoggedPlans {
  private static final String BEFORE_A_PLAN = "  plan:\n";
  private static final Map<String, String> SETTINGS =
      Map.of(
          "session_preload_libraries", "auto_explain",
          "auto_explain.log_min_duration", "0",
          "auto_explain.log_level", "warning",
          "auto_explain.log_format", "json",
          "auto_explain.log_analyze", "on",
          "auto_explain.log_timing", "off");

  private final Path log;
  private final int begin;

  private LoggedPlans(Path log, int begin) {
    this.log = log;
    this.begin = begin;
  }

  /** Begins; connections that are opened from now on log what they do. */
  static LoggedPlans begin(Jdbi superuser, Path log) {
    superuser.useHandle(
        handle -> {
          String name = handle.createQuery("select current_database()").mapTo(String.class).one();
          SETTINGS.forEach(
              (setting, value) ->
                  handle.execute(
                      "alter database \"" + name + "\" set " + setting + " = '" + value + "'"));
        });
    return new LoggedPlans(log, read(log).length());
  }

  /** Returns the plans so far, each with what it did. */
  public ImmutableList<Plan> soFar() {
    ObjectMapper mapper = new ObjectMapper();
    ImmutableList.Builder<Plan> plans = ImmutableList.builder();
    List<String> parts = List.of(read(log).substring(begin).split(BEFORE_A_PLAN, -1));
    for (String part : parts.subList(1, parts.size())) {
      try {
        plans.add(new Plan(mapper.readTree(part)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return plans.build();
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A statement that was run, with its plan. */
  public record Plan(JsonNode logged) {
    /** Returns how many rows that step looked at which looked at the most. */
    public long mostRowsOfAStep() {
      return mostRows(logged.get("Plan"));
    }

    private static long mostRows(JsonNode step) {
      double rows =
          (step.path("Actual Rows").asDouble()
                  + step.path("Rows Removed by Filter").asDouble()
                  + step.path("Rows Removed by Join Filter").asDouble())
              * step.path("Actual Loops").asDouble();
      long most = Math.round(rows);
      for (JsonNode below : step.path("Plans")) {
        most = Math.max(most, mostRows(below));
      }
      return most;
    }

    @Override
    public String toString() {
      return logged.toPrettyString();
    }
  }
}
