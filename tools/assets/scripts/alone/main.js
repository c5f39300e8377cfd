// Takes back "none of these" where anything else of the form is ticked. The server reads the answers in the
// same way.

const settle = (form) => {
  const none = form.querySelector("input[data-alone]");
  if (none && form.querySelector("input[type=checkbox]:not([data-alone]):checked")) {
    none.checked = false;
  }
};

document.addEventListener("change", ({ target }) => {
  if (target.form) {
    settle(target.form);
  }
});
addEventListener("pageshow", () => document.querySelectorAll("form").forEach(settle));
