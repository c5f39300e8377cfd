package org.fbsroutines.web.patient;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fbsroutines.domain.care.DueExercise;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.web.figure.Figures;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.player.PlayerView;

/** The player of an exercise of today. */
public final class DuePlayer {
  private static final int ID_LENGTH = 16;

  private DuePlayer() {}

  public static Optional<PlayerView> of(
      DueExercise due, PatientDay day, Figures figures, Localizer words) {
    RoutineItem item = due.entry().item();
    return day.rules()
        .catalogue()
        .find(item.exercise())
        .map(
            exercise ->
                PlayerView.of(
                    id(due, day),
                    exercise,
                    item.beginning(exercise.instructions()),
                    Optional.of(due.dosage().effort()),
                    figures.of(item),
                    words.messages()));
  }

  private static String id(DueExercise due, PatientDay day) {
    return Hashing.sha256()
        .hashString(
            day.date() + "/" + due.partOfDay() + "/" + due.entry().item().exercise(),
            StandardCharsets.UTF_8)
        .toString()
        .substring(0, ID_LENGTH);
  }
}
