// Records of sessions that wait to be sent, kept on this device: an exercise, numbers and a random
// id, no name. Each is of one owner, an opaque word of the server's, and is sent in that person's
// visit alone. One that was sent is remembered only where a page is kept, until that knows of it.

const NAME = "fbs-offline";
const STORE = "records";

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function within(mode, work) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Keeps a record; the same id again replaces it. Resolves once it is safely stored. */
export const keep = (record) => within("readwrite", (store) => store.put(record));

/** Every record on this device, of whomever. */
const stored = () => within("readonly", (store) => store.getAll());

/** Every record of an owner on this device, oldest first. */
async function all(owner) {
  return (await stored())
    .filter((record) => record.owner === owner)
    .sort((a, b) => a.madeAt - b.madeAt);
}

/** The records of an owner that the server does not have yet, oldest first. */
export const waiting = async (owner) =>
  (await all(owner)).filter((record) => !record.sent && !record.clashes);

/** Those of an owner whose session the server has with other figures, until the patient chooses. */
export const clashing = async (owner) =>
  (await all(owner)).filter((record) => !record.sent && record.clashes);

/** Those of an owner that the server has and the page that is kept may not know of. */
export const sent = async (owner) => (await all(owner)).filter((record) => record.sent);

/** Those of all owners that the server has: they wait for nobody. */
export const sentByAnybody = async () => (await stored()).filter((record) => record.sent);

/** Takes records off this device. */
export async function remove(records) {
  for (const { id } of records) {
    await within("readwrite", (store) => store.delete(id));
  }
}

/** The server has a record: it stays only where a page that is kept does not know of it yet. */
const settle = (record, isKept) => (isKept ? keep({ ...record, sent: true }) : remove([record]));

/** The server has answered with a page that shows a record beside the one of the same session. */
export async function shown(id, owner, isKept) {
  const record = (await clashing(owner)).find((one) => one.id === id);
  if (record) {
    await settle(record, isKept);
  }
}

/** Whether the server has it: a redirect counts only where it does not lead to the sign-in. */
export const arrived = (answer, home) =>
  answer.ok && (!answer.redirected || new URL(answer.url).pathname.startsWith(home));

/** The answer to a record whose session, or whose id, is there with other figures. */
const CLASH = 409;

/** Who has signed in and the token of their forms; undefined for nobody. */
export async function visit(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
  return answer.ok && isJson ? answer.json() : undefined;
}

/** Sends a record, which stays until the server has answered that it has it, and returns the answer. */
export async function offer(record, { csrf, records, home, isKept }) {
  const answer = await fetch(records, {
    method: "POST",
    headers: { "X-CSRF-Token": csrf },
    body: new URLSearchParams(record.fields),
  });
  if (arrived(answer, home)) {
    await settle(record, isKept);
  }
  return answer;
}

/**
 * Sends what waits. A record waits no longer only when the server has it, or has another of the same
 * session: between those two the patient chooses.
 *
 * @returns the outcome, which is "sent", "offline", "sign-in" where nobody or somebody else has signed
 *     in, or "refused"; and the deliveries, each the id of a record and where the server led to
 */
export function send({ owner, token, records, home, isKept }) {
  const deliveries = [];
  const ended = (outcome) => ({ outcome, deliveries });
  return navigator.locks.request(NAME, async () => {
    try {
      const queue = await waiting(owner);
      if (queue.length === 0) {
        return ended("sent");
      }
      const who = await visit(token);
      if (who?.owner !== owner) {
        return ended("sign-in");
      }
      let outcome = "sent";
      for (const record of queue) {
        const answer = await offer(record, { csrf: who.csrf, records, home, isKept });
        if (arrived(answer, home)) {
          deliveries.push({ id: record.id, url: answer.url });
        } else if (answer.status === CLASH) {
          await keep({ ...record, clashes: true });
        } else if (answer.status === 401 || answer.status === 403 || answer.redirected) {
          return ended("sign-in");
        } else {
          outcome = answer.status < 500 ? "refused" : "offline";
        }
      }
      return ended(outcome);
    } catch {
      return ended("offline");
    }
  });
}
