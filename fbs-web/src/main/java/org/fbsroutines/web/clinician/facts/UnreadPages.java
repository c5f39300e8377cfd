package org.fbsroutines.web.clinician.facts;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.clinic.SaidCodes;
import org.fbsroutines.persistence.clinic.UnreadEntries;
import org.fbsroutines.persistence.code.CodeMeaning;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.clinician.Done;
import org.fbsroutines.web.clinician.PatientTabs;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.IdParameter;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;

/** Where a clinician says what a procedure of an unknown code was, and reads conditions. */
public record UnreadPages(ClinicDesk desk) {
  private static final String UNKNOWN_ENTRY = "error.no-change";
  private static final String SAID = "entry-said";
  private static final String READ = "entries-read";
  private static final String NONE_TICKED = "entries-none";
  private static final String NONE_CHOSEN = "entry-not-chosen";
  private static final String GONE = "entry-gone";

  private static final ImmutableMap<String, Known<OperationKind>> KINDS =
      byToken(OperationKind.values());
  private static final ImmutableMap<String, Known<Region>> REGIONS = byToken(Region.values());

  private static <T extends Token> ImmutableMap<String, Known<T>> byToken(T[] values) {
    ImmutableMap.Builder<String, Known<T>> all = ImmutableMap.builder();
    all.put(Answer.UNKNOWN.token(), Known.unknown());
    Arrays.stream(values).forEach(value -> all.put(value.token(), Known.of(value)));
    return all.buildOrThrow();
  }

  /** Takes what a procedure was, for all patients of the clinic. */
  public void say(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    UUID entry = IdParameter.of(ctx, "entry", UNKNOWN_ENTRY);
    Optional<CodeMeaning> meaning = meaning(Form.of(ctx), entry);
    desk.read(who, handle -> desk.patient(handle, patientId));
    String done =
        meaning.map(said -> say(who, patientId, entry, said) ? SAID : GONE).orElse(NONE_CHOSEN);
    Done.redirect(ctx, PatientTabs.TO_CONFIRM.href(patientId), done);
  }

  /** Returns whether it was still unread; each patient is changed in a transaction of its own. */
  private boolean say(SignedIn who, String patientId, UUID entry, CodeMeaning meaning) {
    LocalDate today = desk.today(who);
    Recording recording = desk.recording(who);
    Optional<SaidCodes> said =
        desk.write(
            who, handle -> UnreadEntries.say(handle, patientId, entry, meaning, today, recording));
    said.ifPresent(codes -> applyToOthers(who, codes, today, recording));
    return said.isPresent();
  }

  private void applyToOthers(SignedIn who, SaidCodes said, LocalDate today, Recording recording) {
    for (String patient : desk.read(who, said::patients)) {
      desk.write(
          who,
          handle -> {
            said.apply(handle, patient, today, recording);
            return patient;
          });
    }
  }

  /** What was chosen; empty where nothing was, or a part of the spine of what is not on it. */
  private static Optional<CodeMeaning> meaning(Form form, UUID entry) {
    String kind = form.value("kind-" + entry);
    Optional<Known<Region>> region = form.choice("region-" + entry, REGIONS);
    if (kind.equals(UnreadView.ELSEWHERE)) {
      return region.filter(Known::isKnown).isPresent()
          ? Optional.empty()
          : Optional.of(CodeMeaning.ELSEWHERE);
    }
    return Optional.ofNullable(KINDS.get(kind))
        .flatMap(known -> region.map(part -> CodeMeaning.operation(known, part)));
  }

  /** Marks the conditions that were ticked as read, for this patient. */
  public void read(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    ImmutableSet<UUID> ticked =
        Form.of(ctx).all("entries").stream()
            .flatMap(value -> id(value).stream())
            .collect(toImmutableSet());
    int read =
        desk.write(
            who,
            handle -> {
              desk.patient(handle, patientId);
              return UnreadEntries.markRead(handle, patientId, ticked, desk.recording(who));
            });
    Done.redirect(ctx, PatientTabs.TO_CONFIRM.href(patientId), read > 0 ? READ : NONE_TICKED);
  }

  private static Optional<UUID> id(String value) {
    try {
      return Optional.of(UUID.fromString(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
