package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.fbsroutines.persistence.account.Accounts;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.audit.AuditFinding;
import org.fbsroutines.persistence.audit.AuditNotices;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.text.ChainComplaint;
import org.fbsroutines.web.VisitedPages.Reader;
import org.fbsroutines.web.VisitedPages.Visited;
import org.fbsroutines.web.visit.Role;
import org.jdbi.v3.core.Handle;

/** A clinic with somebody to look at on every page, and everybody who looks. */
final class FilledClinic {
  private static final String IN_A_SESSION = "in-a-session";

  private final DemonstrationServer server;
  private final String record = UUID.randomUUID().toString();
  private final Supplier<ImmutableList<Visited>> pages = Suppliers.memoize(this::fill);
  private final Map<Reader, SignedInBrowser> sessions = new EnumMap<>(Reader.class);

  FilledClinic(DemonstrationServer server) {
    this.server = server;
  }

  /** Fills the clinic once, and returns every page of the server with whoever looks at it. */
  ImmutableList<Visited> pages() {
    return pages.get();
  }

  private ImmutableList<Visited> fill() {
    DemonstrationClinic.fill(server.store().database(), server.clinic(), DemonstrationServer.CLOCK);
    begin();
    server.in(FilledClinic::raise);
    return VisitedPages.of(RouteRow.registered(server), addresses());
  }

  private ImmutableSetMultimap<String, String> addresses() {
    return ImmutableSetMultimap.<String, String>builder()
        .put("/exercises/{id}", "/exercises/abdominal-bracing")
        .put("/link/{token}", "/link/" + server.in(this::link).text())
        .put("/today/sessions/{part}", "/today/sessions/morning")
        .put("/today/sessions/{part}/{exercise}", "/today/sessions/morning/abdominal-bracing")
        .put("/today/records/{id}", "/today/records/" + record)
        .putAll("/patients/{id}", "/patients/demo", "/patients/demo-maria")
        .put("/patients/{id}/facts", "/patients/demo/facts")
        .putAll(
            "/patients/{id}/screening",
            "/patients/demo/screening",
            "/patients/demo-priya/screening")
        .put("/patients/{id}/records", "/patients/demo-tom/records")
        .put("/patients/{id}/instructions", "/patients/demo/instructions")
        .putAll(
            "/patients/{id}/routine/new",
            "/patients/demo/routine/new",
            "/patients/demo-tom/routine/new")
        .putAll("/patients/{id}/routines", "/patients/demo/routines", "/patients/demo-tom/routines")
        .put("/exercises/{id}/assess", "/exercises/" + importExercise() + "/assess")
        .put("/access-codes", "/access-codes?patient=demo")
        .put("/imports/{id}", "/imports/" + server.in(FilledClinic::importFile))
        .put("/patients/{id}/to-confirm", "/patients/demo/to-confirm")
        .build();
  }

  /** Something is wrong with the audit log. */
  private static boolean raise(Handle handle) {
    new AuditNotices(handle)
        .raise(
            ImmutableList.of(new AuditFinding(ChainComplaint.GONE, 7, "a1".repeat(32), "2")),
            new Recording("fbs", DemonstrationServer.NOW));
    return true;
  }

  /** An import of which a change waits to be confirmed, and entries to be read. */
  private static UUID importFile(Handle handle) {
    UUID run = JourneyClinic.importFile(handle);
    handle.execute(
        """
        insert into queued_loosening (patient_id, fact, stored, arriving, run_id, line, queued_at,
          queued_by)
        values ('demo', 'usualPain', '4', '7', ?, 2, now(), 'Sam Staff')
        """,
        run);
    handle.execute(
        """
        insert into coded_entry (patient_id, kind, codes, words, days, doubts, run_id, line, came_at,
          came_by)
        select 'demo', kind, '[{"system": "urn:x", "code": "7"}]', words, days, '[]', ?, 3, now(),
          'Sam Staff'
        from (values ('procedure', 'P-7', jsonb '["2019-03-02", "unknown"]'),
          ('condition', 'D-7', jsonb '[]')) as entry (kind, words, days)
        """,
        run);
    return run;
  }

  private SecretToken link(Handle handle) {
    Recording recording = new Recording("tester", DemonstrationServer.NOW);
    return new Accounts(handle, server.clinic(), recording)
        .add(AccountRole.STAFF, "new-staff", "Nia New");
  }

  private String importExercise() {
    server.in(handle -> ImportedExercisesTest.importExercises(handle, 1));
    return "press-1";
  }

  /** Somebody answers the safety questions and does a first exercise. */
  private void begin() {
    DemonstrationPatients.add(server.store().database(), server.clinic(), IN_A_SESSION);
    send("/today/check", PatientForms.answers(UUID.randomUUID().toString()));
    send("/today/records", PatientForms.record(record, "walking", 3));
  }

  private void send(String path, String... fields) {
    Map<String, String> form = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    assertThat(session(Reader.PATIENT_IN_A_SESSION).post(path, form).statusCode())
        .as(path)
        .isEqualTo(303);
  }

  /** The session of a reader who is no stranger. */
  SignedInBrowser session(Reader reader) {
    return sessions.computeIfAbsent(
        reader,
        who ->
            who.role() == Role.PATIENT
                ? SignedInBrowser.asPatient(who == Reader.PATIENT ? "demo" : IN_A_SESSION, server)
                : SignedInBrowser.as(AccountRole.valueOf(who.role().name()), server));
  }
}
