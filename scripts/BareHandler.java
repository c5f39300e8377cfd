import io.javalin.Javalin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;

/**
 * The peer of a page: a bare handler that looks one row up by its key, through the same pool,
 * transaction and row-level security, and answers with the same bytes.
 */
class BareHandler {
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    ClinicId clinic = ClinicId.parse(arguments[1]);
    String patientId = arguments[2];
    String page = Files.readString(Path.of(arguments[3]));
    Database database = Database.open(DatabaseSettings.choose(null, data, Map.of(), Path.of("/")));
    Javalin bare =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get(
                  "/today",
                  ctx -> {
                    database.readInClinic(
                        clinic,
                        handle ->
                            handle
                                .createQuery(
                                    "select display_name from patient where patient_id = :id")
                                .bind("id", patientId)
                                .mapTo(String.class)
                                .one());
                    ctx.contentType("text/html;charset=utf-8").result(page);
                  });
            });
    System.out.println("http://localhost:" + bare.start("127.0.0.1", 0).port());
  }
}
