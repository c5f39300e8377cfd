// Makes the compiled style sheet our own: drops what no page uses and turns every colour into the
// custom property of that name, so that dark mode and print change it in one place.

/** Selectors of variants that no page uses. */
const UNUSED =
  /--(reverse|inverse|login|white|numbered|code)|nhsuk-(scroll|table|tabs|header|tag|card-group)|nhsuk-card--(primary|clickable|secondary|top-task)|nhsuk-card__action|type=search|banner__link|summary__list a:hover|__legend--x?l\b|nhsuk-label--x?l\b|row--no|nhsuk-icon--size|nhsuk-list--border/;

/** Colours that mean the absence of one. */
const CLEAR = /^(rgba\(0, ?0, ?0, ?0\)|rgba\(255, ?255, ?255, ?0\))$/;

const COLOUR = /#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|\b(?:white|black)\b/gi;

function hex(colour) {
  const named = { white: "#ffffff", black: "#000000" }[colour.toLowerCase()] ?? colour;
  if (named.startsWith("#")) {
    const digits = named.slice(1).toLowerCase();
    return { hex: "#" + (digits.length === 3 ? digits.replace(/./g, "$&$&") : digits), alpha: 1 };
  }
  const [red, green, blue, alpha = "1"] = named.match(/[\d.]+/g);
  const pair = (channel) => Number(channel).toString(16).padStart(2, "0");
  return { hex: "#" + pair(red) + pair(green) + pair(blue), alpha: Number(alpha) };
}

function readPalette(root) {
  const names = new Map();
  root.nodes.find((node) => node.selector === ":root").walkDecls(/^--/, (declaration) => {
    if (names.has(declaration.value)) {
      throw new Error(`${declaration.prop}: ${declaration.value} (expected: a colour of its own)`);
    }
    names.set(declaration.value, declaration.prop);
  });
  return new Map([...names].map(([colour, name]) => [hex(colour).hex, name]));
}

function dropUnused(root) {
  root.walkDecls(/^--nhsuk/, (declaration) => declaration.remove());
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => !UNUSED.test(selector));
    if (kept.length === 0 || rule.nodes.length === 0) {
      rule.remove();
    } else if (kept.length < rule.selectors.length) {
      rule.selectors = kept;
    }
  });
}

function recolour(value, names, refuse) {
  return value.replace(COLOUR, (colour) => {
    if (CLEAR.test(colour)) {
      return "transparent";
    }
    const { hex: solid, alpha } = hex(colour);
    const name = names.get(solid);
    if (!name) {
      refuse(colour);
      return colour;
    }
    return alpha > 0.9
      ? `var(${name})`
      : `color-mix(in srgb, var(${name}) ${Math.round(alpha * 100)}%, transparent)`;
  });
}

/** The PostCSS plugin. */
export const theme = {
  postcssPlugin: "fbs-theme",
  Once(root) {
    const names = readPalette(root);
    const problems = [];
    dropUnused(root);
    root.walkDecls((declaration) => {
      if (!declaration.prop.startsWith("--") && !declaration.value.includes("url(")) {
        declaration.value = recolour(declaration.value, names, (colour) =>
          problems.push(`${declaration.parent.selector} { ${declaration.prop} }: ${colour}`),
        );
      }
    });
    if (problems.length > 0) {
      throw new Error(problems.join("\n") + "\n(expected: colours of _palette.scss alone)");
    }
  },
};
