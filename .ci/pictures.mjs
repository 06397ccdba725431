// Takes the pictures of docs/serve.md and its Chinese twin. Usage: node pictures.mjs
// DIRECTORY ADDRESS, the one-time address of a server on fixtures/office; see .ci/pictures.
import path from "node:path";
import puppeteer from "puppeteer-core";

const [to, address] = process.argv.slice(2);
const site = new URL(address).origin;
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", headless: true, args: ["--no-sandbox", "--hide-scrollbars"] });
const page = await browser.newPage();
await page.goto(address);
await page.waitForSelector(".grid .square", { timeout: 60000 });

// What is shown of each: an address, and from where to where of the page.
const desktop = { width: 960, height: 640, deviceScaleFactor: 1 };
const phone = { width: 390, height: 760, deviceScaleFactor: 1, isMobile: true };
const pictures = {
  grid: { way: "/", look: desktop },
  verdict: { way: "/verdict?rule=fieldwork.visits&person=0005", look: desktop },
  figure: { way: "/figure?rule=fieldwork.visits&parameter=half_days&value=3&try=yes", look: desktop, from: "form.dial" },
  ledger: { way: "/ledger", look: phone, from: "table.lines" },
};
for (const lang of ["zh", "en"]) {
  await page.goto(`${site}/?lang=${lang}`);
  for (const [name, { way, look, from }] of Object.entries(pictures)) {
    await page.setViewport(look);
    const answer = await page.goto(site + way);
    if (answer.status() !== 200) { throw new Error(`${way} is answered by ${answer.status()}`); }
    const y = from ? await page.$eval(from, (e) => e.getBoundingClientRect().top + scrollY - 12) : 0;
    await page.screenshot({ path: path.join(to, `serve-${name}.${lang}.png`), captureBeyondViewport: true, optimizeForSpeed: false, clip: { x: 0, y, width: look.width, height: look.height } });
  }
}
await browser.close();
