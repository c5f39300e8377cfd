package org.fbsroutines.web.administrator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.Parameters;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;

/** The parameters of the clinic's rule book, to be moved inside their ranges. */
public record ParameterPages(ClinicDesk desk, Pages pages) {
  private static final String VERSION = "version";
  private static final String SAVE = "save";
  private static final String STALE = "administrator.parameters.stale";
  private static final int UNPROCESSABLE = 422;

  /** Shows the parameters in force. */
  public void show(Context ctx) {
    ClinicRules rules = desk.read(Visit.signedIn(ctx), desk::rules);
    Map<String, List<String>> values = new HashMap<>();
    rules
        .ruleBook()
        .parameters()
        .values()
        .forEach(
            parameter -> values.put(parameter.name(), List.of(String.valueOf(parameter.value()))));
    show(ctx, rules, Form.filled(ctx, values), ImmutableMap.of());
  }

  /**
   * Shows what would change, and moves the parameters once that was confirmed: a new version of the
   * rule book, in force at once.
   */
  public void change(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    Form form = Form.of(ctx);
    ClinicRules rules = desk.read(who, desk::rules);
    ImmutableMap<String, Integer> values = values(form, rules);
    if (!form.value(VERSION).equals(String.valueOf(rules.ruleBookVersion()))) {
      form.refuse(VERSION, STALE);
    }
    if (values.isEmpty() && !form.isRefused()) {
      form.refuse(VERSION, "administrator.parameters.same");
    }
    if (form.isRefused()) {
      ctx.status(UNPROCESSABLE);
      show(ctx, rules, form, ImmutableMap.of());
      return;
    }
    if (!form.value("action").equals(SAVE)) {
      show(ctx, rules, form, values);
      return;
    }
    boolean isSet =
        desk.write(
            who,
            handle ->
                Parameters.set(handle, rules.ruleBookVersion(), values, desk.recording(who))
                    .isPresent());
    if (isSet) {
      ctx.redirect("/administration/rule-books", HttpStatus.SEE_OTHER);
    } else {
      form.refuse(VERSION, STALE);
      ctx.status(UNPROCESSABLE);
      show(ctx, desk.read(who, desk::rules), form, ImmutableMap.of());
    }
  }

  /** Lists the versions of the rule book. */
  public void versions(Context ctx) {
    RuleBooksView view =
        desk.read(
            Visit.signedIn(ctx),
            handle ->
                new RuleBooksView(new RuleBookStore(handle).history(), desk.time(handle).zone()));
    pages.show(
        ctx,
        "administrator/rule-books",
        "administrator.rule-books.title",
        Section.RULE_BOOKS,
        view);
  }

  private static ImmutableMap<String, Integer> values(Form form, ClinicRules rules) {
    ImmutableMap.Builder<String, Integer> values = ImmutableMap.builder();
    for (Parameter parameter : rules.ruleBook().parameters().values()) {
      OptionalInt value = form.number(parameter.name(), parameter.least(), parameter.most());
      if (value.isEmpty()) {
        form.refuse(parameter.name(), "form.missing");
      } else if (value.getAsInt() != parameter.value()) {
        values.put(parameter.name(), value.getAsInt());
      }
    }
    return values.buildOrThrow();
  }

  private void show(
      Context ctx, ClinicRules rules, Form form, ImmutableMap<String, Integer> changes) {
    pages.show(
        ctx,
        "administrator/parameters",
        "administrator.parameters.title",
        Section.PARAMETERS,
        new ParametersView(
            ImmutableList.copyOf(rules.ruleBook().parameters().values()),
            rules.ruleBookVersion(),
            form,
            changes));
  }
}
