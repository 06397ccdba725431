// Looks at the pages of every command beside check, as browser.mjs looks at reports.
// All of them have one style, so that axe looks at the Chinese one on a dark phone and at
// the English one on a light desktop; what the lengths of words decide (what is too
// wide, stacked or cut off) is measured of both, on every screen and sheet.
import fs from "node:fs";
import path from "node:path";
import { cutOff, sheets, splits, stacked, tooWide, violations } from "./look.mjs";

const phone = { width: 390, height: 844, isMobile: true, deviceScaleFactor: 2 };
const desktop = { width: 1280, height: 900, isMobile: false, deviceScaleFactor: 1 };

// papers examines DIRECTORY/papers with one page of the browser.
export async function papers(browser, html, work, fault) {
  const folder = path.join(work, "papers");
  const page = await browser.newPage();
  let name = "";
  page.on("request", (r) => {
    if (!r.url().startsWith(`file://${folder}`) && !r.url().startsWith("data:")) { fault(name, `asks for ${r.url()}`); }
  });
  page.on("pageerror", (e) => fault(name, e.message));
  page.on("console", (m) => fault(name, `console: ${m.text()}`));
  for (name of fs.readdirSync(folder).filter((file) => file.endsWith(".html")).sort()) {
    const file = path.join(folder, name);
    const report = await html.validateString(fs.readFileSync(file, "utf8"), name);
    for (const m of report.results.flatMap((r) => r.messages).slice(0, 10)) {
      fault(name, `line ${m.line}: ${m.message} (${m.ruleId})`);
    }
    const chinese = name.endsWith(".zh.html");
    await page.emulateMediaType("screen");
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: chinese ? "dark" : "light" }]);
    await page.setViewport(desktop);
    await page.goto(`file://${file}`);
    await seen(`${name} desktop`, !chinese);
    await page.setViewport(phone);
    await seen(`${name} phone`, chinese);
    await page.emulateMediaType("print");
    for (const [direction, width] of sheets) {
      await page.setViewport({ ...desktop, width });
      await printed(`${name} ${direction}`, direction, (direction === "portrait") === chinese);
    }
  }
  await page.close();

  async function seen(where, closely) {
    if (await page.evaluate(tooWide)) { fault(where, "is wider than the screen"); }
    for (const text of await page.evaluate(stacked)) { fault(where, `stands one character a line: ${text}`); }
    if (!closely) { return; }
    for (const violation of await violations(page)) { fault(where, `axe: ${JSON.stringify(violation)}`); }
    await page.screenshot({ path: path.join(work, "shots", `${where.replaceAll(" ", "-")}.png`) });
  }

  async function printed(where, direction, kept) {
    for (const one of (await page.evaluate(cutOff)).slice(0, 3)) { fault(where, `is cut off on paper: ${one}`); }
    for (const one of (await page.evaluate(splits)).slice(0, 3)) { fault(where, `is torn apart on paper: ${one}`); }
    for (const text of await page.evaluate(stacked)) { fault(where, `stands one character a line on paper: ${text}`); }
    if (kept) {
      await page.pdf({ path: path.join(work, "shots", `${where.replaceAll(" ", ".")}.pdf`), format: "A4", landscape: direction === "landscape", printBackground: true });
    }
  }
}
