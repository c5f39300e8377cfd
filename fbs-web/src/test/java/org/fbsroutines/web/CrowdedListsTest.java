package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.caseload.CaseloadStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** However many lists of patients are asked for, patients see their pages. */
class CrowdedListsTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final int LISTS = 20;
  private static final int REFUSED_AT_ONCE = 4;

  @Test
  void listsWaitForEachOtherAndPatientsForNone() {
    SignedInBrowser clinician = SignedInBrowser.as(AccountRole.CLINICIAN, DEMONSTRATION);
    SignedInBrowser patient = SignedInBrowser.asPatient("demo", DEMONSTRATION);
    ExecutorService clinicians = Executors.newFixedThreadPool(LISTS);
    CompletionService<HttpResponse<String>> lists = new ExecutorCompletionService<>(clinicians);

    DEMONSTRATION.in(
        handle -> {
          new CaseloadStore(handle).lock(); // Each list now waits for this transaction.
          note("demo");
          for (int i = 0; i < LISTS; i++) {
            Future<?> unused = lists.submit(() -> clinician.get("/patients"));
          }
          for (int i = 0; i < REFUSED_AT_ONCE; i++) {
            assertRefused(next(lists));
          }
          assertThat(patient.get("/today").statusCode()).isEqualTo(200);
          return handle;
        });

    int read = 0;
    for (int i = REFUSED_AT_ONCE; i < LISTS; i++) {
      HttpResponse<String> answer = next(lists);
      if (answer.statusCode() == 200) {
        read++;
      } else {
        assertRefused(answer);
      }
    }
    assertThat(read).isPositive();
    clinicians.shutdown();
  }

  private static HttpResponse<String> next(CompletionService<HttpResponse<String>> lists) {
    try {
      return lists.take().get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("10");
    assertThat(answer.body()).contains("Patients can still use their pages.");
  }

  private static void note(String patientId) {
    DEMONSTRATION.in(
        handle -> handle.execute("insert into patient_change (patient_id) values (?)", patientId));
  }
}
