// Keeps today's routine on this device where the patient chose so, and sends records later that were
// made without a connection. Every word comes from the page.

import { keep, send, waiting } from "./queue.js";

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
    root.hidden = false;
    this.part("keep").addEventListener("click", () => this.keepRoutine());
    this.part("forget").addEventListener("click", () => this.forget().then(() => this.draw()));
    addEventListener("online", () => this.flush());
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
    if (this.isKept && "url" in this.data) {
      await this.refresh().catch(() => {});
    }
    await this.draw();
    await this.flush();
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
    const registration = await navigator.serviceWorker.ready;
    const answer = await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      registration.active.postMessage({ keep: this.data.url, ends: this.data.ends }, [port2]);
    });
    if (answer !== "kept") {
      throw new Error(answer);
    }
  }

  async forget() {
    localStorage.removeItem(CHOSEN);
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.unregister();
    for (const name of await caches.keys()) {
      await caches.delete(name);
    }
  }

  async flush() {
    const count = (await waiting(this.data.owner)).length;
    if (count === 0) {
      return;
    }
    const outcome = await send(this.places);
    const left = (await waiting(this.data.owner)).length;
    this.root.dataset.waiting = left;
    this.tell(outcome === "sent" ? "sent" : outcome, outcome === "sent" ? count : left);
  }

  async draw() {
    this.part("keep").hidden = this.isKept;
    this.part("forget").hidden = !this.isKept;
    this.root.dataset.waiting = (await waiting(this.data.owner)).length;
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

  async queue(fields, form) {
    const note = fields.get("note");
    PRIVATE.forEach((name) => fields.delete(name));
    const id = fields.get("record");
    await keep({
      id,
      owner: this.data.owner,
      madeAt: Date.now(),
      fields: Object.fromEntries(fields),
    });
    form.hidden = true;
    const left = (await waiting(this.data.owner)).length;
    this.root.dataset.waiting = left;
    this.tell(note ? "queued-without-note" : "queued", left);
    this.part("status").focus();
  }

  /** Signing out clears this device, so what waits is sent first, or given up knowingly. */
  async signOut(event, form) {
    if (form.dataset.sure) {
      return;
    }
    event.preventDefault();
    await this.flush();
    const left = (await waiting(this.data.owner)).length;
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
