package org.fbsroutines.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.audit.AuditHead;
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
  void ofAnchorsThatFailInARowTheFirstIsNamed() {
    Anchor five = anchor();
    RewrittenChain.fill(DATABASE, clinic, 1, NOW);
    Anchor six = anchor();
    RewrittenChain.CUT.rewrite(DATABASE, clinic);
    Anchor three = anchor();
    RewrittenChain.EMPTIED.rewrite(DATABASE, clinic);

    assertThat(findings(five, six)).extracting(AuditFinding::entry).containsExactly(5L);
    assertThat(findings(five, six, new Anchor(clinic, AuditHead.NONE, NOW), three))
        .extracting(AuditFinding::entry)
        .containsExactly(5L, 3L);
  }

  @Test
  void aLogFitsEveryAnchorThatWasMadeOfItAndHasEveryHash() {
    Anchor empty = new Anchor(clinic, AuditHead.NONE, NOW);
    Anchor five = anchor();
    RewrittenChain.fill(DATABASE, clinic, 2, NOW);

    assertThat(findings(empty, five, anchor())).isEmpty();
    assertThat(chain().lacks(five.head().hash())).isEmpty();
    assertThat(chain().lacks("f".repeat(64))).isPresent();
  }

  @Test
  void aLargeLogIsVerifiedInRangesAndInParts() {
    RewrittenChain.fill(DATABASE, clinic, 10_100, NOW);

    AuditVerification first = chain().verify(0, 1);
    AuditVerification rest = chain().verify(first.verified().seq(), 20_000);

    assertThat(first.isComplete()).isFalse();
    assertThat(first.verified().seq()).isEqualTo(10_000);
    assertThat(rest.isComplete()).isTrue();
    assertThat(rest.verified()).isEqualTo(chain().head());
    assertThat(findings(anchor())).isEmpty();
  }
}
