package org.fbsroutines.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.audit.AuditHead;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.text.ChainComplaint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Audit logs that their owner rewrote, beside what was kept of them elsewhere. */
class AuditChainTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");

  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void addFiveEntries(TestInfo test) {
    clinic = DATABASE.addClinic(test.getDisplayName());
    RewrittenChain.fill(DATABASE, clinic, 5, NOW);
  }

  private AuditChain chain() {
    return new AuditChain(DATABASE.database(), clinic);
  }

  private Anchor anchor() {
    return new Anchor(clinic, chain().head(), NOW);
  }

  private ImmutableList<AuditFinding> findings(Anchor... anchors) {
    return chain().verify(ImmutableList.copyOf(anchors), last -> true).findings();
  }

  @ParameterizedTest
  @EnumSource
  void noChainShowsThatItsOwnerRewroteIt(RewrittenChain way) {
    way.rewrite(DATABASE, clinic);

    assertThat(findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CUT, GONE, 3", "EDITED, OTHER, ", "EMPTIED, GONE, 0", "REPLACED, OTHER, "})
  void anAnchorShowsIt(RewrittenChain way, ChainComplaint kind, String lastEntry) {
    Anchor kept = anchor();
    assertThat(findings(kept)).isEmpty();

    way.rewrite(DATABASE, clinic);

    String found = lastEntry == null ? chain().head().hash() : lastEntry;
    assertThat(findings(kept)).containsExactly(AuditFinding.of(kind, kept.head(), found));
    assertThat(chain().lacks(kept.head().hash()))
        .contains(
            new AuditFinding(
                ChainComplaint.UNKNOWN,
                chain().head().seq(),
                kept.head().hash(),
                chain().head().hash()));
  }

  @Test
  void aLogThatWasCutAndGrewAgainIsAnotherOne() {
    Anchor kept = anchor();
    RewrittenChain.CUT.rewrite(DATABASE, clinic);
    RewrittenChain.fill(DATABASE, clinic, 9, NOW.plusSeconds(1));

    assertThat(findings(kept))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(ChainComplaint.OTHER);
              assertThat(finding.text().english())
                  .contains("entry 5 ", kept.head().hash(), finding.found());
            });
  }

  @Test
  void ofAnchorsThatFailInARowTheFirstAndTheLastAreNamed() {
    Anchor five = anchor();
    RewrittenChain.fill(DATABASE, clinic, 1, NOW);
    Anchor six = anchor();
    RewrittenChain.fill(DATABASE, clinic, 1, NOW);
    Anchor seven = anchor();
    RewrittenChain.CUT.rewrite(DATABASE, clinic);
    Anchor three = anchor();
    RewrittenChain.EMPTIED.rewrite(DATABASE, clinic);

    assertThat(findings(five, six, seven)).extracting(AuditFinding::entry).containsExactly(5L, 7L);
    assertThat(findings(five, six, seven, new Anchor(clinic, AuditHead.NONE, NOW), three))
        .extracting(AuditFinding::entry)
        .containsExactly(5L, 7L, 3L);
  }

  @Test
  void aLogFitsEveryAnchorThatWasMadeOfItAndHasEveryHash() {
    Anchor empty = new Anchor(clinic, AuditHead.NONE, NOW);
    Anchor five = anchor();
    RewrittenChain.fill(DATABASE, clinic, 2, NOW);

    assertThat(findings(empty, five, anchor())).isEmpty();
    assertThat(chain().lacks(five.head().hash())).isEmpty();
    assertThat(chain().lacks("f".repeat(64))).isPresent();
    assertThat(chain().lacks(AuditHead.NONE.hash())).as("every log was empty once").isEmpty();
  }

  @Test
  void aLargeLogIsVerifiedInRangesAndInParts() {
    RewrittenChain.fill(DATABASE, clinic, 10_100, NOW);

    AuditVerification first = chain().verify(0, 1);
    AuditVerification rest = chain().verify(first.verified().seq(), 20_000);

    assertThat(rest.after()).isEqualTo(10_000);
    assertThat(first.isComplete()).isFalse();
    assertThat(first.verified().seq()).isEqualTo(10_000);
    assertThat(rest.isComplete()).isTrue();
    assertThat(rest.verified()).isEqualTo(chain().head());
    assertThat(findings(anchor())).isEmpty();
  }

  @Test
  void whatIsNotListedIsCountedAndHidesNoAnchor() {
    Anchor kept = anchor();
    RewrittenChain.fill(DATABASE, clinic, 40, NOW);
    asOwner("update audit_entry set actor = 'x'");

    assertThat(findings()).hasSize(21).last().isEqualTo(more(21, "25"));
    assertThat(findings(new Anchor(clinic, new AuditHead(5, "f".repeat(64)), NOW), kept))
        .hasSize(22)
        .last()
        .extracting(AuditFinding::kind)
        .isEqualTo(ChainComplaint.OTHER);
  }

  private AuditFinding more(long entry, String found) {
    String hash =
        DATABASE
            .database()
            .<String, RuntimeException>readInClinic(
                clinic, handle -> new AuditStore(handle).links(entry - 1, entry, 1).get(0).hash());
    return new AuditFinding(ChainComplaint.MORE, entry, hash, found);
  }

  @Test
  void entriesThatTheSchemaWouldRefuseShowAsWell() {
    DATABASE
        .asOwner()
        .useTransaction(
            handle ->
                handle.execute(
                    """
                    alter table audit_entry drop constraint if exists audit_entry_pk;
                    alter table audit_entry drop constraint if exists audit_entry_seq_positive
                    """));
    asOwner(
        "insert into audit_entry select clinic_id, -7, at, 'x', action, subject_kind,"
            + " subject_id, detail, previous_hash, hash from audit_entry where seq = 1");
    assertThat(findings()).isNotEmpty();
    asOwner("delete from audit_entry where seq < 0");
    assertThat(findings()).isEmpty();

    RewrittenChain.fill(DATABASE, clinic, 10_000, NOW);
    asOwner(
        "insert into audit_entry select clinic_id, seq, at, actor, action, subject_kind,"
            + " subject_id, detail, previous_hash, hash from audit_entry where seq = 10000");
    assertThat(findings()).as("a second one where a range ends").isNotEmpty();
  }

  private void asOwner(String statement) {
    DATABASE
        .asOwner()
        .useTransaction(
            handle -> {
              handle.execute("select set_config('fbs.clinic', ?, true)", clinic.toString());
              handle.execute(statement);
            });
  }
}
