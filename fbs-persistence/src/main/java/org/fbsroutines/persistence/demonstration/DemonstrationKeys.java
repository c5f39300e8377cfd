package org.fbsroutines.persistence.demonstration;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.fbsroutines.persistence.account.AccessCodes;
import org.fbsroutines.persistence.account.Accounts;
import org.fbsroutines.persistence.account.PasswordHashing;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.AccountRole;
import org.fbsroutines.persistence.store.AccountRow;
import org.fbsroutines.persistence.store.AccountStore;
import org.fbsroutines.persistence.store.ClinicTime;
import org.fbsroutines.persistence.store.Recording;
import org.jdbi.v3.core.Handle;

/**
 * What opens the demonstration. All of it is new each time; what was given out before for the same
 * account or patient works no more.
 *
 * @param accounts a link for each account, which signs in once
 * @param patients an access code for each patient
 */
public record DemonstrationKeys(
    ImmutableList<AccountKey> accounts, ImmutableList<PatientKey> patients) {

  /**
   * What opens an account.
   *
   * @param role what its holder may do
   * @param name who it is
   * @param link the token of a one-time link
   */
  public record AccountKey(AccountRole role, String name, SecretToken link) {}

  /**
   * What opens a patient's routine.
   *
   * @param id the patient's id
   * @param name who it is
   * @param birthDate the date of birth
   * @param code the access code
   */
  public record PatientKey(String id, String name, LocalDate birthDate, String code) {}

  /**
   * Fills the demonstration clinic and gives out keys. What is there already is left alone; days
   * that have passed since are added to the stories.
   *
   * @param database open and migrated
   * @param clinic the demonstration clinic
   * @param clock tells the day
   * @param hashing shared by all that hash
   * @return the keys
   */
  public static DemonstrationKeys make(
      Database database, ClinicId clinic, Clock clock, PasswordHashing hashing) {
    Demonstration.fill(database, clinic, clock);
    return database.<DemonstrationKeys, RuntimeException>inClinic(
        clinic, handle -> make(handle, clinic, clock, hashing));
  }

  private static DemonstrationKeys make(
      Handle handle, ClinicId clinic, Clock clock, PasswordHashing hashing) {
    ImmutableList<Story> stories = Stories.on(ClinicTime.of(handle, clock).today());
    Recording recording = new Recording(Demonstration.RECORDER, clock.instant());
    Accounts accounts = new Accounts(handle, clinic, recording);
    AccessCodes codes = new AccessCodes(hashing);
    return new DemonstrationKeys(
        ImmutableList.of(
            key(handle, accounts, AccountRole.CLINICIAN, "demo-clinician", Demonstration.CLINICIAN),
            key(handle, accounts, AccountRole.STAFF, "demo-staff", "Sam Demo (demonstration)"),
            key(
                handle,
                accounts,
                AccountRole.ADMINISTRATOR,
                "demo-administrator",
                "Ada Demo (demonstration)")),
        Stream.concat(
                Stream.of(
                    key(
                        handle,
                        codes,
                        recording,
                        AlexExample.ID,
                        AlexExample.NAME,
                        AlexExample.BIRTH_DATE)),
                stories.stream()
                    .map(
                        story ->
                            key(
                                handle,
                                codes,
                                recording,
                                story.id(),
                                story.name(),
                                story.birthDate())))
            .collect(toImmutableList()));
  }

  private static AccountKey key(
      Handle handle, Accounts accounts, AccountRole role, String loginName, String name) {
    UUID id =
        new AccountStore(handle)
            .find(loginName)
            .map(AccountRow::accountId)
            .orElseGet(() -> accounts.addDemonstration(role, loginName, name));
    return new AccountKey(role, name, accounts.demonstrationLink(id));
  }

  private static PatientKey key(
      Handle handle,
      AccessCodes codes,
      Recording recording,
      String id,
      String name,
      LocalDate birthDate) {
    return new PatientKey(id, name, birthDate, codes.issue(handle, id, recording).code().text());
  }
}
