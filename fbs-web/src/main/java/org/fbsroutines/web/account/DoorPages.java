package org.fbsroutines.web.account;

import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.fbsroutines.persistence.demonstration.Door;
import org.fbsroutines.persistence.demonstration.Guest;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Role;

/** The first page of the demonstration, which signs one in by a button. */
public record DoorPages(SignInServices entrance, Door door, Pages pages) {
  private static final ImmutableList<Guest> GUESTS = ImmutableList.copyOf(Guest.values());

  /** What a proxy adds to the requests that it passes on. */
  private static final ImmutableList<String> OF_PROXIES =
      ImmutableList.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  /** States that nobody is real, and asks as whom to come in. */
  public void show(Context ctx) {
    entrance.cookie().prepareForm(ctx);
    pages.show(ctx, "account/door", "demonstration.title", Section.START, GUESTS);
  }

  /** Leads whoever looks for a password or a code to the door: nobody here has one. */
  public static void lead(Context ctx) {
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  /** Signs in as one of them. */
  public void enter(Context ctx) {
    Guest guest =
        guest(ctx.pathParam("guest"))
            .orElseThrow(() -> PageException.notFound("error.404.message"));
    entrance.admit(
        ctx,
        Optional.of(guest)
            .filter(any -> isFromHere(ctx))
            .flatMap(door::enter)
            .orElseThrow(() -> PageException.notFound("demonstration.closed")),
        guest.role().map(SessionSignIns::role).orElse(Role.PATIENT));
  }

  private static Optional<Guest> guest(String token) {
    return GUESTS.stream().filter(guest -> guest.token().equals(token)).findAny();
  }

  /**
   * The server listens to this computer alone; what came to it through a proxy carries these
   * headers.
   */
  private static boolean isFromHere(Context ctx) {
    return InetAddresses.forString(ctx.ip()).isLoopbackAddress()
        && OF_PROXIES.stream().allMatch(header -> ctx.header(header) == null);
  }
}
