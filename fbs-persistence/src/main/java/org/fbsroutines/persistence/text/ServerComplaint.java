package org.fbsroutines.persistence.text;

import com.google.common.base.Ascii;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Saying;

/**
 * What is wrong with a server, that of the database or the program's own, and what a person can do
 * about it. Their keys are {@code server.} and the name of the constant.
 */
public enum ServerComplaint implements Saying {
  DISK_FULL("The disk of the database is full."),
  MAKE_ROOM("Free some space and try again; nothing was stored."),
  BROKEN("The connection to the database broke."),
  REPEAT("Check whether your change was stored, and repeat it if not."),
  READ_ONLY("The database server accepts no changes."),
  WAIT_FOR_PRIMARY(
      "It is a standby, or another server is taking over; try again in a minute. It reported:"
          + " {cause}"),
  TOO_LONG("The database took too long."),
  REPEAT_LATER("Nothing was stored; try again later. The server reported: {cause}"),
  LOGIN("The database server refused the user or the password."),
  CHECK_LOGIN("Check the user and password of --database-url. The server reported: {cause}"),
  NO_DATABASE("The database does not exist on the server."),
  CREATE_DATABASE(
      "Create it with createdb, or correct the name in --database-url. The server reported:"
          + " {cause}"),
  UNREACHABLE("The database server cannot be reached."),
  CHECK_ADDRESS(
      "Check that it is running, and the host and port of --database-url. Reported: {cause}"),
  NO_CONNECTIONS("The database server in {directory} accepts no connections."),
  LOOK_INTO("Check {log} and start again."),
  NOT_STARTED("The database server in {directory} did not start."),
  LAST_LINES("The last lines in {log}: {lines}"),
  NOT_MADE("The database could not be created in {directory}."),
  OUTPUT("PostgreSQL reported: {output}"),
  NO_CLUSTER("{directory} contains no database."),
  NAME_DATA("Name the directory of the database with --data."),
  OTHER_VERSION(
      "The data in {directory} is from PostgreSQL version {found} (expected: {expected})."),
  USE_VERSION(
      "Open it with the version of fbs that wrote it, export, and import into a new --data."),
  DIRECTORY_FULL("The data directory {directory} is on a full disk."),
  MAKE_ROOM_THERE("Free some space on that disk and start again; nothing stored is lost."),
  DIRECTORY("The data directory {directory} cannot be written to."),
  GIVE_RIGHT(
      "Give your user permission to write there or choose another directory with --data"
          + " ({cause})."),
  PASSWORDS_UNREADABLE("The password file {file} cannot be read."),
  PASSWORDS_INCOMPLETE("The password file {file} has no line for {user}."),
  PASSWORDS_WRONG("The password file {file} does not open this database."),
  RESTORE_PASSWORDS(
      "Restore that file from the backup of the data directory; the data itself is untouched."),
  SCHEMA("The schema of the database could not be brought up to date."),
  SCHEMA_CAUSE("The failed step was rolled back. Cause: {cause}"),
  NO_SCHEMA("The database is empty: it has no fbs schema."),
  OLDER("The schema of the database is from an older version of fbs."),
  MIGRATE("Make a backup, then run 'fbs db migrate' with the same database, as its owner."),
  NEWER("The schema of the database is from a newer version of fbs."),
  USE_NEWER("Use that version of fbs; this one could lose what it does not know."),
  NO_EMBEDDED("There is no embedded PostgreSQL for {system} on {architecture}."),
  INSTALL("Install PostgreSQL {version} and name it with --database-url."),
  ROLE("The role {role} could not be created or granted on the server: {cause}"),
  NO_MEMBER("The database user {user} may not switch to the role {role}."),
  ASK_ADMINISTRATOR("Ask its administrator to run: {statements}"),
  URL("The database URL cannot be read."),
  URL_AT("The database URL cannot be read at character {position}."),
  URL_USER("The database URL names no user."),
  EXPECTED_URL(
      "Expected postgresql://user:password@host:port/database (special characters as %XX)."),

  // What is expected of the program's own.
  IP_ADDRESS("an IP address"),
  IP_NETWORK("an IP address, or a network such as 10.0.0.0/8"),
  OWN_ADDRESS("an address of this computer only, or a public https URL"),
  HTTPS("https and a name, such as https://routines.example"),
  PUBLIC_URL("with a public url");

  private final Key key;

  ServerComplaint(String english) {
    this.key = Key.of("server." + Ascii.toLowerCase(name()).replace('_', '-'), english);
  }

  @Override
  public Key key() {
    return key;
  }
}
