package org.fbsroutines.persistence.text;

import com.google.common.base.Ascii;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Saying;

/** What is wrong with a backup. */
public enum BackupComplaint implements Saying {
  NOT_MADE("No backup was made: {cause}"),
  UNREADABLE("The backup {file} cannot be read: {cause}"),
  NO_BACKUP("{file} is no backup, or its end is missing."),
  CHANGED("{file}: {part} is not as it was backed up. Use another backup."),
  MISSING("{file}: {part} is missing. Use another backup."),
  STRANGE("{file}: {part} does not belong into a backup. Use another backup."),
  PLACE_TAKEN("{directory} is not empty. Name an empty directory, or one that does not exist."),
  FILE_TAKEN("{file} is there already. Try again in a second."),
  DIRECTORY("The backups in {directory} cannot be read or deleted: {cause}"),
  NOT_PROVED("{file} could not be tried: {cause}"),
  NOT_RESTORED("Nothing was restored to {directory}: {cause}"),
  FEWER_ROWS("{file}: the table {table} has {found} rows (expected: at least {expected})."),
  AUDIT_BROKEN("{file}: the audit log of {clinic} is broken at entry {entry}."),
  AUDIT_SHORT("{file}: the audit log of {clinic} lacks entry {entry}, or it is another one."),
  OTHER_SCREENING("{file}: {patient} of {clinic} is no longer screened as when it was made."),
  KEY_UNREADABLE("The key {file} cannot be read: {cause}"),
  KEY_FORM(
      "{file} is no key (expected: 64 hexadecimal digits, such as 'openssl rand -hex 32' prints)."),
  KEY_NEEDED("{file} is sealed. Name its key with --key-file."),
  KEY_WRONG("{file} cannot be opened with this key, or it is damaged."),
  NOT_SEALED("{file} is not sealed by a key. If you trust it nevertheless, leave out --key-file."),
  TABLESPACES("The server keeps files elsewhere ({place}), which a backup would not contain.");

  private final Key key;

  BackupComplaint(String english) {
    this.key = Key.of("backup." + Ascii.toLowerCase(name()).replace('_', '-'), english);
  }

  @Override
  public Key key() {
    return key;
  }
}
