import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who has signed in and uses the pages: a patient who reads and records, or the clinician, who
 * reads and notes. Each answer but the pages' own and those of the limits is counted as wrong.
 */
final class Visitor implements Turns {
  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
  private static final Pattern GROUP = Pattern.compile("name=\"(R\\d+)\" type=\"checkbox\"");
  private static final Pattern HIDDEN = Pattern.compile("name=\"(check|day)\" value=\"([^\"]*)\"");
  private static final List<String> EXERCISES =
      List.of("walking", "abdominal-bracing", "shoulder-circles", "cervical-mobility");
  private static final List<String> PARTS = List.of("morning", "midday", "evening");
  private static final int DAYS = 14;

  private final Wire wire;
  private final Random random;
  private final Tally tally;
  private final Set<String> recorded;
  private final List<String> who;
  private final List<String> patients;
  private String csrf = "";
  private String asset = "/";

  /**
   * @param who the line of {@link TrialClinic}, by its words
   * @param patients whom the clinician looks at
   * @param recorded where each record that was acknowledged is put
   */
  Visitor(
      Wire wire,
      Random random,
      Tally tally,
      List<String> who,
      List<String> patients,
      Set<String> recorded) {
    this.wire = wire;
    this.random = random;
    this.tally = tally;
    this.recorded = recorded;
    this.who = who;
    this.patients = patients;
    wire.setCookie("fbs-session", who.get(3));
  }

  private boolean isClinician() {
    return who.get(0).equals("clinician");
  }

  @Override
  public boolean begin() throws IOException {
    Wire.Answer page = wire.get(isClinician() ? "/patients" : "/today/check");
    if (page.isOfALimit()) {
      tally.count("first page", page.words());
      return false;
    }
    csrf = page.csrf();
    Matcher found = ASSET.matcher(page.body());
    if (page.status() != 200 || csrf.isEmpty() || !found.find()) {
      throw new IOException("not signed in: " + page.status());
    }
    asset = found.group(1);
    return isClinician() || answerTheSafetyQuestions(page.body());
  }

  private boolean answerTheSafetyQuestions(String page) throws IOException {
    StringBuilder form = new StringBuilder("csrf=" + csrf + "&fall=no");
    GROUP
        .matcher(page)
        .results()
        .map(group -> group.group(1))
        .distinct()
        .forEach(rule -> form.append('&').append(rule).append("=none"));
    HIDDEN
        .matcher(page)
        .results()
        .forEach(
            field -> form.append('&').append(field.group(1)).append('=').append(field.group(2)));
    return expect("safety questions", wire.post("/today/check", form.toString()), 303);
  }

  @Override
  public void turn() throws IOException {
    if (isClinician()) {
      clinician();
    } else {
      patient();
    }
  }

  private void patient() throws IOException {
    int choice = random.nextInt(100);
    if (choice < 30) {
      get("today", "/today");
    } else if (choice < 42) {
      get("session", "/today/sessions/" + pick(PARTS));
    } else if (choice < 60) {
      record();
    } else if (choice < 68) {
      get("plan", "/plan");
    } else if (choice < 76) {
      get("progress", "/progress");
    } else if (choice < 86) {
      get("exercise", "/exercises/" + pick(EXERCISES));
    } else if (choice < 94) {
      get("asset", asset);
    } else if (choice < 96) {
      get("handout", "/handout.pdf");
    } else if (choice < 99) {
      get("record access", "/record-access");
    } else {
      signIn();
    }
  }

  private void clinician() throws IOException {
    String patient = "/patients/" + pick(patients);
    int choice = random.nextInt(100);
    if (choice < 20) {
      get("patients", "/patients");
    } else if (choice < 50) {
      get("patient", patient);
    } else if (choice < 65) {
      get("screening", patient + "/screening");
    } else if (choice < 80) {
      get("records", patient + "/records");
    } else if (choice < 90) {
      get("routines", patient + "/routines");
    } else {
      expect("note", post(patient + "/notes", "note=seen"), 303);
    }
  }

  /** The same session again is the same record, and is acknowledged again. */
  private void record() throws IOException {
    String day = LocalDate.now().minusDays(random.nextInt(DAYS)).toString();
    String part = pick(PARTS);
    String exercise = pick(EXERCISES);
    String id = String.join(".", who.get(0), day, part, exercise);
    String form =
        "record="
            + id
            + "&exercise="
            + exercise
            + "&part="
            + part
            + "&date="
            + day
            + "&before=2&after=2&effort=11&note=";
    if (expect("record", post("/today/records", form), 303)) {
      recorded.add(id);
    }
  }

  /** With the code of the handout, which begins another session. */
  private void signIn() throws IOException {
    String form = form(wire.get("/sign-in"), who.get(1), who.get(2));
    Wire.Answer answer = timed(() -> wire.post("/sign-in", form));
    if (expect("sign-in", answer, 303)) {
      String fresh = wire.get("/account").csrf();
      csrf = fresh.isEmpty() ? csrf : fresh;
    }
  }

  static String form(Wire.Answer page, String code, String born) {
    String[] parts = born.split("-");
    return "csrf="
        + page.csrf()
        + "&code="
        + code
        + "&born-day="
        + parts[2]
        + "&born-month="
        + parts[1]
        + "&born-year="
        + parts[0];
  }

  private void get(String kind, String path) throws IOException {
    expect(kind, timed(() -> wire.get(path)), 200);
  }

  private Wire.Answer post(String path, String form) throws IOException {
    return timed(() -> wire.post(path, "csrf=" + csrf + "&" + form));
  }

  private boolean expect(String kind, Wire.Answer answer, int status) {
    tally.count(kind, answer.words());
    if (answer.status() != status && !answer.isOfALimit()) {
      tally.refute(kind, answer.status() + " " + answer.location());
    }
    return answer.status() == status;
  }

  private interface Request {
    Wire.Answer send() throws IOException;
  }

  private Wire.Answer timed(Request request) throws IOException {
    long begun = System.nanoTime();
    Wire.Answer answer = request.send();
    tally.time(System.nanoTime() - begun);
    return answer;
  }

  private String pick(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
