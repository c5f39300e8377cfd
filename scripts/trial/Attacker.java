import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Whom every page must refuse. Each answer but a refusal is counted as wrong. */
final class Attacker implements Turns {
  private static final int MOST_SILENT = 20;
  private static final Set<Integer> REFUSALS =
      Set.of(303, 400, 401, 403, 404, 405, 413, 414, 421, 422, 429, 431, 501);

  private final Supplier<Wire> connections;
  private final Random random;
  private final Tally tally;
  private final List<String> patients;
  private final Deque<Wire> silent = new ArrayDeque<>();

  Attacker(Supplier<Wire> connections, Random random, Tally tally, List<String> patients) {
    this.connections = connections;
    this.random = random;
    this.tally = tally;
    this.patients = patients;
  }

  @Override
  public boolean begin() {
    return true;
  }

  @Override
  public void turn() throws IOException {
    String host = "Host: localhost\r\n";
    switch (random.nextInt(10)) {
      case 0, 1 -> guess();
      case 2 -> refused("another host", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n");
      case 3 ->
          refused(
              "a form without its token",
              "POST /today/records HTTP/1.1\r\n" + host + "Content-Length: 8\r\n\r\nrecord=1");
      case 4 ->
          refused(
              "a body too large",
              "POST /sign-in HTTP/1.1\r\n"
                  + host
                  + "Content-Length: 1000000\r\n\r\n"
                  + "x".repeat(999));
      case 5 ->
          refused(
              "a header too large",
              "GET / HTTP/1.1\r\n" + host + "X: " + "x".repeat(9_000) + "\r\n\r\n");
      case 6 ->
          refused("a way out", "GET /assets/..%2f..%2fpasswords HTTP/1.1\r\n" + host + "\r\n");
      case 7 ->
          refused(
              "a made-up session",
              "GET /patients/"
                  + pick()
                  + " HTTP/1.1\r\n"
                  + host
                  + "Cookie: fbs-session="
                  + Long.toHexString(random.nextLong()).repeat(4)
                  + "\r\n\r\n");
      case 8 -> refused("no request", "\u0016\u0003\u0001 nothing\r\n\r\n");
      default -> keepSilent();
    }
  }

  private String pick() {
    return patients.get(random.nextInt(patients.size()));
  }

  /** An access code that nobody has. */
  private void guess() throws IOException {
    try (Wire wire = connections.get()) {
      String form =
          Visitor.form(
              wire.get("/sign-in"),
              "%016X".formatted(random.nextLong()).replaceAll("(....)(?=.)", "$1-"),
              "1970-05-02");
      Wire.Answer answer = wire.post("/sign-in", form);
      boolean isRefusal = REFUSALS.contains(answer.status()) && answer.status() != 303;
      judge("a guessed code", answer, isRefusal);
    }
  }

  /** A connection that is closed without a word is a refusal, too. */
  private void refused(String kind, String request) {
    try (Wire wire = connections.get()) {
      Wire.Answer answer = wire.raw(request);
      judge(kind, answer, REFUSALS.contains(answer.status()));
    } catch (IOException e) {
      tally.count(kind, "closed");
    }
  }

  /** Half a request, which is left at that; the oldest of many goes. */
  private void keepSilent() throws IOException {
    Wire wire = connections.get();
    wire.write("GET /today HTTP/1.1\r\nHost: loc");
    silent.add(wire);
    if (silent.size() > MOST_SILENT) {
      silent.remove().close();
    }
    tally.count("half a request", "kept open");
  }

  private void judge(String kind, Wire.Answer answer, boolean isRefusal) {
    tally.count(kind, answer.words());
    if (!isRefusal && !answer.isOfALimit()) {
      tally.refute(kind, answer.words());
    }
  }
}
