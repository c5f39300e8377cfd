package org.fbsroutines.web.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.fbsroutines.web.visit.SignedIn;

/** Identifies who a request comes from. */
@FunctionalInterface
public interface SignIns {
  /**
   * Finds who has signed in.
   *
   * @param ctx the request, with its session cookie
   * @return empty where nobody has, or the session is over
   */
  Optional<SignedIn> find(Context ctx);

  /**
   * What a form of somebody who has not signed in must carry.
   *
   * @param ctx the request
   * @return empty where no form was shown to them, so that none is taken from them
   */
  default String strangersFormToken(Context ctx) {
    return "";
  }

  /**
   * Where a stranger is led who asks for somebody's page; it leads nowhere further.
   *
   * @param patients whether the page is one for patients
   * @return an address
   */
  default String entrance(boolean patients) {
    return patients ? "/sign-in" : "/sign-in/clinic";
  }

  /**
   * Answers a form that was sent after its session had ended, so that what was typed is not lost.
   *
   * @param ctx a request of this site that changes something and lacks its token
   * @param who who has signed in meanwhile; empty for nobody
   * @return whether it was answered
   */
  default boolean answersLate(Context ctx, Optional<SignedIn> who) {
    return false;
  }
}
