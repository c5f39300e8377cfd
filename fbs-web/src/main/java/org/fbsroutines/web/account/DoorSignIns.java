package org.fbsroutines.web.account;

import io.javalin.http.Context;
import java.util.Optional;
import org.fbsroutines.web.http.SignIns;
import org.fbsroutines.web.visit.SignedIn;

/**
 * Sign-ins of the demonstration, where strangers are led to its door: they have neither a code nor
 * a password.
 *
 * @param sessions finds who has signed in
 */
public record DoorSignIns(SignIns sessions) implements SignIns {

  @Override
  public Optional<SignedIn> find(Context ctx) {
    return sessions.find(ctx);
  }

  @Override
  public String strangersFormToken(Context ctx) {
    return sessions.strangersFormToken(ctx);
  }

  @Override
  public String entrance(boolean patients) {
    return "/";
  }

  @Override
  public boolean answersLate(Context ctx, Optional<SignedIn> who) {
    return who.isPresent() && sessions.answersLate(ctx, who);
  }
}
