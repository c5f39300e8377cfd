package org.fbsroutines.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The way to a server, which can be lost at once in the middle of anything and come back at the
 * same address; register it in a static field below that of the server.
 */
final class LosableConnection implements BeforeAllCallback, AfterAllCallback {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final IntSupplier server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private @Nullable ServerSocket door;
  private int port;

  /**
   * Leads to a server.
   *
   * @param server its port on this computer, asked for each connection
   */
  LosableConnection(IntSupplier server) {
    this.server = server;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    comeBack();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    lose();
    threads.shutdownNow();
  }

  /** The root of the server, also while the connection is lost. */
  String origin() {
    return "http://localhost:" + port;
  }

  /** From now on nothing arrives, and what is under way does not end. */
  void lose() {
    try {
      requireNonNull(door).close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.clear();
  }

  /** Leads to the server again. */
  void comeBack() {
    try {
      ServerSocket opened = new ServerSocket();
      opened.setReuseAddress(true);
      opened.bind(new InetSocketAddress(HERE, port));
      port = opened.getLocalPort();
      door = opened;
      threads.execute(() -> admit(opened));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void admit(ServerSocket opened) {
    try {
      while (true) {
        Socket browser = remember(opened.accept());
        Socket answer = remember(new Socket(HERE, server.getAsInt()));
        threads.execute(() -> carry(browser, answer));
        threads.execute(() -> carry(answer, browser));
        if (opened.isClosed()) {
          browser.close();
          answer.close();
        }
      }
    } catch (SocketException e) {
      // The door is closed.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Socket remember(Socket socket) {
    open.add(socket);
    return socket;
  }

  private void carry(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One of the two is gone, and with it the other.
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }
}
