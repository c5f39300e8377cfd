import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Mixed requests from 200 addresses of the loopback interface, one in twenty of them an attacker's.
 * Prints what was answered and how fast, and what the server's heap holds after a collection in the
 * second minute and at the end; ends with 1 if anything was answered otherwise than it must be.
 */
class Load {
  private static final int ADDRESSES = 200;
  private static final int HOSTILE_EVERY = 20;
  private static final int CLINICIAN_EVERY = 10;
  private static final int THINK_MILLIS = 4_000;
  private static final int ARRIVE_MILLIS = 60_000;
  private static final Duration SETTLED = Duration.ofMinutes(2);

  private final InetSocketAddress server;
  private final List<List<String>> people;
  private final Tally honest = new Tally();
  private final Tally hostile = new Tally();
  private final Set<String> recorded = ConcurrentHashMap.newKeySet();
  private final Set<InetAddress> answered = ConcurrentHashMap.newKeySet();
  private final CountDownLatch over = new CountDownLatch(1);

  private Load(int port, List<List<String>> people) throws UnknownHostException {
    this.server = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
    this.people = people;
  }

  /** Arguments: the port, the lines of {@link TrialClinic}, the server's process id, minutes. */
  public static void main(String[] arguments) throws Exception {
    List<List<String>> people =
        Files.readAllLines(Path.of(arguments[1])).stream()
            .map(line -> List.of(line.split(" ")))
            .toList();
    Duration length = Duration.ofMillis((long) (Double.parseDouble(arguments[3]) * 60_000));
    new Load(Integer.parseInt(arguments[0]), people).run(arguments[2], length);
  }

  private void run(String process, Duration length) throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < ADDRESSES; i++) {
      InetAddress own = InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (i + 1)});
      Thread thread = new Thread(go(own, i));
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    Duration settled = length.compareTo(SETTLED) > 0 ? SETTLED : length.dividedBy(2);
    over.await(settled.toMillis(), MILLISECONDS);
    long before = heap(process);
    honest.beginTiming();
    long begun = System.nanoTime();
    over.await(length.minus(settled).toMillis(), MILLISECONDS);
    double seconds = (System.nanoTime() - begun) / 1e9;
    int timed = honest.timed();
    long after = heap(process);
    over.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    report(seconds, timed, before, after);
  }

  private Runnable go(InetAddress own, int number) {
    Random random = new Random(number);
    List<String> patients = people.stream().skip(1).map(person -> person.get(0)).toList();
    boolean isHostile = number % HOSTILE_EVERY == 0;
    List<String> who = people.get(number % CLINICIAN_EVERY == 1 ? 0 : 1 + number % patients.size());
    Turns turns =
        isHostile
            ? new Attacker(() -> new Wire(server, own), random, hostile, patients)
            : new Visitor(new Wire(server, own), random, honest, who, patients, recorded);
    Tally tally = isHostile ? hostile : honest;
    return () -> {
      try {
        over.await(random.nextInt(ARRIVE_MILLIS), MILLISECONDS);
        while (!turns.begin() && !over.await(random.nextInt(2 * THINK_MILLIS), MILLISECONDS)) {
          // Once more, as somebody does who is asked to come back.
        }
        while (!over.await(random.nextInt(2 * THINK_MILLIS), MILLISECONDS)) {
          turns.turn();
          answered.add(own);
        }
      } catch (IOException e) {
        tally.refute("no answer at " + own, e.toString());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** The bytes of the objects that are still used. */
  private static long heap(String process) throws IOException, InterruptedException {
    Process counting =
        new ProcessBuilder("jcmd", process, "GC.class_histogram").redirectErrorStream(true).start();
    String total =
        counting
            .inputReader()
            .lines()
            .reduce((before, line) -> line)
            .orElseThrow(() -> new UncheckedIOException(new IOException("jcmd says nothing")));
    counting.waitFor();
    return Long.parseLong(total.strip().split(" +")[2]);
  }

  private void report(double seconds, int timed, long before, long after) {
    System.out.println("Of those who use the pages:");
    honest.print();
    System.out.println("Of attackers:");
    hostile.print();
    System.out.printf(
        "%d requests, %.1f %% of them hostile, from %d addresses; %d different records%n",
        honest.total() + hostile.total(),
        100.0 * hostile.total() / (honest.total() + hostile.total()),
        answered.size(),
        recorded.size());
    System.out.printf(
        "After the beginning: %.0f requests a second, 50 %% within %d ms, 99 %% within %d ms, all"
            + " within %d ms%n",
        timed / seconds, honest.millis(500), honest.millis(990), honest.millis(1_000));
    System.out.printf(
        "Heap after a collection: %.1f MB, at the end %.1f MB (%+.1f %%)%n",
        before / 1e6, after / 1e6, 100.0 * (after - before) / before);
    List<String> wrong = new ArrayList<>(honest.wrong());
    wrong.addAll(hostile.wrong());
    if (answered.size() != ADDRESSES) {
      wrong.add("only " + answered.size() + " addresses were answered");
    }
    if (after > before + before / 10) {
      wrong.add("the heap grew by more than a tenth");
    }
    wrong.forEach(System.err::println);
    System.exit(wrong.isEmpty() && honest.wrongs() + hostile.wrongs() == 0 ? 0 : 1);
  }
}
