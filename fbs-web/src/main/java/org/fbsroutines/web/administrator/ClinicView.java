package org.fbsroutines.web.administrator;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.EmergencyNumbers;
import org.fbsroutines.persistence.store.clinic.ClinicDescription;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Messages;
import org.fbsroutines.web.tag.Choice;

/**
 * What a clinic states of itself.
 *
 * @param form what stands in the fields
 * @param isSaved whether it was stored just now
 * @param hasAuditNotices whether something is wrong with the audit log and nobody has cleared it
 * @param messages the texts in the administrator's language
 */
public record ClinicView(Form form, boolean isSaved, boolean hasAuditNotices, Messages messages) {

  /** Returns every country by its name, after none. */
  public ImmutableList<Choice> countries() {
    Locale locale = messages.language().locale();
    return Stream.concat(
            Stream.of(Choice.of("", messages.say("administrator.clinic.country-none"))),
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(code -> Choice.of(code, name(code, locale)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale))))
        .collect(toImmutableList());
  }

  /** Returns what is proposed for the country and by whom, and that it needs to be confirmed. */
  public String emergencyHint() {
    String hint = messages.say("administrator.clinic.emergency-hint");
    return country().isEmpty() ? hint : hint + " " + proposal();
  }

  /** Returns the confirmation, which stands for the number and country that are shown, alone. */
  public ImmutableList<Choice> confirmation() {
    return ImmutableList.of(
        Choice.of(ClinicEntry.confirmation(country(), emergency()), confirmationLabel()));
  }

  private String confirmationLabel() {
    boolean isShown =
        !emergency().isEmpty()
            && !country().isEmpty()
            && ClinicDescription.isCountry(country())
            && ClinicDescription.isEmergencyNumber(emergency());
    return isShown
        ? messages.say(
            "administrator.clinic.confirmed-number",
            emergency(),
            name(country(), messages.language().locale()))
        : messages.say("administrator.clinic.confirmed-yes");
  }

  private String proposal() {
    return EmergencyNumbers.of(country())
        .map(
            found ->
                messages.say(
                    "administrator.clinic.emergency-proposed",
                    found.number(),
                    found.source(),
                    found.address()))
        .orElseGet(() -> messages.say("administrator.clinic.emergency-unknown"));
  }

  private String country() {
    return form.value(ClinicEntry.COUNTRY);
  }

  private String emergency() {
    return form.value(ClinicEntry.EMERGENCY).strip();
  }

  private static String name(String code, Locale locale) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
  }
}
