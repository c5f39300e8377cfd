package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.web.http.SecurityLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

class SecurityLogTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityLog.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.setLevel(Level.WARN);
    logger.setAdditive(false);
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    logger.setLevel(Level.OFF);
    logger.setAdditive(true);
  }

  private List<String> lines() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void aRefusedSignInIsALineWithoutWhatWasTyped() {
    new FormBrowser(DEMONSTRATION.server())
        .fillIn(
            "/sign-in/clinic",
            Map.of("name", "mallory\r\nERROR forged", "password", "secret words", "code", "1"));

    assertThat(lines())
        .containsExactly("sign-in refused (wrong): POST /sign-in/clinic from 127.0.0.1");
  }

  @Test
  void aRefusedPageAndAFormWithoutItsTokenAreLinesWithRoleAndRoute() {
    SignedInBrowser staff = SignedInBrowser.as(AccountRole.STAFF, DEMONSTRATION);
    SignedInBrowser administrator = SignedInBrowser.as(AccountRole.ADMINISTRATOR, DEMONSTRATION);

    staff.get("/patients/demo");
    administrator.postWithoutToken("/administration/clinic", Map.of("name", "New"));

    assertThat(lines()).hasSize(2);
    assertThat(lines().get(0))
        .matches("GET /patients/\\{id} refused to STAFF [0-9a-f-]{36} from 127.0.0.1");
    assertThat(lines().get(1))
        .matches(
            "form without its token: POST /administration/clinic by ADMINISTRATOR [0-9a-f-]{36}"
                + " from 127.0.0.1");
  }
}
