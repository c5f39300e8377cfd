package org.fbsroutines.cli;

import java.util.Optional;
import org.fbsroutines.persistence.account.Accounts;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.clinic.ClinicSetUp;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.AccountStore;
import org.fbsroutines.persistence.store.Recording;

/**
 * Lets the first administrator of a clinic in, by a link on the screen of whoever starts the
 * server.
 *
 * @param database open and migrated
 * @param named the clinic's name, if one was given; it is set up where there is none of that name
 * @param surroundings who starts the server and when
 */
record FirstAdministrator(Database database, Optional<String> named, Surroundings surroundings) {
  /**
   * Makes a link, unless the clinic has an administrator.
   *
   * @return the link's token
   */
  Optional<SecretToken> invite() {
    Recording recording = new Recording(surroundings.user(), surroundings.clock().instant());
    ClinicId clinic = choose(recording);
    return database.<Optional<SecretToken>, RuntimeException>inClinic(
        clinic,
        handle ->
            new AccountStore(handle).hasAdministrator()
                ? Optional.empty()
                : Optional.of(new Accounts(handle, clinic, recording).inviteFirstAdministrator()));
  }

  static void tell(Terminal terminal, String address, SecretToken token) {
    terminal.say("The clinic has no administrator yet. Whoever opens this link becomes one:");
    terminal.say(AddressOptions.link(address, token));
  }

  private ClinicId choose(Recording recording) {
    return (named.isPresent() ? OpenClinic.clinics(database) : OpenClinic.ownClinics(database))
        .stream()
            .filter(clinic -> named.map(clinic.name()::equals).orElse(true))
            .findFirst()
            .map(OpenClinic::requireReal)
            .orElseGet(
                () ->
                    ClinicSetUp.add(
                        database,
                        named.orElse(OpenClinic.USUAL_NAME),
                        surroundings.time().zone(),
                        recording));
  }
}
