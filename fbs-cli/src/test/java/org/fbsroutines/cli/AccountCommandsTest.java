package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.persistence.account.AccountSetUp;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.account.LinkPurpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Accounts and access codes from the command line, on a real database. */
class AccountCommandsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String LINK = "http://localhost:8484/link/[A-Za-z0-9_-]{64}\\R";

  @TempDir Path directory;

  private static Ran fbs(String... arguments) {
    return Ran.with(80, "", Map.of("FBS_DATABASE_URL", DATABASE.url(), "USER", "anna"), arguments);
  }

  private static Optional<AccountSetUp.Open> open(Ran ran) {
    String text = ran.out().strip();
    SecretToken token = SecretToken.parse(text.substring(text.lastIndexOf('/') + 1)).orElseThrow();
    return new AccountSetUp(
            DATABASE.database(), Clock.systemUTC(), TestAccounts.hashing(), TestAccounts.keys())
        .find(token);
  }

  @Test
  void anAccountIsAddedListedAndDisabledAndLinksWorkUntilTheNext() {
    Ran added = fbs("account", "add", "clinician", "D.Rowe", "Dr. Rowe");
    assertThat(added.out()).as(added.err()).matches(LINK);
    assertThat(added.err()).contains("This link works once");
    assertThat(open(added).orElseThrow().purpose()).isEqualTo(LinkPurpose.SET_UP);

    Ran list = fbs("account", "list");
    assertThat(list.out()).contains("d.rowe", "clinician", "not set up", "Dr. Rowe");

    Ran reset = fbs("account", "reset-link", "d.rowe");
    assertThat(reset.out()).matches(LINK);
    assertThat(open(added)).isEmpty();
    assertThat(open(reset)).isPresent();

    assertThat(fbs("account", "disable", "d.rowe").exitCode()).isZero();
    assertThat(fbs("account", "list").out()).contains("disabled");
  }

  @Test
  void theFirstAdministratorIsInvitedByALinkOnRequest() {
    Ran invited = fbs("account", "invite");

    assertThat(invited.out()).as(invited.err()).matches(LINK);
    assertThat(open(invited).orElseThrow().purpose()).isEqualTo(LinkPurpose.FIRST_ADMINISTRATOR);
  }

  @Test
  void aLoginNameThatIsTakenOrMalformedIsToldAndChangesNothing() {
    fbs("account", "add", "staff", "sam", "Sam");

    Ran taken = fbs("account", "add", "staff", "sam", "Another Sam");
    Ran malformed = fbs("account", "add", "staff", "no spaces", "Sam");
    Ran unknown = fbs("account", "disable", "nobody");

    assertThat(taken.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(taken.err()).contains("account login name unique");
    assertThat(malformed.err()).contains("account login name well formed");
    assertThat(unknown.err()).contains("LOGIN: nobody (expected: an account of the clinic)");
    assertThat(fbs("account", "list").out()).doesNotContain("Another Sam");
  }

  @Test
  void anAccessCodeIsGivenOutOnceAndRevoked() throws IOException {
    Path file = directory.resolve("patients.json");
    Files.writeString(
        file,
        """
        {"format": "fbs-patients/1", "patients": [
          {"id": "P-7", "displayName": "Seven", "birthDate": "1960-04-07",
           "facts": {"format": "fbs-facts/1", "answers": {}}},
          {"id": "P-8", "displayName": "Eight", "facts": {"format": "fbs-facts/1", "answers": {}}}]}
        """);
    Ran imported = fbs("import", "patients", file.toString());
    assertThat(imported.exitCode()).as(imported.err()).isZero();

    Ran code = fbs("access-code", "new", "P-7");

    assertThat(code.out()).as(code.err()).matches("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}\\R");
    assertThat(fbs("access-code", "new", "P-8").err()).contains("birth date: not recorded");
    assertThat(fbs("access-code", "new", "P-9").err()).contains("expected: a patient");
    assertThat(fbs("access-code", "revoke", "P-7").exitCode()).isZero();
    assertThat(fbs("access-code", "revoke", "P-7").exitCode()).isEqualTo(ExitCode.INPUT.number());
  }
}
