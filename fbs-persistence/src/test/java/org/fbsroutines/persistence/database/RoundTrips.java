package org.fbsroutines.persistence.database;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a program and a PostgreSQL server and counts how often the program waited for the
 * server: each time the server is ready for the next query after the program has sent something.
 * What is sent together, as the beginning of a transaction is with its first statement, is waited
 * for once. The beginning of a connection does not count, which the pool may open at any time, with
 * the settings made then; and neither does the empty query by which the pool asks whether a
 * connection that was idle still lives.
 */
public final class RoundTrips implements AutoCloseable {
  private static final int READY_FOR_QUERY = 'Z';
  private static final int OUTSIDE_A_TRANSACTION = 'I';
  private static final int EMPTY_QUERY = 'I';
  private static final int COMMAND_COMPLETE = 'C';
  private static final int LENGTH_BYTES = 4;
  private static final int MAX_AT_ONCE = 65_536;

  private final ServerSocket listening;
  private final int serverPort;
  private final AtomicLong counted = new AtomicLong();
  private final AtomicLong transactions = new AtomicLong();

  RoundTrips(int serverPort) {
    this.serverPort = serverPort;
    try {
      this.listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inBackground(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Returns how many there were until now. */
  public long soFar() {
    return counted.get();
  }

  /**
   * Returns how many transactions ended until now; a statement outside of any is one of its own.
   */
  public long transactionsSoFar() {
    return transactions.get();
  }

  /** Takes no more connections; those that there are end with either side. */
  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void inBackground(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // A connection that breaks ends, as it does without somebody in between.
              }
            },
            "round trips");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    while (!listening.isClosed()) {
      Socket program = listening.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
      program.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      AtomicBoolean hasSent = new AtomicBoolean();
      inBackground(() -> pass(program, server, hasSent));
      inBackground(() -> count(server, program, hasSent));
    }
  }

  private static void pass(Socket program, Socket server, AtomicBoolean hasSent)
      throws IOException {
    try (program;
        server) {
      byte[] sent = new byte[MAX_AT_ONCE];
      InputStream input = program.getInputStream();
      for (int length = input.read(sent); length >= 0; length = input.read(sent)) {
        hasSent.set(true);
        server.getOutputStream().write(sent, 0, length);
      }
    }
  }

  /** Every message of the server is its kind, its length without the kind, and its content. */
  private void count(Socket server, Socket program, AtomicBoolean hasSent) throws IOException {
    try (server;
        program;
        DataInputStream messages = messages(server.getInputStream())) {
      OutputStream passed = program.getOutputStream();
      boolean hasBegun = false;
      boolean hasServed = false;
      boolean isEmptyQuery = false;
      boolean isSetting = false;
      for (int kind = messages.read(); kind >= 0; kind = messages.read()) {
        int length = messages.readInt();
        byte[] content = messages.readNBytes(length - LENGTH_BYTES);
        isEmptyQuery |= kind == EMPTY_QUERY;
        isSetting |= kind == COMMAND_COMPLETE && isSetting(content);
        if (kind == READY_FOR_QUERY) {
          boolean isOutside = content[0] == OUTSIDE_A_TRANSACTION;
          boolean isOfThePool = isEmptyQuery || (isSetting && isOutside && !hasServed);
          if (hasSent.getAndSet(false) && hasBegun && !isOfThePool) {
            hasServed = true;
            counted.incrementAndGet();
            transactions.addAndGet(isOutside ? 1 : 0);
          }
          hasBegun = true;
          isEmptyQuery = false;
          isSetting = false;
        }
        ByteBuffer message = ByteBuffer.allocate(1 + LENGTH_BYTES + content.length);
        passed.write(message.put((byte) kind).putInt(length).put(content).array());
      }
    }
  }

  /** A request sets what it needs within a transaction. */
  private static boolean isSetting(byte[] tag) {
    return new String(tag, StandardCharsets.US_ASCII).startsWith("SET");
  }

  private static DataInputStream messages(InputStream input) {
    return new DataInputStream(new BufferedInputStream(input));
  }
}
