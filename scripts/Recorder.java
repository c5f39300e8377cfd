import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.day.DailyCare;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.store.KeyPage;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.store.patient.PatientListing;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.jdbi.v3.core.Handle;

/**
 * What else happens while a page is measured: patients of the clinic who walk, all but the one
 * whose page it is, record ten sessions a second, each in a transaction of its own. First it prints
 * the clinic, at the end how many were stored.
 */
class Recorder {
  private static final long EVERY_NANOS = 100_000_000;

  public static void main(String[] arguments) throws Exception {
    Database database =
        Database.open(DatabaseSettings.choose(null, Path.of(arguments[0]), Map.of(), Path.of("/")));
    String measured = arguments[1];
    Clock clock = Clock.systemUTC();
    ClinicId clinic = clinic(database, measured);
    System.out.println(clinic);
    List<String> others =
        database.readInClinic(
            clinic,
            handle ->
                new PatientListing(handle)
                    .page(KeyPage.Place.beginning(), 100).rows().stream()
                        .map(patient -> patient.patientId())
                        .filter(id -> !id.equals(measured))
                        .filter(
                            id -> new RoutineStore(handle).wasPrescribed(id, ExerciseId.WALKING))
                        .toList());
    LocalDate today = ClinicTime.of(database, clinic, clock).today();
    AtomicLong stored = new AtomicLong();
    long begun = System.nanoTime();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> report(stored.get(), begun)));
    long next = begun;
    for (int i = 0; ; i++) {
      String patientId = others.get(i % others.size());
      database.inClinic(clinic, handle -> record(handle, clock, patientId, today));
      stored.incrementAndGet();
      next += EVERY_NANOS;
      Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
    }
  }

  private static void report(long stored, long begun) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf("%d records in %.0f s, %.1f a second%n", stored, seconds, stored / seconds);
  }

  private static ClinicId clinic(Database database, String patientId) {
    return database.readOutsideClinics(handle -> new ClinicStore(handle).list()).stream()
        .map(Clinic::id)
        .filter(
            clinic ->
                database
                    .<Optional<PatientRow>, RuntimeException>readInClinic(
                        clinic, handle -> new PatientStore(handle).find(patientId))
                    .isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static Object record(Handle handle, Clock clock, String patientId, LocalDate today) {
    return new DailyCare(
            handle,
            ClinicRules.read(handle).orElseThrow(),
            patientId,
            today,
            new Recording(patientId, clock.instant()))
        .record(
            UUID.randomUUID().toString(),
            new SessionRecord(
                today,
                Optional.empty(),
                Known.unknown(),
                new PainResponse(ExerciseId.WALKING, new PainScore(2), Answer.YES, Answer.NO),
                Known.unknown(),
                ""));
  }
}
