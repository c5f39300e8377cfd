package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;

/** Bad files of patients, of their facts and of their operations. */
final class BadFilesAboutPatientsTest extends BadFilesRefused {
  @Override
  ImmutableList<BadFile> files() {
    return BadFiles.aboutPatients();
  }
}
