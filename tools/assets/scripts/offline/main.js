// Keeps today's routine on this device where the patient chose so, and sends records later that were
// made without a connection. Every word comes from the page.

import { Marks } from "./marks.js";
import { clashing, keep, remove, send, sent, visit, waiting } from "./queue.js";

const CHOSEN = "offline:owner";
const PRIVATE = ["csrf", "note"];

class Offline {
  constructor(root) {
    this.root = root;
    this.data = root.dataset;
    this.texts = JSON.parse(this.data.texts);
    this.places = {
      owner: this.data.owner,
      token: "/today/token",
      records: "/today/records",
      home: "/today",
    };
    this.marks = new Marks(document);
    root.hidden = false;
    this.part("keep").addEventListener("click", () => this.keepRoutine());
    this.part("forget").addEventListener("click", () => this.forget().then(() => this.draw()));
    this.part("compare").addEventListener("click", () => this.compare());
    addEventListener("online", () => this.deliver());
    document.querySelectorAll("form[data-offline-record]").forEach((form) => {
      form.addEventListener("submit", (event) => this.record(event, form));
    });
    document.querySelectorAll('form[action="/sign-out"]').forEach((form) => {
      form.addEventListener("submit", (event) => this.signOut(event, form));
    });
  }

  part(name) {
    return this.root.querySelector(`[data-part="${name}"]`);
  }

  say(key, ...values) {
    return this.texts[key].replace(/\{(\d)\}/g, (_, place) => values[place]);
  }

  tell(key, ...values) {
    this.part("status").textContent = this.say(key, ...values);
  }

  get isKept() {
    return localStorage.getItem(CHOSEN) === this.data.owner;
  }

  /** Another person's routine, or another day's, does not stay. */
  async open() {
    if (localStorage.getItem(CHOSEN) && !this.isKept) {
      await this.forget();
    }
    await this.draw();
    await this.deliver();
    await this.draw();
  }

  /** Sends what waits before the page that is kept is fetched anew, so that it knows of it. */
  async deliver() {
    await this.flush();
    if (this.isKept && "url" in this.data) {
      await this.refresh().catch(() => {});
    }
  }

  async keepRoutine() {
    this.tell("keeping");
    try {
      localStorage.setItem(CHOSEN, this.data.owner);
      await navigator.serviceWorker.register("/service-worker.js");
      await this.refresh();
      this.tell("kept");
    } catch {
      await this.forget();
      this.tell("not-kept");
    }
    await this.draw();
  }

  /** Puts the page of today and all it needs into the keeping of the service worker. */
  async refresh() {
    const known = await sent(this.data.owner);
    const registration = await navigator.serviceWorker.ready;
    const answer = await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      const { url, help, ends } = this.data;
      registration.active.postMessage({ keep: url, help, ends }, [port2]);
    });
    if (answer !== "kept") {
      throw new Error(answer);
    }
    await remove(known);
  }

  async forget() {
    localStorage.removeItem(CHOSEN);
    await remove(await sent(this.data.owner));
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.unregister();
    for (const name of await caches.keys()) {
      await caches.delete(name);
    }
  }

  async flush() {
    const count = (await waiting(this.data.owner)).length;
    const outcome = count === 0 ? "sent" : await send(this.places);
    const left = (await waiting(this.data.owner)).length;
    const clashes = (await clashing(this.data.owner)).length;
    this.root.dataset.waiting = left;
    if (left === 0 && clashes > 0) {
      this.tell("clash", clashes);
    } else if (count > 0) {
      this.tell(outcome, outcome === "sent" ? count : left);
    }
  }

  /** Opens the record that the server has, with what was typed here in the form that corrects it. */
  async compare() {
    const [record] = await clashing(this.data.owner);
    const who = await visit(this.places.token).catch(() => undefined);
    if (!record || who?.owner !== this.data.owner) {
      this.tell(who ? "sign-in" : "offline", 1);
      return;
    }
    await keep({ ...record, sent: true });
    const form = document.createElement("form");
    form.method = "post";
    form.action = this.places.records;
    for (const [name, value] of Object.entries({ ...record.fields, csrf: who.csrf })) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  }

  async draw() {
    this.part("keep").hidden = this.isKept;
    this.part("forget").hidden = !this.isKept;
    const left = await waiting(this.data.owner);
    const clashes = await clashing(this.data.owner);
    this.root.dataset.waiting = left.length;
    this.part("compare").hidden = clashes.length === 0;
    // The server knows what it has, and says so on every page but the one that is kept.
    const older = document.querySelector("[data-kept]") ? await sent(this.data.owner) : [];
    this.marks.draw([...older, ...clashes, ...left].map((record) => record.fields));
  }

  /** Sends a record as the browser would, and keeps it where there is no connection. */
  async record(event, form) {
    event.preventDefault();
    this.name(form);
    const fields = new FormData(form, event.submitter);
    const button = event.submitter;
    button?.setAttribute("disabled", "");
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { "X-CSRF-Token": fields.get("csrf") ?? "" },
        body: new URLSearchParams(fields),
      });
      if (answer.ok && answer.redirected) {
        await this.remember(fields);
        location.assign(answer.url);
      } else if (answer.status >= 500) {
        await this.queue(fields, form);
      } else {
        form.submit();
      }
    } catch {
      await this.queue(fields, form);
    } finally {
      button?.removeAttribute("disabled");
    }
  }

  /** A record has the same id however often it is sent, so that the server stores it once. */
  name(form) {
    let field = form.elements.namedItem("record");
    if (!field) {
      field = document.createElement("input");
      field.type = "hidden";
      field.name = "record";
      form.append(field);
    }
    field.value ||= crypto.randomUUID();
  }

  /** What the server has just taken, until the page that is kept knows of it. */
  async remember(fields) {
    if (this.isKept) {
      await this.store(fields, true);
    }
  }

  async store(fields, isSent) {
    const kept = Object.fromEntries(fields);
    PRIVATE.forEach((name) => delete kept[name]);
    await keep({
      id: kept.record,
      owner: this.data.owner,
      madeAt: Date.now(),
      sent: isSent,
      fields: kept,
    });
    return kept;
  }

  async queue(fields, form) {
    const kept = await this.store(fields, false);
    form.hidden = true;
    await this.draw();
    this.tell(fields.get("note") ? "queued-without-note" : "queued", this.root.dataset.waiting);
    const stop = this.marks.stop(kept);
    (stop ?? this.part("status")).focus();
  }

  /** Signing out clears this device, so what waits is sent first, or given up knowingly. */
  async signOut(event, form) {
    if (form.dataset.sure) {
      return;
    }
    event.preventDefault();
    await this.flush();
    const left =
      (await waiting(this.data.owner)).length + (await clashing(this.data.owner)).length;
    form.dataset.sure = "yes";
    if (left > 0) {
      this.tell("lost-at-sign-out", left);
      this.part("status").focus();
      return;
    }
    await this.forget();
    form.submit();
  }
}

const root = document.querySelector("[data-offline]");
if (root && "serviceWorker" in navigator && "indexedDB" in window && "locks" in navigator) {
  new Offline(root).open();
}
