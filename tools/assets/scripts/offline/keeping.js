// The routine of today on this device: the service worker holds it where the patient chose so, and it
// is fetched anew whenever a page of the day is looked at with a connection.

import { remove, sent, sentByAnybody } from "./queue.js";

const CHOSEN = "offline:owner";
const ROUTINE = "fbs-today";

export class Keeping {
  /** @param data what the page says: whose day it is, whether it is open, and what is to be kept */
  constructor(data) {
    this.data = data;
  }

  get isChosen() {
    return localStorage.getItem(CHOSEN) === this.data.owner;
  }

  get isOthers() {
    return localStorage.getItem(CHOSEN) !== null && !this.isChosen;
  }

  /** Whether sessions may begin, as the server says. */
  get isOpen() {
    return this.data.day === "open";
  }

  async begin() {
    localStorage.setItem(CHOSEN, this.data.owner);
    await navigator.serviceWorker.register("/service-worker.js");
    await this.refresh();
  }

  /** Takes the routine off this device at once, where it is paused; what is kept next says so. */
  async drop() {
    await caches.delete(ROUTINE);
  }

  /** Puts the page of today and all it needs into the keeping of the service worker. */
  async refresh() {
    const known = await sent(this.data.owner);
    if (!(await navigator.serviceWorker.getRegistration())) {
      throw new Error("no service worker");
    }
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

  /** Takes everything off this device, of whomever, that has reached the server. */
  async end() {
    localStorage.removeItem(CHOSEN);
    await remove(await sentByAnybody());
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.unregister();
    for (const name of await caches.keys()) {
      await caches.delete(name);
    }
  }
}
