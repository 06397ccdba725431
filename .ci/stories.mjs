// Plays the story of each role on the page of ninefold serve, as people behind a proxy live
// it: the organisation, an officer of a branch, an approver and an auditor, in both
// languages, on a desktop and on a phone. Every step asserts what the page says; a step
// that fails ends its role's story and the program. axe looks at every screen that is met,
// light and dark. Usage: node stories.mjs DIRECTORY BOOKS [LOOK], where DIRECTORY/ninefold
// is the program, BOOKS are fixtures/books and LOOK is one alone, such as "zh phone". Screenshots go to DIRECTORY/shots.
import fs from "node:fs";
import path from "node:path";
import { spawn } from "node:child_process";
import { chromium } from "playwright-core";
import { stacked, tooWide, violations } from "./look.mjs";
import { approver, auditor, officer, organisation } from "./roles.mjs";

const [work, books, only] = process.argv.slice(2);
const shots = path.join(work, "shots");
fs.mkdirSync(shots, { recursive: true });
const faults = [];
const looks = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};
const users = { lin: "organisation", shen: "branch, branch: YL-01", zhou: "approver", zheng: "auditor" };

// settings are those of the ten books together, but for the one that is mapped by pointing.
function settings() {
  let text = "as_of: 2024-06-30\nperiod: {from: 2024-01-01, to: 2024-12-31}\nthresholds:\n  management: {campaigns: {campaigns: [走千村访万户]}}\nserve:\n  users:\n";
  for (const [name, role] of Object.entries(users)) { text += `    - {name: ${name}, role: ${role}}\n`; }
  text += "sources:\n";
  for (const book of fs.readdirSync(books).filter((name) => !name.includes(".") && name !== "day-words")) {
    const own = fs.readFileSync(path.join(books, book, "ninefold.yaml"), "utf8");
    text += own.slice(own.indexOf("sources:\n") + "sources:\n".length).replace("谈话记录/*.xlsx", "谈话*/*.xlsx"); // put in as an archive
  }
  return text;
}

// serve starts a server of its own in a folder of its own, and gives its address.
async function serve(name, lang) {
  const home = path.join(work, "stories", name);
  fs.rmSync(home, { recursive: true, force: true });
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(path.join(home, "ninefold.yaml"), settings());
  const args = ["serve", "--config", path.join(home, "ninefold.yaml"), "--keep", path.join(home, "office.db"), "--no-open", "--lang", lang, "--behind-proxy", "X-User", "--proxy", "127.0.0.1"];
  const server = spawn(path.join(work, "ninefold"), args, { cwd: home, stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, GOMAXPROCS: "1" } });
  const address = await new Promise((found, failed) => {
    let said = "";
    server.stdout.on("data", (data) => { said += data; const at = said.match(/http:\/\/127\.0\.0\.1:\d+/); if (at) { found(at[0]); } });
    server.on("exit", (code) => failed(new Error(`the server ended with ${code}`)));
  });
  return { address, home, stop: () => new Promise((done) => { server.removeAllListeners("exit"); server.on("exit", (code) => { if (code !== 0) { faults.push(`${name}: the server ended with ${code}`); } done(); }); server.kill("SIGINT"); }) };
}

// Guest is a visitor with a role: a page, and what stories do with it.
class Guest {
  constructor(context, page, site, name, lang, where) { Object.assign(this, { context, page, site, name, lang, where, seen: new Set(), never: [] }); }

  say(zh, en) { return this.lang === "zh" ? zh : en; }

  // check ends the story where something is not so.
  check(so, what) { if (!so) { throw new Error(`${this.step}: ${what} (at ${this.page.url()})`); } }

  begin(step) { this.step = step; }

  async go(way) { const answer = await this.page.goto(this.site.address + way); return answer.status(); }

  async text(selector = "main") { return (await this.page.locator(selector).first().textContent()).trim(); }

  async has(pattern, selector = "main") { const text = await this.text(selector); this.check(pattern.test(text), `${selector} does not say ${pattern}, but: ${text.slice(0, 300)}`); }

  async no(selector) { const n = await this.page.locator(selector).count(); this.check(n === 0, `${selector} is there`); }

  // follow clicks on something that leads to another page, which must not be a refusal unless that is expected.
  async follow(selector, refusals = false) {
    const target = this.page.locator(selector).first();
    this.check(await target.count() === 1, `${selector} is not there`);
    await target.evaluate((e) => { for (let d = e.closest("details"); d; d = d.parentElement.closest("details")) { d.open = true; } });
    const [answer] = await Promise.all([this.page.waitForNavigation({ waitUntil: "load" }), target.click()]);
    this.check(answer.status() < 400 || refusals, `${selector} is answered by ${answer.status()}: ${(await this.text()).slice(0, 300)}`);
  }

  // settled waits until no run goes on any more.
  async settled() {
    await this.page.waitForURL((url) => !url.pathname.startsWith("/run"), { timeout: 60000 });
  }

  // download clicks on something and gives what is saved.
  async download(selector) {
    const target = this.page.locator(selector).first();
    this.check(await target.count() === 1, `${selector} is not there`);
    await target.evaluate((e) => { for (let d = e.closest("details"); d; d = d.parentElement.closest("details")) { d.open = true; } });
    const coming = this.page.waitForEvent("download");
    await target.click();
    const file = await coming;
    const data = fs.readFileSync(await file.path());
    this.check(data.length > 0, `${file.suggestedFilename()} is empty`);
    return { name: file.suggestedFilename(), data };
  }

  // fetched asks for something as this visitor, without showing it.
  async fetched(way, options = {}) { return this.context.request.fetch(this.site.address + way, { maxRedirects: 0, failOnStatusCode: false, ...options }); }

  // look examines a screen, once, light and dark.
  async look(screen) {
    for (const name of this.never) { this.check(!(await this.page.content()).includes(name), `${screen} tells of ${name}`); }
    if (this.seen.has(screen)) { return; }
    this.seen.add(screen);
    await this.page.evaluate(() => { 
      for (const d of document.querySelectorAll("details")) { d.open = true; }
      for (const s of document.querySelectorAll(".subject")) { s.style.contentVisibility = "visible"; } // or what lies further down is not laid out
    });
    for (const scheme of ["light", "dark"]) {
      if (this.lang === "en" && (scheme === "dark") !== this.where.endsWith("phone")) { continue; } // the colours are those of the other language
      await this.page.emulateMedia({ colorScheme: scheme });
      for (const violation of await violations(this.page)) { faults.push(`${this.where} ${screen} ${scheme}: axe: ${JSON.stringify(violation)}`); }
    }
    await this.page.emulateMedia({ colorScheme: "light" });
    if (await this.page.evaluate(tooWide)) { faults.push(`${this.where} ${screen}: is wider than the screen`); }
    for (const text of await this.page.evaluate(stacked)) { faults.push(`${this.where} ${screen}: stands one character a line: ${text}`); }
    await this.page.screenshot({ path: path.join(shots, `${this.where}-${screen}.png`.replaceAll(" ", "-")), fullPage: true });
  }
}

// play has one role live its story; what fails is told with the role and the step.
async function play(browser, site, story, name, lang, look) {
  const where = `story ${story.name} ${lang} ${look}`;
  const context = await browser.newContext({ ...looks[look], locale: lang === "zh" ? "zh-CN" : "en-GB", extraHTTPHeaders: { "X-User": name }, acceptDownloads: true });
  context.setDefaultTimeout(20000);
  const page = await context.newPage();
  page.on("request", (r) => { if (!r.url().startsWith(site.address) && !/^(data|blob):/.test(r.url())) { faults.push(`${where}: asks for ${r.url()}`); } });
  page.on("pageerror", (e) => faults.push(`${where}: ${e.message}`));
  page.on("console", (m) => { if (!/status of (4|5)\d\d/.test(m.text())) { faults.push(`${where}: console: ${m.text()}`); } });
  const guest = new Guest(context, page, site, name, lang, where);
  try {
    await story(guest, books);
    console.log(`${where}: lived, ${guest.seen.size} screens looked at`);
    return true;
  } catch (e) {
    faults.push(`${where}: ${e.message}`);
    await page.screenshot({ path: path.join(shots, `FAILED-${where}.png`.replaceAll(" ", "-")), fullPage: true }).catch(() => {});
    return false;
  } finally {
    await context.close();
  }
}

// One after the other: each role finds what those before have left.
async function all(browser, lang, look) {
  const site = await serve(`${lang}-${look}`, lang);
  try {
    for (const [story, name] of [[organisation, "lin"], [officer, "shen"], [approver, "zhou"], [auditor, "zheng"]]) {
      if (!await play(browser, site, story, name, lang, look)) { return; }
    }
  } finally {
    await site.stop();
  }
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
await Promise.all(["zh", "en"].map(async (lang) => { for (const look of Object.keys(looks)) { if (!only || only === `${lang} ${look}`) { await all(browser, lang, look); } } }));
await browser.close();
for (const line of faults) { console.error(line); }
process.exit(faults.length === 0 ? 0 : 1);
