// A page is older than what was sent from it: the server leads to one that knows of it.

const FIELDS = "input:not([type=hidden]), select, textarea";

function isChanged(field) {
  if (field.type === "checkbox" || field.type === "radio") {
    return field.checked !== field.defaultChecked;
  }
  if (field.options) {
    const first = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(first, 0);
  }
  return field.value !== field.defaultValue;
}

/** Whether a page holds what somebody is typing, or what was refused: it must not be lost. */
const holdsInput = (page) =>
  page.querySelector(".nhsuk-error-summary") !== null ||
  [...page.querySelectorAll(FIELDS)].some(
    (field) => field.getClientRects().length > 0 && isChanged(field),
  );

const saysStop = ({ url }) => new URL(url).searchParams.has("stop");

/**
 * Loads a page that knows of what was sent, unless somebody is typing in this one.
 *
 * @param page the document
 * @param deliveries what was sent, each with the address that the server led to
 * @param own the ids of the records that were made on this page
 * @returns whether another page is loaded
 */
export function renew(page, deliveries, own) {
  if (deliveries.length === 0 || holdsInput(page)) {
    return false;
  }
  const led = deliveries.find(saysStop) ?? deliveries.findLast(({ id }) => own.has(id));
  if (led) {
    location.replace(led.url);
  } else {
    location.reload();
  }
  return true;
}
