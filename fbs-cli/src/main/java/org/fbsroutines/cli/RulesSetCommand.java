package org.fbsroutines.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.format.RuleBookJson;
import org.fbsroutines.persistence.store.AuditStore;
import org.fbsroutines.persistence.store.NewAuditEntry;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.RuleBookRow;
import org.fbsroutines.persistence.store.RuleBookStore;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Changes parameters of a clinic's rule book, inside their ranges. */
@Command(
    name = "set",
    description = {
      "Change parameters of the clinic's rule book inside the range that each allows.",
      "The change is a new version of the rule book; 'fbs rescreen' then tells whom it concerns."
    },
    footer = {
      "",
      "Example: eight weeks without swimming after an operation",
      "  $ fbs rules set swimmingAfterOperation=56"
    })
final class RulesSetCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "PARAMETER=VALUE",
      description = "A parameter of 'fbs rules list' and its new value, a whole number.")
  private Map<String, Integer> values = new LinkedHashMap<>();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  RulesSetCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RuleBookRow stored;
    try (OpenClinic open = OpenClinic.open(database, clinic, surroundings)) {
      stored = open.write(this::change);
    }
    surroundings
        .terminal()
        .out()
        .println("The rule book is now at version " + stored.version() + ".");
    return ExitCode.DONE.number();
  }

  private RuleBookRow change(Handle handle) {
    ClinicRules rules =
        ClinicRules.read(handle)
            .orElseThrow(() -> Failure.ofInput("the clinic has no rule book yet"));
    RuleBook changed = changed(rules.ruleBook());
    Instant now = surroundings.clock().instant();
    RuleBookRow stored =
        new RuleBookStore(handle)
            .save(
                changed.name(),
                RuleBookJson.write(changed),
                new Recording(surroundings.user(), now));
    if (stored.version() != rules.ruleBookVersion()) {
      new AuditStore(handle)
          .append(
              new NewAuditEntry(
                  now,
                  surroundings.user(),
                  "set-parameters",
                  "rule-book",
                  String.valueOf(stored.version()),
                  RuleBookJson.writeValues(values)));
    }
    return stored;
  }

  private RuleBook changed(RuleBook ruleBook) {
    RuleBook changed = ruleBook;
    for (Map.Entry<String, Integer> value : values.entrySet()) {
      try {
        changed = changed.withParameter(value.getKey(), value.getValue());
      } catch (IllegalArgumentException e) {
        throw Failure.ofInput(value.getKey() + "=" + value.getValue() + ": " + e.getMessage());
      }
    }
    return changed;
  }
}
