package org.fbsroutines.web.staff;

import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.fbsroutines.persistence.account.Accounts;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.account.AccountRow;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.IdParameter;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Role;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/**
 * The accounts of a clinic. Staff look after the accounts of staff, and may disable a clinician's.
 * Links that set up a clinician's or an administrator's account are an administrator's alone: who
 * holds such a link can act as that person.
 *
 * @param desk the way to the store
 * @param pages renders them
 * @param address where the links lead that set up an account
 */
public record ClinicAccountPages(ClinicDesk desk, Pages pages, LinkAddress address) {
  private static final String LOGIN_NAME = "login-name";
  private static final ImmutableMap<String, AccountRole> ROLES =
      ImmutableMap.of(
          "clinician", AccountRole.CLINICIAN,
          "staff", AccountRole.STAFF,
          "administrator", AccountRole.ADMINISTRATOR);

  /** Where a link leads. */
  @FunctionalInterface
  public interface LinkAddress {
    /**
     * The address of a link.
     *
     * @param ctx the request, whose host the address has
     * @param token what the link carries
     * @return an absolute address
     */
    String of(Context ctx, SecretToken token);
  }

  /** Lists the accounts, with a form to add one. */
  public void list(Context ctx) {
    show(ctx, Form.filled(ctx, Map.of()), Optional.empty());
  }

  /** Makes an account, and shows once the link by which its holder sets it up. */
  public void add(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    Form form = Form.of(ctx);
    String name = form.name("name", 200);
    String loginName = form.required(LOGIN_NAME, 64);
    Optional<AccountRole> role = form.choice("role", ROLES);
    if (role.isEmpty()) {
      form.refuse("role", "form.missing");
    }
    if (!loginName.isEmpty() && !loginName.matches("[a-z0-9][a-z0-9._@-]{2,63}")) {
      form.refuse(LOGIN_NAME, "staff.accounts.login-name-form");
    }
    role.filter(chosen -> !maySetUp(who, chosen))
        .ifPresent(chosen -> form.refuse("role", "staff.accounts.not-yours"));
    if (form.isRefused()) {
      refuse(ctx, form);
      return;
    }
    try {
      SecretToken token =
          desk.write(who, handle -> accounts(handle, who).add(role.orElseThrow(), loginName, name));
      show(ctx, Form.filled(ctx, Map.of()), Optional.of(link(ctx, token, name)));
    } catch (StoreException e) {
      form.refuse(LOGIN_NAME, "staff.accounts.login-name-taken");
      refuse(ctx, form);
    }
  }

  /** Makes a link by which the holder of an account sets it up anew, and shows it once. */
  public void reset(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    UUID id = IdParameter.of(ctx, "error.no-account");
    AccountRow account =
        desk.read(who, handle -> changeable(handle, id, role -> maySetUp(who, role)));
    SecretToken token = desk.write(who, handle -> accounts(handle, who).reset(id));
    show(ctx, Form.filled(ctx, Map.of()), Optional.of(link(ctx, token, account.displayName())));
  }

  /** Disables an account and ends its sessions. */
  public void disable(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    UUID id = IdParameter.of(ctx, "error.no-account");
    try {
      desk.write(
          who,
          handle -> {
            changeable(handle, id, role -> mayDisable(who, role));
            accounts(handle, who).disable(id);
            return id;
          });
    } catch (StoreException e) {
      throw new PageException(409, "staff.accounts.last-administrator");
    }
    ctx.redirect("/accounts", HttpStatus.SEE_OTHER);
  }

  private Accounts accounts(Handle handle, SignedIn who) {
    return new Accounts(handle, who.clinic(), desk.recording(who));
  }

  private static AccountRow changeable(Handle handle, UUID id, Predicate<AccountRole> mayChange) {
    return new AccountStore(handle)
        .find(id)
        .filter(account -> mayChange.test(account.role()) && !account.demonstration())
        .orElseThrow(() -> PageException.notFound("error.no-account"));
  }

  static boolean maySetUp(SignedIn who, AccountRole role) {
    return who.role() == Role.ADMINISTRATOR || role == AccountRole.STAFF;
  }

  static boolean mayDisable(SignedIn who, AccountRole role) {
    return who.role() == Role.ADMINISTRATOR || role != AccountRole.ADMINISTRATOR;
  }

  private AccountsView.SetUpLink link(Context ctx, SecretToken token, String name) {
    return new AccountsView.SetUpLink(name, address.of(ctx, token));
  }

  private void refuse(Context ctx, Form form) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(ctx, form, Optional.empty());
  }

  private void show(Context ctx, Form form, Optional<AccountsView.SetUpLink> link) {
    SignedIn who = Visit.signedIn(ctx);
    AccountsView view =
        new AccountsView(
            desk.read(who, handle -> new AccountStore(handle).list()), who, form, link);
    pages.show(ctx, "staff/accounts", "staff.accounts.title", Section.ACCOUNTS, view);
  }
}
