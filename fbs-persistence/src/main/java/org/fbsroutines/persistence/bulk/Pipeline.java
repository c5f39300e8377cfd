package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.format.row.Row;
import org.fbsroutines.persistence.format.row.RowSink;
import org.fbsroutines.persistence.format.row.Source;
import org.jspecify.annotations.Nullable;

/**
 * From a file to the store with no more than some batches in memory: one thread finds the rows, as
 * many as there are cores read them, and the caller sends them in their order. The batches ahead
 * are about as many rows as the server stores at a time, so that neither waits for the other.
 */
final class Pipeline<T> {
  private static final int MAX_WAIT_SECONDS = 5;
  private static final int MAX_BATCHES = 48;

  /** Long rows fill the memory with fewer batches. */
  private static final int MAX_CHARACTERS = 4 << 20;

  private final Layout<T> layout;
  private final RowEncoder<T> encoder;
  private final boolean keepsOriginals;
  private final Semaphore characters = new Semaphore(MAX_CHARACTERS);

  Pipeline(Layout<T> layout, RowEncoder<T> encoder, boolean keepsOriginals) {
    this.layout = layout;
    this.encoder = encoder;
    this.keepsOriginals = keepsOriginals;
  }

  /**
   * Stages the rows of a file and stores what can be stored meanwhile. What cannot be read is
   * reported to the log.
   *
   * @param progress receives how many rows were read so far
   * @return how many rows were read, the bad ones included
   */
  long run(Source source, EarlyMerge store, ProblemLog log, LongConsumer progress) {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            cores + 1,
            new ThreadFactoryBuilder().setNameFormat("import-%d").setDaemon(true).build());
    try {
      BlockingQueue<Future<RowBatch.@Nullable Encoded>> batches =
          new ArrayBlockingQueue<>(MAX_BATCHES);
      Future<?> reader = threads.submit(() -> read(source, threads, batches));
      long rows = send(batches, store, log, progress);
      result(reader, log);
      return rows;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("import interrupted");
    } finally {
      end(threads);
    }
  }

  private long send(
      BlockingQueue<Future<RowBatch.@Nullable Encoded>> batches,
      EarlyMerge store,
      ProblemLog log,
      LongConsumer progress)
      throws InterruptedException {
    long rows = 0;
    for (RowBatch.Encoded batch = next(batches); batch != null; batch = next(batches)) {
      characters.release(permits(batch.characters()));
      rows += batch.read();
      store.write(batch.rows());
      batch.bad().forEach(bad -> log.addRow(bad.problems(), bad.original()));
      batch.remarks().forEach(log::addRemark);
      progress.accept(rows);
    }
    return rows;
  }

  private static RowBatch.@Nullable Encoded next(
      BlockingQueue<Future<RowBatch.@Nullable Encoded>> batches) throws InterruptedException {
    try {
      return batches.take().get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  /** Finds the rows; the end is marked by a batch that is none, whatever happened. */
  private boolean read(
      Source source,
      ExecutorService threads,
      BlockingQueue<Future<RowBatch.@Nullable Encoded>> batches)
      throws IOException, InterruptedException {
    Sink sink = new Sink(threads, batches);
    try {
      layout.read(source, sink);
    } finally {
      sink.flush();
      batches.put(CompletableFuture.completedFuture(null));
    }
    return true;
  }

  private static void result(Future<?> reader, ProblemLog log) throws InterruptedException {
    try {
      reader.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof FormatException fatal) {
        log.addFatal(fatal);
      } else if (e.getCause() instanceof IOException broken) {
        log.addFatal(FormatException.unreadable("", broken));
      } else {
        throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
      }
    }
  }

  /** Whoever opened the file may close it only when nobody reads it any more. */
  private static void end(ExecutorService threads) {
    threads.shutdownNow();
    try {
      threads.awaitTermination(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int permits(int ofBatch) {
    return Math.min(ofBatch, MAX_CHARACTERS);
  }

  /** Gathers rows into batches and hands those out. */
  private final class Sink implements RowSink<T> {
    private final ExecutorService threads;
    private final BlockingQueue<Future<RowBatch.@Nullable Encoded>> batches;
    private RowBatch<T> batch = new RowBatch<>();
    private long rows;
    private long lineBefore;

    Sink(ExecutorService threads, BlockingQueue<Future<RowBatch.@Nullable Encoded>> batches) {
      this.threads = threads;
      this.batches = batches;
    }

    @Override
    public void row(Row<T> row) {
      together(ImmutableList.of(row));
    }

    @Override
    public void together(ImmutableList<Row<T>> ofOnePlace) {
      rows++;
      for (Row<T> row : ofOnePlace) {
        boolean isAlone = row.line() > 1 && row.line() != lineBefore;
        batch.add(isAlone ? row.withoutPath() : row, rows);
        flushIfFull();
      }
      lineBefore = ofOnePlace.isEmpty() ? lineBefore : ofOnePlace.get(0).line();
    }

    @Override
    public void problem(Problem problem, String original) {
      batch.addBad(problem, original);
      flushIfFull();
    }

    @Override
    public void remark(Problem remark) {
      batch.addRemark(remark);
      flushIfFull();
    }

    private void flushIfFull() {
      if (batch.isFull()) {
        flush();
      }
    }

    void flush() {
      RowBatch<T> full = batch;
      batch = new RowBatch<>();
      try {
        characters.acquire(permits(full.characters()));
        batches.put(threads.submit(() -> full.encode(encoder, keepsOriginals)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("import interrupted");
      }
    }
  }
}
