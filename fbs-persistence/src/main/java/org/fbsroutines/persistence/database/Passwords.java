package org.fbsroutines.persistence.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.text.ServerComplaint;

/**
 * The logins of the embedded server, generated at its first start and kept in a file that its owner
 * alone can read.
 *
 * @param superuser the login that makes roles and the database, and does nothing else
 * @param owner the login that owns and migrates the schema
 * @param application the login that works and owns nothing
 */
record Passwords(Login superuser, Login owner, Login application) {
  private static final String SUPERUSER = "postgres";
  private static final String OWNER = "fbs_owner";
  private static final SecureRandom RANDOM = new SecureRandom();

  static Passwords read(DataDirectory directory) {
    Path file = directory.passwords();
    try {
      Properties properties = new Properties();
      properties.load(new StringReader(Files.readString(file)));
      return new Passwords(
          login(properties, SUPERUSER, file),
          login(properties, OWNER, file),
          login(properties, Access.APPLICATION_ROLE, file));
    } catch (IOException | IllegalArgumentException e) {
      throw refused(ServerComplaint.PASSWORDS_UNREADABLE.of(Shown.line(file)), e);
    }
  }

  static Passwords generate(DataDirectory directory) throws IOException {
    Passwords passwords =
        new Passwords(
            new Login(SUPERUSER, random()),
            new Login(OWNER, random()),
            new Login(Access.APPLICATION_ROLE, random()));
    DataDirectory.writePrivately(
        directory.passwords(),
        line(passwords.superuser) + line(passwords.owner) + line(passwords.application));
    return passwords;
  }

  static DatabaseException refused(Text problem, Throwable cause) {
    return new DatabaseException(problem, ServerComplaint.RESTORE_PASSWORDS.of(), cause);
  }

  private static Login login(Properties properties, String user, Path file) {
    String password = properties.getProperty(user);
    if (password == null || password.isBlank()) {
      throw refused(
          ServerComplaint.PASSWORDS_INCOMPLETE.of(Shown.line(file), user),
          new IOException("incomplete"));
    }
    return new Login(user, password);
  }

  private static String line(Login login) {
    return login.user() + "=" + login.password() + "\n";
  }

  private static String random() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
