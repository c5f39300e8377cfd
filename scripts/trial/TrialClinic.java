import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.WalkingStart;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.account.AccessCodes;
import org.fbsroutines.persistence.account.Accounts;
import org.fbsroutines.persistence.account.BusyException;
import org.fbsroutines.persistence.account.PasswordHashing;
import org.fbsroutines.persistence.account.Sessions;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.clinic.prescribing.Prescribing;
import org.fbsroutines.persistence.clinic.prescribing.RoutineApproval;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccessCodeStore;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.persistence.store.account.SessionOwner;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.jdbi.v3.core.Handle;

/**
 * Fills the only clinic of a data directory for a trial: patients who have a routine, and a
 * clinician. Prints a line for each with a session: {@code clinician - - <session>}, then {@code
 * <patient id> <access code> <date of birth> <session>}.
 */
class TrialClinic {
  private static final LocalDate BORN = LocalDate.of(1970, 5, 2);
  private static final String BY = "trial";

  private final Database database;
  private final ClinicId clinic;
  private final Clock clock = Clock.systemUTC();
  private final AccessCodes codes = new AccessCodes(new PasswordHashing());

  private TrialClinic(Database database) {
    this.database = database;
    this.clinic =
        database.readOutsideClinics(handle -> new ClinicStore(handle).list()).stream()
            .map(Clinic::id)
            .findFirst()
            .orElseThrow();
  }

  /** Arguments: the data directory, a file of facts, and how many patients. */
  public static void main(String[] arguments) throws Exception {
    DatabaseSettings settings =
        DatabaseSettings.choose(null, Path.of(arguments[0]), Map.of(), Path.of("/"));
    String facts = Files.readString(Path.of(arguments[1]));
    try (Database database = Database.open(settings)) {
      TrialClinic trial = new TrialClinic(database);
      System.out.println("clinician - - " + trial.clinician());
      for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
        System.out.println(trial.patientInTurn("trial-" + i, facts));
      }
    }
  }

  private Recording recording() {
    return new Recording(BY, clock.instant());
  }

  private String clinician() {
    SessionOwner owner =
        database.inClinic(
            clinic,
            handle -> {
              new Accounts(handle, clinic, recording())
                  .add(AccountRole.CLINICIAN, "trial-clinician", "Clinician of the trial");
              return SessionOwner.account(
                  new AccountStore(handle).find("trial-clinician").orElseThrow().accountId());
            });
    return session(owner);
  }

  /** On a busy machine one alone reaches the limit on hashing codes. */
  private String patientInTurn(String id, String facts) {
    while (true) {
      try {
        return patient(id, facts);
      } catch (BusyException e) {
        System.err.println(id + ": " + e.getMessage() + "; once more");
      }
    }
  }

  private String patient(String id, String facts) {
    return database.inClinic(
            clinic,
            handle -> {
              new PatientStore(handle)
                  .save(new NewPatient(id, "Patient " + id, BORN, false, facts), recording());
              prescribe(handle, id);
              return id + " " + codes.issue(handle, id, recording()).code().text() + " " + BORN;
            })
        + " "
        + session(SessionOwner.access(access(id)));
  }

  private UUID access(String id) {
    return database.readInClinic(
        clinic, handle -> new AccessCodeStore(handle).current(id).orElseThrow().accessId());
  }

  private String session(SessionOwner owner) {
    return new Sessions(database, clock).begin(clinic, owner).text();
  }

  private void prescribe(Handle handle, String id) {
    ClinicRules rules = ClinicRules.read(handle).orElseThrow();
    LocalDate today = ClinicTime.of(handle, clock).today();
    Recording by = recording();
    Prescribing now =
        Prescribing.read(handle, rules, PatientChart.read(handle, id).orElseThrow(), today);
    now.propose(items(now.screening()), RoutinePeriod.weeks(today, 12))
        .<Void>fold(
            routine -> {
              new RoutineApproval(handle, now).record(routine, by, Optional.empty());
              return null;
            },
            refusals -> {
              throw new IllegalStateException(id + ": refused: " + refusals);
            });
  }

  /** The exercises that state a dosage, and walking. */
  private static ImmutableList<PrescribedItem> items(Screening screening) {
    Dosage.Stated walks =
        Dosage.of(
            WalkingStart.from(ImmutableList.of(12, 14, 10)).start(),
            Frequency.daily(SessionsPerDay.exactly(2)));
    return Stream.concat(
            Stream.of(
                    ExerciseId.ABDOMINAL_BRACING,
                    ExerciseId.CERVICAL_MOBILITY,
                    ExerciseId.SHOULDER_CIRCLES)
                .flatMap(
                    id ->
                        screening.of(id).stated().stream()
                            .map(dosage -> PrescribedItem.of(id, dosage))),
            Stream.of(PrescribedItem.of(ExerciseId.WALKING, walks)))
        .collect(ImmutableList.toImmutableList());
  }
}
