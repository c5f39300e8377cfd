// Holds two pages on this device, without a name: today's routine, which is gone when the day is over,
// and when to stop and whom to call. They are put there, with what they need, only when the patient
// asks for it, and are gone when they sign out. The routine is gone too as soon as a form of the day is
// sent, such as the safety questions, and comes back with the next page of the day.

const CACHE = "fbs-today";
const HELP_CACHE = "fbs-help";
const DAY = "/offline-day";
const HELP = "/help";

/** The addresses of scripts, style sheet, font and pictures of our own in a page. */
const parts = (html) =>
  [...new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((found) => found[1]))];

/** A page and all it needs; undefined where the server does not give it to this visitor. */
async function fetched(url) {
  const page = await fetch(url, { cache: "no-store" });
  if (!page.ok || page.redirected) {
    return undefined;
  }
  const needed = parts(await page.clone().text());
  const files = await Promise.all(
    needed.map(async (part) => (await caches.match(part)) ?? fetch(part)),
  );
  return files.every((file) => file.ok)
    ? [[url, page], ...needed.map((part, place) => [part, files[place]])]
    : undefined;
}

/** What was kept before stays until all of the new, which is written over it, is there. */
async function put(name, entries) {
  const cache = await caches.open(name);
  const needed = new Set();
  for (const [url, answer] of entries) {
    await cache.put(url, answer);
    needed.add(new URL(url, self.location.origin).href);
  }
  for (const request of await cache.keys()) {
    if (!needed.has(request.url)) {
      await cache.delete(request);
    }
  }
}

/**
 * The day ends when it ends in the clinic, wherever the device is. Its end is written last: until then
 * the page is that of the day before, which is over.
 */
async function keep(url, help, ends) {
  const page = await fetched(url);
  const signs = await fetched(help);
  if (!page || !signs) {
    return "refused";
  }
  const [[, helpPage], ...helpParts] = signs;
  const [routine, ...needed] = page;
  await put(HELP_CACHE, [...helpParts, [HELP, helpPage]]);
  await put(CACHE, [...needed, routine, [DAY, new Response(`${ends} ${url}`)]]);
  return "kept";
}

/** The page that is kept, while its day lasts. */
async function kept() {
  const cache = await caches.open(CACHE);
  const about = await cache.match(DAY);
  const [ends, url] = about ? (await about.text()).split(" ") : [];
  if (Date.now() < Date.parse(ends)) {
    return cache.match(url);
  }
  await caches.delete(CACHE);
  return undefined;
}

/** One after the other: what was fetched first must not replace what was fetched later. */
let turn = Promise.resolve();

function inTurn(work) {
  turn = turn.then(work, work);
  return turn;
}

/** Whether a form of the day is sent: what it says may close the day, and its answer may not arrive. */
const changesTheDay = (request, { pathname }) =>
  request.method === "POST" && request.mode === "navigate" && pathname.startsWith("/today/");

/** Also what is being kept at this moment. */
const drop = () =>
  Promise.all([caches.delete(CACHE), inTurn(() => caches.delete(CACHE))]);

async function instead(request) {
  return new URL(request.url).pathname === HELP
    ? caches.match(HELP, { cacheName: HELP_CACHE })
    : kept();
}

/** What the server says; help without a number to call gives way to the one that is kept. */
async function page(request) {
  try {
    const answer = await fetch(request);
    return answer.headers.has("Fbs-Without-Numbers") ? ((await instead(request)) ?? answer) : answer;
  } catch (problem) {
    const stored = await instead(request);
    if (stored) {
      return stored;
    }
    throw problem;
  }
}

async function asset(request) {
  return (await caches.match(request)) ?? fetch(request);
}

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), kept()]));
});

self.addEventListener("message", (event) => {
  const { keep: url, help, ends } = event.data;
  const answer = (what) => event.ports[0].postMessage(what);
  event.waitUntil(inTurn(() => keep(url, help, ends)).then(answer, () => answer("failed")));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin === self.location.origin && changesTheDay(request, url)) {
    event.waitUntil(drop());
  }
  if (request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(page(request));
  } else if (url.pathname.startsWith("/assets/")) {
    event.respondWith(asset(request));
  }
});
