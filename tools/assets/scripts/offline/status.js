// What the script says, in the words of the page.

const LATER = "offline:said";

export class Status {
  constructor(place, texts) {
    this.place = place;
    this.texts = texts;
    this.said = [];
  }

  say(key, ...values) {
    this.said = [key, ...values];
    this.place.textContent = this.texts[key].replace(/\{(\d)\}/g, (_, at) => values[at]);
  }

  focus() {
    this.place.focus();
  }

  get isEmpty() {
    return this.place.textContent === "";
  }

  /** What was said last is said again by the next page of the visit, which is loaded now. */
  repeatLater() {
    sessionStorage.setItem(LATER, JSON.stringify(this.said));
  }

  repeat() {
    const [key, ...values] = JSON.parse(sessionStorage.getItem(LATER) ?? "[]");
    sessionStorage.removeItem(LATER);
    if (key in this.texts) {
      this.say(key, ...values);
    }
  }
}
