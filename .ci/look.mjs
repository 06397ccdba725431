// What a page is measured by, whoever wrote it; see .ci/browser.
import fs from "node:fs";
import { createRequire } from "node:module";

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// violations are what axe finds, each with how often and the first place.
export async function violations(page) {
  const session = page.createCDPSession ? await page.createCDPSession() : await page.context().newCDPSession(page); // of Puppeteer, or of Playwright
  const { result } = await session.send("Runtime.evaluate", {
    expression: `${axe}; axe.run(document, {resultTypes: ["violations"], rules: {"target-size": {enabled: true}}}).then((r) => JSON.stringify(r.violations.map((v) => [v.id, v.nodes.length, v.nodes[0].html.slice(0, 200)])))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return JSON.parse(result.value);
}

// The functions below run in the page.

export const tooWide = () => document.documentElement.scrollWidth > innerWidth;

// stacked finds texts of several characters in a column one character wide.
export function stacked() {
  const found = [];
  for (const element of document.querySelectorAll("td, th, caption, p, li, dd, dt, h1, h2, h3")) {
    const style = getComputedStyle(element);
    const text = element.textContent.trim();
    const inner = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (text.length > 3 && inner > 0 && inner < 1.9 * parseFloat(style.fontSize) && element.clientHeight > 3 * parseFloat(style.fontSize) && element.querySelector("span, svg") === null) {
      found.push(text.slice(0, 40));
    }
  }
  return found;
}

// cutOff finds what paper of this width loses.
export const cutOff = () => [...document.querySelectorAll("table, td, th, svg, p, section")]
  .filter((e) => e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.outerHTML.slice(0, 80));

// splits finds what may be torn apart where a sheet of paper ends.
export const splits = () => [...document.querySelectorAll("tr, figure, .square, .tile")]
  .filter((e) => getComputedStyle(e).breakInside !== "avoid" && !e.closest("[hidden]")).map((e) => e.outerHTML.slice(0, 80));

// The sheets of A4 without their margins: direction and width in pixels.
export const sheets = [["portrait", 182], ["landscape", 269]].map(([direction, millimetres]) => [direction, Math.floor((millimetres / 25.4) * 96)]);
