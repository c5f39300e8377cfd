// Replaces left and right by the start and the end of a line, which are the other way round in a language
// that is read from right to left. Our own styles are written so; those of the framework are not.

/** Signs drawn by borders: their shape is the same in every language; _direction.scss mirrors them. */
const DRAWN = /checkboxes__label::?after|details__summary::?before/;

const SIDES = { left: "inline-start", right: "inline-end" };
const ALIGNED = /^(text-align|justify-content|float|clear)$/;

/** The sides of a shorthand that differ, as block and inline; empty where there is nothing to turn. */
function split({ prop, value }) {
  const sides = value.split(/\s+(?![^(]*\))/);
  if (sides.length !== 4 || sides[1] === sides[3]) {
    return [];
  }
  const [top, right, bottom, left] = sides;
  return [
    { prop: `${prop}-block`, value: top === bottom ? top : `${top} ${bottom}` },
    { prop: `${prop}-inline`, value: `${left} ${right}` },
  ];
}

/** The PostCSS plugin. */
export const logical = {
  postcssPlugin: "fbs-logical",
  Once(root) {
    root.walkDecls((declaration) => {
      const { prop, value } = declaration;
      const isDrawn = DRAWN.test(declaration.parent.selector ?? "");
      if (/^(margin|padding)$/.test(prop)) {
        const sides = split(declaration);
        sides.forEach((side) => declaration.cloneBefore(side));
        if (sides.length > 0) {
          declaration.remove();
        }
      } else if (/^(left|right)$/.test(prop)) {
        declaration.prop = `inset-${SIDES[prop]}`;
      } else if (/^(margin|padding|border)-(left|right)/.test(prop) && !isDrawn) {
        declaration.prop = prop.replace(/-(left|right)/, (_, side) => `-${SIDES[side]}`);
      } else if (ALIGNED.test(prop)) {
        const edge = prop === "float" || prop === "clear" ? "inline-" : "";
        declaration.value = value.replace(/^left$/, `${edge}start`).replace(/^right$/, `${edge}end`);
      }
    });
  },
};
