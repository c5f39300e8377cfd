// Takes back "none of these" where something else of the same question is ticked. The server reads the
// answers in the same way.

const settle = (fieldset) => {
  const none = fieldset.querySelector("input[data-alone]");
  const others = [...fieldset.querySelectorAll("input[type=checkbox]:not([data-alone])")];
  if (none && others.some((other) => other.checked)) {
    none.checked = false;
  }
};

document.addEventListener("change", ({ target }) => {
  const fieldset = target.closest("fieldset");
  if (fieldset) {
    settle(fieldset);
  }
});
addEventListener("pageshow", () => document.querySelectorAll("fieldset").forEach(settle));
