package org.fbsroutines.persistence.store.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A session of whoever is signed in, as it is listed.
 *
 * @param sessionId its identity, which opens nothing
 * @param device what the browser calls itself, shortened
 * @param createdAt when it began
 * @param lastSeenAt when it was last used, to the minute
 */
public record SessionRow(UUID sessionId, String device, Instant createdAt, Instant lastSeenAt) {}
