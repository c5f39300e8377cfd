// Keeps today's routine on this device where the patient chose so, and sends records later that were
// made without a connection. Every word comes from the page.

import { Keeping } from "./keeping.js";
import { Marks } from "./marks.js";
import { post } from "./post.js";
import { arrived, clashing, keep, offer, send, sent, shown, visit, waiting } from "./queue.js";
import { renew } from "./renewal.js";
import { Status } from "./status.js";

const PRIVATE = ["csrf", "note"];
const ADDRESSES = { token: "/today/token", records: "/today/records", home: "/today" };

class Offline {
  constructor(root) {
    this.root = root;
    this.owner = root.dataset.owner;
    this.keeping = new Keeping(root.dataset);
    this.status = new Status(this.part("status"), JSON.parse(root.dataset.texts));
    this.marks = new Marks(document);
    this.isKeptPage = document.querySelector("[data-kept]") !== null;
    this.made = new Set();
    this.part("keep").addEventListener("click", () => this.keepRoutine());
    this.part("forget").addEventListener("click", () => this.forget());
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

  /** Another person's routine, another day's, or one that is paused does not stay. */
  async open() {
    if (this.keeping.isOthers) {
      await this.keeping.end();
    } else if (!this.keeping.isOpen && !this.isKeptPage) {
      await this.keeping.drop();
    }
    this.status.repeat();
    await this.draw();
    await this.deliver();
  }

  /**
   * Sends what waits before the page that is kept is fetched anew, so that it knows of it. What was
   * sent is newer than this page, which is left.
   */
  async deliver() {
    const { outcome, deliveries } = await this.flush();
    if (this.keeping.isChosen) {
      await this.keeping.refresh().catch(() => {});
    }
    await this.draw();
    if (renew(document, deliveries, this.made)) {
      this.status.repeatLater();
    }
    return outcome;
  }

  async keepRoutine() {
    this.status.say("keeping");
    try {
      await this.keeping.begin();
      this.status.say("kept");
    } catch {
      await this.keeping.end();
      this.status.say("not-kept");
    }
    await this.draw();
  }

  async forget() {
    await this.keeping.end();
    await this.draw();
  }

  async flush() {
    const count = (await waiting(this.owner)).length;
    const sending =
      count === 0
        ? { outcome: "sent", deliveries: [] }
        : await send({ ...ADDRESSES, owner: this.owner, isKept: this.keeping.isChosen });
    const left = (await waiting(this.owner)).length;
    const clashes = (await clashing(this.owner)).length;
    this.root.dataset.waiting = left;
    if (left === 0 && clashes > 0) {
      this.status.say("clash", clashes);
    } else if (count > 0 && (sending.outcome !== "offline" || this.status.isEmpty)) {
      // What was said of a record that is kept now says more than that there is no connection.
      this.status.say(sending.outcome, sending.outcome === "sent" ? count : left);
    }
    return sending;
  }

  /**
   * Opens the record that the server has, with what was typed here in the form that corrects it. The
   * page that the server answers with takes it off this device, since it may not arrive.
   */
  async compare() {
    const [record] = await clashing(this.owner);
    if (!record) {
      await this.draw();
      return;
    }
    const who = await visit(ADDRESSES.token).catch(() => undefined);
    if (who?.owner !== this.owner) {
      this.status.say(who ? "sign-in" : "offline", 1);
      return;
    }
    const { records, home } = ADDRESSES;
    const sending = { csrf: who.csrf, records, home, isKept: this.keeping.isChosen };
    const answer = await offer(record, sending).catch(() => undefined);
    if (!answer || answer.status >= 500) {
      this.status.say("offline", 1);
    } else if (arrived(answer, home)) {
      location.assign(answer.url);
    } else {
      post(document, records, { ...record.fields, csrf: who.csrf });
    }
  }

  async draw() {
    const { isChosen, isOpen } = this.keeping;
    const left = await waiting(this.owner);
    const clashes = await clashing(this.owner);
    this.part("keep").hidden = isChosen || !isOpen;
    this.part("forget").hidden = !isChosen;
    this.part("compare").hidden = clashes.length === 0;
    this.root.dataset.waiting = left.length;
    this.root.hidden =
      !isOpen && !isChosen && left.length + clashes.length === 0 && this.status.isEmpty;
    // The server knows what it has, and says so on every page but the one that is kept.
    const older = this.isKeptPage ? await sent(this.owner) : [];
    this.marks.draw([...older, ...clashes, ...left].map((record) => record.fields));
  }

  /**
   * Sends a record as the browser would, and keeps it where there is no connection. The page that is
   * kept has no token in its forms: its records are stored first, and sent with a token of their own.
   */
  async record(event, form) {
    event.preventDefault();
    this.name(form);
    const fields = new FormData(form, event.submitter);
    const button = event.submitter;
    button?.setAttribute("disabled", "");
    try {
      if (fields.get("csrf")) {
        await this.submit(fields, form);
      } else {
        await this.queue(fields, form, () => this.deliver());
      }
    } finally {
      button?.removeAttribute("disabled");
    }
  }

  async submit(fields, form) {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { "X-CSRF-Token": fields.get("csrf") },
      body: new URLSearchParams(fields),
    }).catch(() => undefined);
    if (answer?.ok && answer.redirected) {
      await this.remember(fields);
      location.assign(answer.url);
    } else if (!answer || answer.status >= 500) {
      await this.queue(fields, form, () => "offline");
    } else {
      await this.submitPage(answer.status, fields, form);
    }
  }

  /** Who must sign in over the form may leave it at that, so that the record waits besides. */
  async submitPage(status, fields, form) {
    if (status === 401 || status === 403) {
      await this.store(fields, false);
    }
    post(document, form.action, Object.fromEntries(fields));
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
    if (this.keeping.isChosen) {
      await this.store(fields, true);
    }
  }

  async store(fields, isSent) {
    const kept = Object.fromEntries(fields);
    PRIVATE.forEach((name) => delete kept[name]);
    await keep({
      id: kept.record,
      owner: this.owner,
      madeAt: Date.now(),
      sent: isSent,
      fields: kept,
    });
    return kept;
  }

  /** Stores a record and marks it before it is sent, which may not succeed. */
  async queue(fields, form, sending) {
    const kept = await this.store(fields, false);
    this.made.add(kept.record);
    form.hidden = true;
    await this.draw();
    // Before anything else moves, so that the next thing to tap stays where it is.
    const stop = this.marks.stop(kept);
    stop?.focus();
    const isLedOn = !stop && this.marks.goOn(kept);
    if ((await sending()) === "offline") {
      const said = fields.get("note") ? "queued-without-note" : "queued";
      this.status.say(said, this.root.dataset.waiting);
    }
    if (!stop && !isLedOn) {
      this.status.focus();
    }
  }

  /** Signing out clears this device, so what waits is sent first, or given up knowingly. */
  async signOut(event, form) {
    if (form.dataset.sure) {
      return;
    }
    event.preventDefault();
    await this.flush();
    const left = (await waiting(this.owner)).length + (await clashing(this.owner)).length;
    form.dataset.sure = "yes";
    if (left > 0) {
      this.status.say("lost-at-sign-out", left);
      this.status.focus();
      return;
    }
    await this.keeping.end();
    form.submit();
  }
}

const root = document.querySelector("[data-offline]");
const answered = document.querySelector("[data-shown]");
if ("serviceWorker" in navigator && "indexedDB" in window && "locks" in navigator) {
  if (root) {
    new Offline(root).open();
  }
  if (answered) {
    const { shown: id, owner } = answered.dataset;
    shown(id, owner, new Keeping(answered.dataset).isChosen);
  }
}
