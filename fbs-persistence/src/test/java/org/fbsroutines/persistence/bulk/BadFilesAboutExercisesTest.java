package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;

/** Bad files of exercises, of prescriptions and of what was done. */
final class BadFilesAboutExercisesTest extends BadFilesRefused {
  @Override
  ImmutableList<BadFile> files() {
    return BadFiles.aboutExercises();
  }
}
