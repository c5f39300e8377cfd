package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.UUID;
import org.fbsroutines.persistence.audit.AuditFinding;
import org.fbsroutines.persistence.audit.AuditNotice;
import org.fbsroutines.persistence.audit.AuditNotices;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.text.ChainComplaint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What administrators see when the audit log is not what it was. */
class AuditNoticeTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private final SignedInBrowser administrator =
      SignedInBrowser.as(AccountRole.ADMINISTRATOR, DEMONSTRATION);
  private String expected = "";

  @BeforeEach
  void raise() {
    expected = UUID.randomUUID().toString().replace("-", "").repeat(2);
    DEMONSTRATION.in(
        handle -> {
          new AuditNotices(handle)
              .raise(
                  ImmutableList.of(new AuditFinding(ChainComplaint.OTHER, 7, expected, "none")),
                  new Recording("fbs", DemonstrationServer.NOW));
          return true;
        });
  }

  private ImmutableList<AuditNotice> open() {
    return DEMONSTRATION.in(handle -> new AuditNotices(handle).open());
  }

  private static String lastOf(ImmutableList<AuditNotice> notices) {
    return String.valueOf(notices.get(notices.size() - 1).seq());
  }

  @Test
  void anAdministratorSeesItFirstAndWhatWasExpected() {
    assertThat(administrator.get("/administration/clinic").body())
        .contains("The audit trail needs attention", "href=\"/audit\"");
    assertThat(administrator.get("/audit").body())
        .contains("entry 7 is not the one that was anchored", expected, "What came of it");
    assertThat(SignedInBrowser.as(AccountRole.STAFF, DEMONSTRATION).get("/audit").body())
        .contains("entry 7 is not the one that was anchored", "Only an administrator")
        .doesNotContain("What came of it");
  }

  @Test
  void onlyANamedAdministratorClearsItAndSaysWhatCameOfIt() {
    String upTo = lastOf(open());

    assertThat(
            SignedInBrowser.as(AccountRole.STAFF, DEMONSTRATION)
                .post("/audit/notices", Map.of("up-to", upTo, "reason", "none"))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            administrator.post("/audit/notices", Map.of("up-to", upTo, "reason", " ")).statusCode())
        .isEqualTo(422);
    assertThat(open()).isNotEmpty();

    assertThat(
            administrator
                .post("/audit/notices", Map.of("up-to", upTo, "reason", "A backup was restored."))
                .statusCode())
        .isEqualTo(303);

    assertThat(open()).isEmpty();
    assertThat(administrator.get("/administration/clinic").body())
        .doesNotContain("needs attention");
    assertThat(administrator.get("/audit").body())
        .contains(
            "notices about the audit trail cleared", "A backup was restored.", "administrator-");
  }

  @Test
  void whatWasRaisedAfterTheyLookedStays() {
    String upTo = lastOf(open());
    raise();

    administrator.post("/audit/notices", Map.of("up-to", upTo, "reason", "Looked into."));

    assertThat(open()).extracting(one -> one.finding().expected()).containsExactly(expected);
  }
}
