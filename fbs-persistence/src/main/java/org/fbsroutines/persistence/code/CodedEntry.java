package org.fbsroutines.persistence.code;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import org.fbsroutines.domain.patient.Icd10Block;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.text.Token;

/**
 * What a document states of a patient in codes of other systems: a procedure that may have been on
 * the spine, or a condition.
 *
 * @param kind what it is
 * @param codes its codes; none where it is stated in words alone
 * @param words the words beside them, for a person to read; they decide nothing
 * @param days when procedures of these codes were done; none for a condition
 * @param isRead whether it was read by what is known of its codes; it is kept for the day on which
 *     a clinician says otherwise
 */
public record CodedEntry(
    Kind kind,
    ImmutableSet<Code> codes,
    String words,
    ImmutableSet<Known<LocalDate>> days,
    boolean isRead) {

  /** What an entry is. */
  public enum Kind implements Token {
    /** Something that was done. */
    PROCEDURE,
    /** Something that the patient has. */
    CONDITION
  }

  /** Refuses null. */
  public CodedEntry {
    requireNonNull(kind, "kind");
    requireNonNull(codes, "codes");
    requireNonNull(words, "words");
    requireNonNull(days, "days");
  }

  /**
   * Returns the questions of the rules that a condition bears on, by the chapters and blocks of
   * ICD-10; none of a procedure, and none where the codes do not tell it.
   */
  public ImmutableSet<Question> doubts() {
    return kind == Kind.CONDITION
        ? codes.stream()
            .filter(code -> code.knownSystem().filter(CodeSystem::isIcd10).isPresent())
            .flatMap(code -> Icd10Block.questions(code.value()).stream())
            .collect(Sets.toImmutableEnumSet())
        : ImmutableSet.of();
  }

  /** Returns whether it holds back approvals until a clinician has read it. */
  public boolean holdsBack() {
    return !isRead && doubts().isEmpty();
  }

  /**
   * Returns what entries have in common that are one: the codes, or the words where it has none.
   */
  public CodedEntry undated() {
    return new CodedEntry(kind, codes, isInWordsAlone() ? words : "", ImmutableSet.of(), isRead);
  }

  /** Returns whether no code of it can have a meaning. */
  public boolean isInWordsAlone() {
    return codes.stream().noneMatch(Code::isSayable);
  }

  /** This entry with other days. */
  public CodedEntry on(ImmutableSet<Known<LocalDate>> other) {
    return new CodedEntry(kind, codes, words, other, isRead);
  }
}
