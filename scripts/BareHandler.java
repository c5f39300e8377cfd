import io.javalin.Javalin;
import java.nio.file.Files;
import java.nio.file.Path;

/** The peer of a page: a bare handler that answers with the same bytes. */
class BareHandler {
  public static void main(String[] arguments) throws Exception {
    String page = Files.readString(Path.of(arguments[0]));
    Javalin bare =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get(
                  "/today", ctx -> ctx.contentType("text/html;charset=utf-8").result(page));
            });
    System.out.println("http://localhost:" + bare.start("127.0.0.1", 0).port());
  }
}
