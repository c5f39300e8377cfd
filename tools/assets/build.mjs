// Builds the files that pages are served with, each under a name that carries its hash.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import esbuild from "esbuild";
import postcss from "postcss";
import * as sass from "sass";
import woff2 from "wawoff2";
import { logical } from "./logical.mjs";
import { theme } from "./theme.mjs";

const here = import.meta.dirname;
const modules = join(here, "node_modules");
const web = join(here, "../../fbs-web/src/main/resources/org/fbsroutines/web/page");
const vendor = join(web, "vendor");
const handout = join(here, "../../fbs-web/src/main/resources/org/fbsroutines/web/handout");
const font = "@fontsource-variable/atkinson-hyperlegible-next";
const staticFont = "@fontsource/atkinson-hyperlegible-next";
const BROWSERS = ["chrome111", "firefox113", "safari16.4"];
const manifest = new Map();

function publish(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const file = name.replace(/(\.[a-z0-9]+)$/, `-${hash}$1`);
  writeFileSync(join(vendor, file), content);
  manifest.set(name, file);
  return file;
}

async function styleSheet(fontFile) {
  const compiled = sass.compile(join(here, "styles/fbs.scss"), {
    loadPaths: [modules],
    quietDeps: true,
  });
  const themed = await postcss([theme, logical]).process(compiled.css, { from: undefined });
  const face = readFileSync(join(here, "styles/font.css"), "utf8").replace("FONT", fontFile);
  const { code } = await esbuild.transform(face + themed.css, {
    loader: "css",
    minify: true,
    target: BROWSERS,
  });
  if (/nhs\.uk|frutiger/i.test(code)) {
    throw new Error("fbs.css: names something of the NHS (expected: our own font and files)");
  }
  return code;
}

async function script(name) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(here, "scripts", name, "main.js")],
    bundle: true,
    format: "esm",
    minify: true,
    target: BROWSERS,
    write: false,
  });
  return outputFiles[0].contents;
}

/** PDFs embed fonts of this form alone. */
async function printedFonts() {
  for (const weight of [400, 700]) {
    const file = `files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`;
    const font = await woff2.decompress(readFileSync(join(modules, staticFont, file)));
    writeFileSync(join(handout, `atkinson-hyperlegible-next-${weight}.ttf`), font);
  }
  writeFileSync(
    join(handout, "LICENCE-fonts.txt"),
    readFileSync(join(modules, staticFont, "LICENSE")),
  );
}

function licences() {
  const licence = (title, file) => `${title}\n\n${readFileSync(join(here, file), "utf8").trim()}\n`;
  return [
    licence("nhsuk-frontend 10.6.1, parts of fbs.css", "licences/nhsuk-frontend.txt"),
    licence("htmx 2.0.11", "node_modules/htmx.org/LICENSE"),
    licence("Atkinson Hyperlegible Next", `node_modules/${font}/LICENSE`),
  ].join("\n" + "-".repeat(72) + "\n\n");
}

rmSync(vendor, { recursive: true, force: true });
mkdirSync(vendor);
const fontFile = publish(
  "atkinson-hyperlegible-next.woff2",
  readFileSync(join(modules, font, "files/atkinson-hyperlegible-next-latin-wght-normal.woff2")),
);
publish("fbs.css", await styleSheet(fontFile));
publish("htmx.js", readFileSync(join(modules, "htmx.org/dist/htmx.min.js")));
publish("player.js", await script("player"));
publish("offline.js", await script("offline"));
publish("alone.js", await script("alone"));
writeFileSync(join(vendor, "LICENCES.txt"), licences());
writeFileSync(
  join(vendor, "manifest.properties"),
  ["# Written by tools/assets/build.", ...[...manifest].map(([name, file]) => `${name} = ${file}`)]
    .join("\n") + "\n",
);
await printedFonts();
