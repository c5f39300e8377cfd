// Shows on the page what was recorded on this device: what is saved looks saved, and where the pain
// says stop, the exercise is not offered in its other sessions either. Which pain says stop comes with
// the page, as the server decided it.

const NONE = [];

const key = (exercise, part, date) => [exercise, part, date].join(" ");

/** Shows those parts of a section that belong to a state, and hides the others. */
function show(section, ...states) {
  section.querySelectorAll("[data-when]").forEach((part) => {
    part.hidden = !states.includes(part.dataset.when);
  });
  section.dataset.state = states[0];
}

const says = (section, pain) =>
  (section.dataset.stops ?? "").split(" ").filter(Boolean).includes(String(pain));

export class Marks {
  constructor(page) {
    this.page = page;
    this.sections = [...page.querySelectorAll("[data-due]")];
    this.drawn = new Map();
  }

  /**
   * Marks every section anew. The page is older than what it was told once, so that this counts for
   * as long as it is shown, also when the device forgets it: nothing is offered again.
   *
   * @param told what was recorded on this device, as the fields of forms
   */
  draw(told) {
    told.forEach(({ exercise, part, date, after }) => {
      this.drawn.set([key(exercise, part, date), after].join(" "), { exercise, part, date, after });
    });
    const records = [...this.drawn.values()];
    const felt = new Map();
    for (const { exercise, part, date, after } of records) {
      const session = key(exercise, part, date);
      const before = felt.get(session);
      felt.set(session, before === undefined || Number(after) > Number(before) ? after : before);
    }
    const stopped = new Set(
      records
        .filter((record) => this.sections.some((section) => this.isStop(section, record)))
        .map(({ exercise }) => exercise),
    );
    for (const section of this.sections) {
      const { exercise, part, date } = section.dataset;
      this.mark(section, felt.get(key(exercise, part, date)), stopped.has(exercise));
    }
    this.count();
  }

  isStop(section, { exercise, date, after }) {
    return (
      section.dataset.exercise === exercise &&
      section.dataset.date === date &&
      says(section, after)
    );
  }

  mark(section, pain, isStopped) {
    if (pain === undefined) {
      show(section, isStopped ? "not-today" : "open");
      return;
    }
    section.querySelectorAll("[data-pain]").forEach((place) => {
      place.textContent = pain;
    });
    show(section, "saved", ...(says(section, pain) ? ["stop"] : NONE));
  }

  count() {
    const place = this.page.querySelector("[data-count]");
    if (place) {
      const inState = (state) =>
        this.sections.filter((section) => section.dataset.state === state).length;
      const done = Number(place.dataset.done) + inState("saved");
      place.textContent = place.dataset.count
        .replace("{0}", done)
        .replace("{1}", inState("open"));
    }
    const onward = this.page.querySelector("[data-go-on]");
    if (onward) {
      const next = this.sections.find((section) => section.dataset.state === "open");
      const heading = next?.closest("[role=group]").querySelector("h2");
      onward.hidden = !heading;
      onward.href = heading ? `#${heading.id}` : "";
      onward.textContent = onward.dataset.goOn.replace("{0}", heading?.textContent ?? "");
    }
  }

  /** Leads straight to what is left after a session, if this page has it, and says whether it has. */
  goOn({ exercise, part, date }) {
    const own = key(exercise, part, date);
    const at = this.sections.findIndex(
      ({ dataset }) => key(dataset.exercise, dataset.part, dataset.date) === own,
    );
    const isOpen = (section) => section.dataset.state === "open";
    const next = this.sections.slice(at + 1).find(isOpen) ?? this.sections.find(isOpen);
    const group = next?.closest("[role=group]");
    group?.scrollIntoView({ block: "start", behavior: "instant" });
    group?.focus({ preventScroll: true });
    return Boolean(group);
  }

  /** The stop advice of a session, where it is shown. */
  stop({ exercise, part, date }) {
    const section = this.sections.find(
      ({ dataset }) =>
        dataset.exercise === exercise && dataset.part === part && dataset.date === date,
    );
    const advice = section?.querySelector('[data-when="stop"]');
    return advice && !advice.hidden ? advice : undefined;
  }
}
