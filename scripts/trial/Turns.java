import java.io.IOException;

/** What somebody at one address does, one thing after the other. */
interface Turns {
  /** Does what comes first, and tells whether that is done. */
  boolean begin() throws IOException;

  /** Does the next thing. */
  void turn() throws IOException;
}
