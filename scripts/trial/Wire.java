import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection from an address of one's own, which java.net.http has only since Java 19. */
final class Wire implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

  private final InetSocketAddress server;
  private final InetAddress own;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private Socket socket;
  private InputStream in;

  Wire(InetSocketAddress server, InetAddress own) {
    this.server = server;
    this.own = own;
  }

  /**
   * What the server answered.
   *
   * @param status 200 to 599
   * @param retryAfter the seconds of {@code Retry-After}; empty where there is none
   * @param location of {@code Location}; empty where there is none
   * @param body the page
   */
  record Answer(int status, String retryAfter, String location, String body) {
    /**
     * Whether one of the server's limits was reached; who is refused by it is asked to come back.
     */
    boolean isOfALimit() {
      return status == 503 && !retryAfter.isEmpty();
    }

    /** Returns what is counted. */
    String words() {
      return isOfALimit() ? status + " with Retry-After " + retryAfter : Integer.toString(status);
    }

    /** Returns the token that a form of this page carries. */
    String csrf() {
      Matcher matcher = CSRF.matcher(body);
      return matcher.find() ? matcher.group(1) : "";
    }
  }

  void setCookie(String name, String value) {
    cookies.put(name, value);
  }

  Answer get(String path) throws IOException {
    return send("GET " + path + " HTTP/1.1\r\n" + headers(), "");
  }

  Answer post(String path, String form) throws IOException {
    return send(
        "POST "
            + path
            + " HTTP/1.1\r\n"
            + headers()
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + form.length()
            + "\r\n",
        form);
  }

  private String headers() {
    StringBuilder pairs = new StringBuilder();
    cookies.forEach((name, value) -> pairs.append(name).append('=').append(value).append("; "));
    return "Host: localhost:"
        + server.getPort()
        + "\r\n"
        + (pairs.isEmpty() ? "" : "Cookie: " + pairs.substring(0, pairs.length() - 2) + "\r\n");
  }

  /** Sends again what a connection did not take that the server had closed meanwhile. */
  private Answer send(String head, String body) throws IOException {
    boolean isReused = socket != null;
    try {
      return raw(head + "\r\n" + body);
    } catch (IOException e) {
      close();
      if (!isReused) {
        throw e;
      }
      return raw(head + "\r\n" + body);
    }
  }

  /** Sends the bytes as they are, and reads one answer. */
  Answer raw(String request) throws IOException {
    write(request);
    return read();
  }

  /** Sends the bytes as they are, and waits for nothing. */
  void write(String request) throws IOException {
    if (socket == null) {
      socket = new Socket();
      socket.bind(new InetSocketAddress(own, 0));
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.setTcpNoDelay(true);
      socket.connect(server, PATIENCE_MILLIS);
      in = new BufferedInputStream(socket.getInputStream());
    }
    OutputStream out = socket.getOutputStream();
    out.write(request.getBytes(ISO_8859_1));
    out.flush();
  }

  private Answer read() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      headers.put(name, value);
      if (name.equals("set-cookie")) {
        String pair = value.split(";", 2)[0];
        setCookie(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    String body = status == 204 || status == 304 ? "" : body(headers);
    if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
      close();
    }
    return new Answer(
        status,
        headers.getOrDefault("retry-after", ""),
        headers.getOrDefault("location", ""),
        body);
  }

  private String body(Map<String, String> headers) throws IOException {
    if (!"chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      return text(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }
    StringBuilder body = new StringBuilder();
    for (int size = chunk(); size > 0; size = chunk()) {
      body.append(text(size));
      line();
    }
    line();
    return body.toString();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String text(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer broke off");
    }
    return new String(bytes, ISO_8859_1);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
