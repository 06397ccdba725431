// Looks at the page of ninefold serve as its visitors will: every screen in both
// languages, on a desktop and on a phone, light and dark, with axe-core; by keyboard;
// without script. Usage: node site.mjs DIRECTORY ADDRESS, the one-time address of a
// server on fixtures/office. Screenshots go to DIRECTORY/shots.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import puppeteer from "puppeteer-core";

const [work, address] = process.argv.slice(2);
const site = new URL(address).origin;
const faults = [];
const fault = (where, what) => { faults.push(`${where}: ${what}`); };
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const html = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: { "long-title": "off", "no-inline-style": "error", "svg-focusable": "off", "require-sri": "off" },
});
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", headless: true, args: ["--no-sandbox"] });
const looks = [
  { name: "desktop", width: 1280, height: 900, isMobile: false },
  { name: "phone", width: 390, height: 844, isMobile: true },
];
fs.mkdirSync(path.join(work, "shots"), { recursive: true });

// tab opens a page that notes whatever it asks for elsewhere or complains about.
async function tab(where) {
  const page = await browser.newPage();
  page.on("request", (r) => {
    if (!r.url().startsWith(site) && !r.url().startsWith("data:")) { fault(where, `asks for ${r.url()}`); }
  });
  page.on("pageerror", (e) => fault(where, e.message));
  page.on("console", (m) => { if (!/status of (4|5)\d\d/.test(m.text())) { fault(where, `console: ${m.text()}`); } });
  return page;
}

async function violations(page) {
  const session = await page.createCDPSession();
  const { result } = await session.send("Runtime.evaluate", {
    expression: `${axe}; axe.run(document, {resultTypes: ["violations"]}).then((r) => JSON.stringify(r.violations.map((v) => [v.id, v.nodes.length, v.nodes[0].html.slice(0, 200)])))`,
    awaitPromise: true,
    returnByValue: true,
  });
  return JSON.parse(result.value);
}

const text = (page, selector) => page.$eval(selector, (e) => e.textContent.trim());
const follow = async (page, selector) => { await Promise.all([page.waitForNavigation(), page.click(selector)]); };

// The way of an officer: in by the address, from a square down to the very cell.
const first = await tab("entering");
await first.goto(address);
await first.waitForSelector(".grid .square", { timeout: 60000 });
const screens = { grid: "/" };
const note = (name) => { screens[name] = first.url().slice(site.length); };
await follow(first, ".square.fail h2 a"); note("system");
await follow(first, ".tallies tbody a"); note("rule");
await follow(first, "section[aria-labelledby=branches-h] tbody a"); note("rule-branch");
await follow(first, ".filters a.fail, .filters a"); note("rule-branch-status");
await follow(first, ".list td a"); note("verdict");
await follow(first, 'a[href^="/sheet"]'); note("sheet");
if (await first.$(".picture mark") === null) { fault("sheet", "no cell is marked"); }
await first.goto(site + "/search?q=00"); note("search");
await follow(first, '.tallies a[href^="/person"]'); note("person");
await follow(first, '.crumbs a[href^="/branch"]'); note("branch");
// A figure is moved with the keys, tried while it moves, saved, and taken back.
await first.goto(site + "/figures"); note("figures");
await follow(first, 'a[href*="parameter=half_days"]'); note("figure");
await first.focus("input[type=range]");
await first.keyboard.press("ArrowRight");
await first.waitForSelector("#effect form[method=post]", { timeout: 20000 });
if (!/会变|would change/.test(await text(first, "#effect .headline"))) { fault("figure", "does not say who would change"); }
await follow(first, "#effect form[method=post] button");
if (await first.$(".past li") === null) { fault("figure", "the change is not in its history"); }
screens.figure = "/figure?rule=fieldwork.visits&parameter=half_days&value=4&try=yes";
screens["figure-list"] = "/figure?rule=management.mentorship&parameter=aspects";
screens["figure-beyond"] = "/figure?rule=practice.meetings&parameter=tolerated&branch=JW-QF&value=3&try=yes";
screens["figures-branch"] = "/figures?branch=JW-XX";
screens.waivers = "/waivers";
screens.mappable = "/mapping";
screens.mapping = `/mapping?file=${encodeURIComponent("走访记录.csv")}&sheet=`;
screens.corrections = "/corrections";
screens.waiver = "/waiver?do=end&entry=0&until=2024-11-30";
screens["waiver-new"] = "/waiver?do=add&rule=cultivation.rotation&subject=0048&from=2024-06-01&until=2024-05-31&reason=x&approved_by=x";
screens.history = "/history";
// An entry is written in the ledger, and stands in its history.
await first.goto(site + "/ledger"); note("ledger");
await follow(first, 'a[href^="/ledger/entry"]'); note("ledger-entry");
await first.type("form.entry textarea", "补录走访记录");
await follow(first, "form.entry button");
await first.goto(site + screens["ledger-entry"]);
if (!/补录走访记录/.test(await text(first, "section[aria-labelledby=history-h]"))) { fault("ledger", "what was written is not in its history"); }
await first.goto(site + "/runs"); note("runs");
await follow(first, 'a[href^="/run/kept"]'); note("run-kept");
screens.paragraph = "/paragraph";
screens.compare = "/compare?before=1&after=1";
screens.unknown = "/unknown";
screens.books = "/books";
await first.goto(site + "/due?days=365");
await follow(first, "form[action='/due/subscribe'] button");
screens.due = "/due?days=365";
screens.requests = "/requests";
screens["ledger-second"] = "/ledger?page=2";
screens.missing = "/nowhere";
screens.gone = "/person?id=nobody";

// The other language stays chosen, and the keyboard is enough.
await first.goto(site + "/?lang=en");
await first.goto(site + "/");
if (await first.$eval("html", (e) => e.lang) !== "en") { fault("language", "is not remembered"); }
await first.keyboard.press("/");
await first.keyboard.type("0006");
await Promise.all([first.waitForNavigation(), first.keyboard.press("Enter")]);
if (!/1 found/.test(await text(first, "[role=status]"))) { fault("keyboard", "the search does not find by id"); }
await first.goto(site + "/");
await first.keyboard.press("Tab");
if (await first.evaluate(() => document.activeElement.className) !== "skip") { fault("keyboard", "the first stop is not the way past the menu"); }

// Whoever was not let in sees nothing, and the address works once.
const stranger = await browser.createBrowserContext();
const outside = await stranger.newPage();
for (const [way, status] of [["/", 403], ["/enter?token=" + new URL(address).searchParams.get("token"), 403]]) {
  const answer = await outside.goto(site + way);
  if (answer.status() !== status) { fault("stranger", `${way.slice(0, 6)} is answered by ${answer.status()}`); }
}
await stranger.close();

for (const lang of ["zh", "en"]) {
  await first.goto(`${site}/?lang=${lang}`);
  for (const [name, way] of Object.entries(screens)) {
    for (const look of looks) {
      for (const scheme of ["light", "dark"]) {
        if (lang === "en" && (scheme === "dark") !== look.isMobile) { continue; } // the colours are those of the other language
        const where = `site ${name} ${lang} ${look.name} ${scheme}`;
        const page = await tab(where);
        await page.setViewport({ ...look, deviceScaleFactor: look.isMobile ? 2 : 1 });
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
        await page.goto(site + way);
        await page.evaluate(() => { for (const d of document.querySelectorAll("details")) { d.open = true; } });
        for (const v of await violations(page)) { fault(where, `axe: ${JSON.stringify(v)}`); }
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) { fault(where, "is wider than the screen"); }
        await page.screenshot({ path: path.join(work, "shots", `${where.replaceAll(" ", "-")}.png`), fullPage: name !== "rule" });
        if (look.name === "desktop" && scheme === "light") {
          const report = await html.validateString(await page.content(), where);
          for (const m of report.results.flatMap((r) => r.messages).slice(0, 5)) { fault(where, `line ${m.line}: ${m.message} (${m.ruleId})`); }
        }
        await page.close();
      }
    }
  }
}

await first.goto(site + "/history");
await follow(first, "form[action='/history/undo'] button");
if (await first.$$eval(".past > li", (all) => all.length) !== 2) { fault("history", "a change that is taken back is not one of its own"); }

// Without script every screen says the same.
for (const [name, way] of Object.entries(screens)) {
  const page = await tab(name);
  await page.setJavaScriptEnabled(false);
  await page.goto(site + way);
  if (await page.$("h1") === null) { fault(name, "says nothing without script"); }
  await page.close();
}

await browser.close();
for (const line of faults) { console.error(line); }
process.exit(faults.length === 0 ? 0 : 1);
