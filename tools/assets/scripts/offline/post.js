/**
 * Sends fields as a form of the page would, whose answer is the next page.
 *
 * @param page the document
 */
export function post(page, action, fields) {
  const form = page.createElement("form");
  form.method = "post";
  form.action = action;
  for (const [name, value] of Object.entries(fields)) {
    const field = page.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }
  page.body.append(form);
  form.submit();
}
