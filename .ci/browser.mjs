// Checks every report in DIRECTORY/out; see .ci/browser.
import fs from "node:fs";
import path from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { HtmlValidate } from "html-validate";
import puppeteer from "puppeteer-core";
import { cutOff, sheets, stacked, tooWide, violations } from "./look.mjs";
import { papers } from "./papers.mjs";

const work = process.argv[2];
const out = path.join(work, "out");
const faults = [];
const fault = (where, what) => { faults.push(`${where}: ${what}`); };
const reports = (end) => fs.readdirSync(out).filter((name) => name.endsWith(end)).sort();

// SARIF by its schema.
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const sarif = ajv.compile(JSON.parse(fs.readFileSync(path.join(work, "schemas/sarif.json"), "utf8")));
for (const name of reports(".sarif")) {
  if (!sarif(JSON.parse(fs.readFileSync(path.join(out, name), "utf8")))) {
    fault(name, JSON.stringify(sarif.errors.slice(0, 5)));
  }
}

// HTML by the standard.
const html = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: { "long-title": "off", "no-inline-style": "error", "svg-focusable": "off", "wcag/h32": "off" }, // the filter acts as one types: nothing to submit
});
for (const name of reports(".html")) {
  const report = await html.validateString(fs.readFileSync(path.join(out, name), "utf8"), name);
  for (const result of report.results) {
    for (const m of result.messages.slice(0, 10)) {
      fault(name, `line ${m.line}: ${m.message} (${m.ruleId})`);
    }
  }
}

// HTML as it is seen.
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  headless: true,
  args: ["--no-sandbox"],
});
const screens = [
  { name: "desktop", width: 1280, height: 900, isMobile: false },
  { name: "phone", width: 390, height: 844, isMobile: true },
];

// open loads a report and notes whatever it asks for or complains about.
async function open(name, screen, scheme, scripts) {
  const page = await browser.newPage();
  page.on("request", (r) => {
    if (r.url() !== `file://${path.join(out, name)}` && !r.url().startsWith("data:")) {
      fault(name, `asks for ${r.url()}`);
    }
  });
  page.on("pageerror", (e) => fault(name, e.message));
  page.on("console", (m) => fault(name, `console: ${m.text()}`));
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({ ...screen, deviceScaleFactor: screen.isMobile ? 2 : 1 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(`file://${path.join(out, name)}`);
  return page;
}

for (const name of reports(".html")) {
  for (const screen of screens) {
    for (const scheme of ["light", "dark"]) {
      const page = await open(name, screen, scheme, true);
      const where = `${name} ${screen.name} ${scheme}`;
      for (const violation of await violations(page)) {
        fault(where, `axe: ${JSON.stringify(violation)}`);
      }
      if (await page.evaluate(tooWide)) {
        fault(where, "is wider than the screen");
      }
      for (const text of await page.evaluate(stacked)) {
        fault(where, `stands one character a line: ${text}`);
      }
      await page.screenshot({ path: path.join(work, "shots", `${where.replaceAll(" ", "-")}.png`) });
      await page.close();
    }
  }
  if (!name.endsWith(".notice.html")) {
    await filters(name);
  }
  await unscripted(name);
  await paper(name);
}

// paper measures the page as it is printed, upright and across: nothing may be
// wider than what the margins of A4 leave, and no table be cut off.
async function paper(name) {
  for (const [direction, width] of sheets) {
    const page = await open(name, { name: "paper", width, height: 1000, isMobile: false }, "light", true);
    await page.emulateMediaType("print");
    for (const one of (await page.evaluate(cutOff)).slice(0, 3)) {
      fault(`${name} ${direction}`, `is cut off on paper: ${one}`);
    }
    if (await page.evaluate(() => [...document.querySelectorAll(".folded")].some((e) => getComputedStyle(e).display === "none"))) {
      fault(`${name} ${direction}`, "lapses are folded on paper");
    }
    await page.pdf({ path: path.join(work, "shots", `${name}.${direction}.pdf`), format: "A4", landscape: direction === "landscape", printBackground: true });
    await page.close();
  }
}

// filters tries the search: what does not fit is gone, and comes back.
async function filters(name) {
  const page = await open(name, screens[0], "light", true);
  const seen = () => page.evaluate(() => [...document.querySelectorAll("[data-s]")].filter((e) => !e.hidden).length);
  const all = await seen();
  await page.select("#f-status", "due");
  const due = await seen();
  const right = await page.evaluate(() => [...document.querySelectorAll("[data-s]")].every((e) => e.hidden !== ` ${e.dataset.s} `.includes(" due ")));
  if (!right || due > all) { fault(name, "the filter by status shows the wrong rows"); }
  await page.type("#f-text", "no such words anywhere");
  if (await seen() !== 0) { fault(name, "the search finds what is not there"); }
  await page.click("#filter button[type=reset]");
  await new Promise((done) => { setTimeout(done, 50); });
  if (await seen() !== all) { fault(name, "clearing the filter does not bring everything back"); }
  await page.close();
}

// unscripted reads and prints the report without any script.
async function unscripted(name) {
  const page = await open(name, screens[0], "light", false);
  await page.pdf({ path: path.join(work, "shots", `${name}.pdf`), preferCSSPageSize: true, printBackground: true });
  await page.close();
}

await papers(browser, html, work, fault);
await browser.close();
for (const line of faults) { console.error(line); }
process.exit(faults.length === 0 ? 0 : 1);
