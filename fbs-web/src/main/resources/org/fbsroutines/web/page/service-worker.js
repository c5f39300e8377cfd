// Holds one page on this device: today's routine, without a name, and what that page needs. It is
// put there only when the patient asks for it, and is gone when the day is over or they sign out.

const CACHE = "fbs-today";
const DAY = "/offline-day";

/** The addresses of scripts, style sheet, font and pictures of our own in a page. */
const parts = (html) =>
  [...new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((found) => found[1]))];

/** The day ends when it ends in the clinic, wherever the device is. */
async function keep(url, ends) {
  const page = await fetch(url, { cache: "no-store" });
  if (!page.ok || page.redirected) {
    return "refused";
  }
  const html = await page.clone().text();
  await caches.delete(CACHE);
  const cache = await caches.open(CACHE);
  await cache.addAll(parts(html));
  await cache.put(DAY, new Response(`${ends} ${url}`));
  await cache.put(url, page);
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

async function page(request) {
  try {
    return await fetch(request);
  } catch (problem) {
    const instead = await kept();
    if (instead) {
      return instead;
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
  const { keep: url, ends } = event.data;
  const answer = (what) => event.ports[0].postMessage(what);
  event.waitUntil(keep(url, ends).then(answer, () => answer("failed")));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(page(request));
  } else if (url.pathname.startsWith("/assets/")) {
    event.respondWith(asset(request));
  }
});
