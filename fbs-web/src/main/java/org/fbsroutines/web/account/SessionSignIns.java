package org.fbsroutines.web.account;

import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fbsroutines.persistence.account.FormToken;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.account.Sessions;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.account.SessionHolder;
import org.fbsroutines.persistence.store.day.SessionDay;
import org.fbsroutines.web.http.Access;
import org.fbsroutines.web.http.SignIns;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.visit.OwnDay;
import org.fbsroutines.web.visit.Role;
import org.fbsroutines.web.visit.SignedIn;

/** Identifies by the session's cookie who a request comes from. */
public final class SessionSignIns implements SignIns {
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final LateFormPages late;

  /**
   * Sign-ins by sessions.
   *
   * @param entrance where they begin
   * @param pages renders what is asked of those whose session has ended
   */
  public SessionSignIns(SignInServices entrance, Pages pages) {
    this.sessions = entrance.sessions();
    this.cookie = entrance.cookie();
    this.late = new LateFormPages(entrance.lateForms(), cookie, pages);
  }

  @Override
  public Optional<SignedIn> find(Context ctx) {
    return cookie
        .token(ctx)
        .flatMap(token -> holder(ctx, token).map(holder -> signedIn(token, holder)));
  }

  /** What shows a patient's own record and changes nothing mostly shows the day. */
  private Optional<SessionHolder> holder(Context ctx, SecretToken token) {
    if (Access.changes(ctx) || !ctx.routeRoles().equals(Set.of(Role.PATIENT))) {
      return sessions.find(token);
    }
    Optional<SessionDay> found = sessions.findWithDay(token);
    found.flatMap(SessionDay::day).ifPresent(day -> OwnDay.attachTo(ctx, day));
    return found.map(SessionDay::holder);
  }

  @Override
  public String strangersFormToken(Context ctx) {
    return cookie.formToken(ctx);
  }

  @Override
  public boolean answersLate(Context ctx, Optional<SignedIn> who) {
    return who.isEmpty()
        ? late.ask(ctx)
        : cookie
            .token(ctx)
            .flatMap(sessions::find)
            .filter(holder -> late.again(ctx, who.get(), holder))
            .isPresent();
  }

  static SignedIn signedIn(SecretToken token, SessionHolder holder) {
    UUID id = holder.accountId().or(holder::accessId).orElseThrow();
    return new SignedIn(
        id,
        holder.name(),
        role(holder),
        token.clinic(),
        holder.patientId(),
        ZoneId.of(holder.timeZone()),
        FormToken.of(token.text()));
  }

  static Role role(SessionHolder holder) {
    return holder.role().map(SessionSignIns::role).orElse(Role.PATIENT);
  }

  static Role role(AccountRole role) {
    return switch (role) {
      case CLINICIAN -> Role.CLINICIAN;
      case STAFF -> Role.STAFF;
      case ADMINISTRATOR -> Role.ADMINISTRATOR;
    };
  }
}
