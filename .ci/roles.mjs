// What each role does on the page, step by step; see stories.mjs. The files have the same
// people in all ten books: four in YL-01, four in YL-02.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

const elsewhere = ["欧阳牧野", "向远", "温如玉", "柏舟"]; // people of YL-02, whom an officer of YL-01 never meets
const visits = "/figure?rule=fieldwork.visits&parameter=half_days";

// archive packs files into a zip, unpacked as they are.
function archive(files) {
  const parts = [], list = [];
  let at = 0;
  for (const { name, data } of files) {
    const called = Buffer.from(name), head = Buffer.alloc(30), entry = Buffer.alloc(46), sum = zlib.crc32(data);
    head.writeUInt32LE(0x04034b50, 0); head.writeUInt16LE(20, 4); head.writeUInt16LE(0x800, 6);
    head.writeUInt32LE(sum, 14); head.writeUInt32LE(data.length, 18); head.writeUInt32LE(data.length, 22); head.writeUInt16LE(called.length, 26);
    entry.writeUInt32LE(0x02014b50, 0); entry.writeUInt16LE(20, 4); entry.writeUInt16LE(20, 6); entry.writeUInt16LE(0x800, 8);
    entry.writeUInt32LE(sum, 16); entry.writeUInt32LE(data.length, 20); entry.writeUInt32LE(data.length, 24); entry.writeUInt16LE(called.length, 28); entry.writeUInt32LE(at, 42);
    parts.push(head, called, data); list.push(entry, called);
    at += head.length + called.length + data.length;
  }
  const middle = Buffer.concat(list), end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0); end.writeUInt16LE(files.length, 8); end.writeUInt16LE(files.length, 10); end.writeUInt32LE(middle.length, 12); end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, middle, end]);
}

// filesOf are the files of a book as they are put in: a folder in it becomes an archive.
function filesOf(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).filter((one) => one.name !== "ninefold.yaml").map((one) => {
    const at = path.join(folder, one.name);
    if (!one.isDirectory()) { return { name: one.name, mimeType: "application/octet-stream", buffer: fs.readFileSync(at) }; }
    return { name: `${one.name}.zip`, mimeType: "application/zip", buffer: archive(fs.readdirSync(at).map((name) => ({ name, data: fs.readFileSync(path.join(at, name)) }))) };
  });
}

// drop puts books in, by what a drop on the field does.
async function drop(g, files) {
  await g.go("/books");
  await g.page.locator("#files").setInputFiles(files);
  await g.follow("form.putin button", true); // what is not understood is told, and judged is nobody
}

// folder puts a whole folder in.
async function folder(g, at) {
  await g.go("/books");
  await g.page.locator("#folder").setInputFiles(at);
  await g.follow("form.putin:has(#folder) button", true);
}

// wholeFolder puts a book in as the folder it is, which is refused as long as settings lie in it.
async function wholeFolder(g, books, book) {
  g.begin(`put in the folder ${book}`);
  const at = path.join(g.site.home, "whole");
  fs.cpSync(path.join(books, book), at, { recursive: true });
  await folder(g, at);
  await g.has(/ninefold\.yaml/); await g.look("folder-with-settings");
  fs.rmSync(path.join(at, "ninefold.yaml"));
  fs.writeFileSync(path.join(at, "说明.docx"), "a letter");
  await folder(g, at);
  await g.settled();
  await asExpected(g, books, book);
  await g.go("/books");
  await g.has(/说明\.docx/);
}

// verdicts are those of the run that is shown, as its JSON has them.
async function verdicts(g) {
  await g.go("/runs");
  await g.follow("table a[href^='/run/kept']");
  const { data } = await g.download("a[href*='format=json'], a[href*='json']");
  return JSON.parse(data).verdicts;
}

const brief = (all) => all.map((v) => `${v.rule} ${v.subject ? v.subject.id : v.id} ${v.status}`).sort().join("\n");

// asExpected holds that everybody was judged as the fixture says.
async function asExpected(g, books, book) {
  const want = JSON.parse(fs.readFileSync(path.join(books, `${book}.expected.json`), "utf8")).verdicts;
  const told = (all) => brief(all).split("\n").filter((line) => !/ (exempt|pass)$/.test(line)); // what is kept are findings
  const missing = told(want), got = told(await verdicts(g));
  g.check(got.join("\n") === missing.join("\n"), `${book} is judged otherwise than it must be: ${got.filter((l) => !missing.includes(l)).slice(0, 3)} instead of ${missing.filter((l) => !got.includes(l)).slice(0, 3)}`);
}

// subscribe makes an address, reads the calendar as a program would, and takes it back.
async function subscribe(g) {
  g.begin("subscribe");
  await g.go("/due?days=365");
  await g.look("due");
  const { data } = await g.download("a[href^='/due.ics']");
  g.check(/^BEGIN:VCALENDAR/.test(data.toString()), "the calendar is none");
  const book = await g.download("a[href^='/due.xlsx']");
  g.check(book.data.subarray(0, 2).toString() === "PK", "the workbook of what is due is none");
  await g.follow("form[action='/due/subscribe'] button");
  const address = await g.text("form.address code");
  const program = await fetch(address); // without any header of the proxy
  const said = await program.text();
  g.check(program.status === 200 && said.startsWith("BEGIN:VCALENDAR"), "a calendar program is not served");
  for (const name of g.never) { g.check(!said.includes(name), `the calendar tells of ${name}`); }
  await g.follow("form.address button");
  g.check((await fetch(address)).status === 404, "what was taken back is still served");
}

// down goes from the grid to a finding of a person, and gives the address of its verdict.
async function down(g, name) {
  g.begin("find a finding");
  await g.go("/");
  await g.look("grid");
  await g.has(/九宫|党|学习|square|Study/i);
  await g.follow(".square.fail h2 a"); await g.look("system");
  await g.go(`/search?q=${encodeURIComponent(name)}`);
  await g.has(new RegExp(name)); await g.look("search");
  await g.follow(".tallies a[href^='/person']"); await g.look("person");
  await g.has(new RegExp(name), "main");
  await g.follow("a:has(.tag.fail), tr:has(.tag.fail) a[href^='/verdict']"); await g.look("verdict");
  await g.has(new RegExp(g.say("未达标", "fail"), "i"), ".headline");
}

// reports downloads the reports of the run that is shown, in every format.
async function reports(g) {
  g.begin("download");
  await g.go("/runs"); await g.look("runs");
  await g.follow("table a[href^='/run/kept']"); await g.look("run-kept");
  const all = await g.page.locator("section[aria-labelledby=downloads-h] a").evaluateAll((list) => list.map((a) => a.getAttribute("href")));
  g.check(all.length >= 8, `only ${all.length} formats are offered`);
  for (const way of all) {
    const answer = await g.fetched(way);
    const body = await answer.body();
    g.check(answer.status() === 200 && body.length > 20 && /attachment/.test(answer.headers()["content-disposition"]), `${way} is answered by ${answer.status()}`);
    for (const name of g.never) { g.check(!body.includes(name), `${way} tells of ${name}`); }
  }
  await g.go("/ledger");
  const book = await g.download("a[href='/ledger.xlsx']");
  g.check(book.data.subarray(0, 2).toString() === "PK", "the ledger is no workbook");
}

// compare lays the last two runs beside each other.
async function compare(g) {
  g.begin("compare");
  await g.go("/runs");
  await g.follow("form[action='/compare'] button"); await g.look("compare");
  await g.has(new RegExp(g.say("比较", "compared"), "i"), "h1");
}

// refused holds that a form is refused to a role, whatever page it is sent from.
async function refused(g, way, form = {}) {
  const answer = await g.fetched(way, { method: "POST", form });
  g.check(answer.status() === 403, `POST ${way} is answered by ${answer.status()}`);
}

// write puts an entry into the ledger, and finds it in its history.
async function write(g, words) {
  g.begin("write an entry");
  await g.go("/ledger"); await g.look("ledger");
  await g.follow("a[href^='/ledger/entry']"); await g.look("ledger-entry");
  await g.page.locator("form.entry textarea").first().fill(words);
  await g.follow("form.entry button");
  await g.has(new RegExp(words), "section[aria-labelledby=history-h]");
  await g.has(new RegExp(g.name), "section[aria-labelledby=history-h]");
}

// tryFigure moves a figure, sees who would change, and saves it.
async function tryFigure(g, way, value, file) {
  g.begin("change a figure");
  await g.go("/figures"); await g.look("figures");
  await g.go(way); await g.look("figure");
  await g.page.locator("#value").fill(value);
  await g.page.locator("#effect form[method=post]").waitFor(); // tried while it is typed
  await g.has(/会变|would change/, "#effect .headline"); await g.look("figure-tried");
  await g.has(new RegExp(`half_days: ${value}`), "#effect .diff");
  await g.follow("#effect form[method=post] button");
  await g.has(new RegExp(g.name), ".past");
  g.check(fs.readFileSync(path.join(g.site.home, file), "utf8").includes(`half_days: ${value}`), `${file} does not say so`);
}

// waiting looks at the screens of checks that go on, wait and were cancelled: books of many
// people are put in several times, so that some have to wait.
async function waiting(g, books) {
  g.begin("wait and cancel");
  await g.context.route(/\/run(\?|$)/, async (route) => { // or the page would look again while it is looked at
    if (route.request().method() !== "GET") { await route.continue(); return; }
    const response = await route.fetch({ maxRedirects: 0 });
    const headers = response.headers();
    delete headers.refresh;
    await route.fulfill({ response, headers });
  });
  const people = ["工号,姓名,支部编号,是否党员,进入机关日期"], days = ["工号,日期,时段,地点"];
  for (let i = 0; i < 3000; i++) {
    people.push(`Q${i},众人${i},YL-0${1 + (i % 2)},是,2015-01-01`);
    for (let d = 1; d <= 28; d++) { days.push(`Q${i},2024-0${1 + (d % 6)}-${String(d).padStart(2, "0")},上午,某村`); }
  }
  const many = [["人员名册.csv", people], ["走访记录.csv", days], ["支部.csv", ["支部编号,支部名称", "YL-01,机关一支部", "YL-02,机关二支部"]]]
    .map(([name, lines]) => ({ name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) }));
  const numbers = [];
  for (let i = 0; i < 4; i++) {
    const form = new FormData();
    for (const one of many) { form.append("books", new File([one.buffer], one.name)); }
    const answer = await g.fetched("/books", { method: "POST", multipart: form });
    g.check(answer.status() === 303, `books are answered by ${answer.status()}`);
    numbers.push(Number(answer.headers().location.match(/id=(\d+)/)[1]));
  }
  const first = g.page, tabs = { progress: first, queue: await g.context.newPage(), cancelled: await g.context.newPage() }; // all three at once, before the checks end
  await tabs.queue.goto(`${g.site.address}/run?id=${numbers[3]}`);
  await tabs.progress.goto(`${g.site.address}/run?id=${numbers[0]}`);
  await tabs.cancelled.goto(`${g.site.address}/run?id=${numbers[3]}`);
  g.page = tabs.cancelled;
  await g.follow(`button[name=id][value="${numbers[3]}"]`);
  const says = { progress: /正在|Reading|Joining|Checking/, queue: /前面还有|轮到|before it|It is the next/, cancelled: /lin/ };
  for (const [name, tab] of Object.entries(tabs)) {
    g.page = tab;
    await g.has(says[name], "[role=status]");
    await g.look(name);
    if (tab !== first) { await tab.close(); }
  }
  g.page = first;
  for (const number of numbers.slice(0, 3).reverse()) { await g.fetched("/run/cancel", { method: "POST", form: { id: String(number) } }); }
  await g.context.unroute(/\/run(\?|$)/);
  await drop(g, filesOf(path.join(books, "day-words"))); // whatever has come to an end meanwhile
  await g.settled();
  await g.has(/机关一支部/);
}

export async function organisation(g, books) {
  g.begin("drop the ten books");
  await g.go("/books"); await g.look("put-in");
  const ten = fs.readdirSync(books).filter((name) => !name.includes("."));
  g.check(ten.length === 10, `there are ${ten.length} books`);
  await wholeFolder(g, books, "week-counts");
  for (const book of [...ten.filter((name) => name !== "day-words"), "day-words"]) {
    g.begin(`drop ${book}`);
    await drop(g, filesOf(path.join(books, book)));
    await g.settled();
    if (book !== "day-words") { await asExpected(g, books, book); }
  }
  g.begin("map one by pointing");
  await g.has(/走访登记表/); await g.look("not-understood");
  await g.follow("a[href='/mapping']"); await g.look("mappable");
  await g.follow("section[aria-labelledby=open-h] a[href*='file=']"); await g.look("mapping");
  const meaning = (word) => g.page.locator("li", { hasText: `“${word}”` }).locator("select").first();
  await meaning("全").selectOption("?"); // not said: the word is told as one that nobody knows
  await g.follow("button[name=do][value=try]");
  await g.look("mapping-tried");
  const before = await g.text("#effect .headline");
  await meaning("全").selectOption("day");
  await g.follow("button[name=do][value=try]");
  await g.has(/采用 [1-9]|[1-9]\d* rows? used/, "#effect");
  g.check(before.length > 0, "a trial says nothing");
  await g.has(/全: day/, "#effect .diff");
  await g.follow("button[name=do][value=save]");
  await g.settled();
  g.check(fs.readFileSync(path.join(g.site.home, "ninefold.yaml"), "utf8").includes("走访登记表"), "the mapping is not in the settings");
  await asExpected(g, books, "day-words");
  await g.go("/books"); await g.look("books");
  await g.has(/走访登记表/);

  await down(g, "向远");
  g.begin("down to the cell");
  await g.follow("a[href^='/sheet']"); await g.look("sheet");
  g.check(await g.page.locator(".picture mark").count() > 0, "no cell is marked");

  await tryFigure(g, visits, "3", "ninefold.yaml");

  g.begin("waive");
  const failed = (await verdicts(g)).find((v) => v.status === "fail" && v.subject.kind === "person" && v.subject.branch === "YL-02");
  await g.go("/waivers"); await g.look("waivers");
  await g.page.locator("#w-rule").selectOption(failed.rule);
  for (const [id, value] of [["subject", failed.subject.id], ["from", "2024-06-01"], ["until", "2024-12-31"], ["reason", "专项借调"], ["by", "zhou"]]) { await g.page.locator(`#w-${id}`).fill(value); }
  await g.follow("form.dial button"); await g.look("waiver");
  await g.has(/会变|would change/, ".headline");
  await g.follow("form[method=post][action='/waiver'] button");
  await g.has(/专项借调/);
  await g.go(`/verdict?rule=${failed.rule}&person=${failed.subject.id}`);
  await g.has(/豁免|waived/i, ".headline");

  await write(g, "机关督办补录");

  g.begin("run again");
  await g.go("/books");
  await g.follow("form[action='/run'] button");
  await g.settled();
  await compare(g);
  await reports(g);
  await subscribe(g);
  g.begin("the other screens");
  for (const [name, way, says] of [["paragraph", "/paragraph", /./], ["unknown", "/unknown", /./], ["corrections", "/corrections", /./], ["history", "/history", /lin/], ["requests", "/requests", /./]]) {
    g.check(await g.go(way) === 200, `${way} is not shown`);
    await g.has(says); await g.look(name);
  }
  await waiting(g, books);
}

export async function officer(g) {
  g.never = elsewhere;
  await down(g, "沈亦舟");
  await g.no("a[href^='/sheet']"); // the sheets hold everybody's rows
  g.begin("the books are not theirs");
  for (const way of ["/books", "/mapping", "/waivers", "/corrections", "/keep.db", "/person?id=2001", "/branch?id=YL-02"]) {
    const status = await g.go(way);
    g.check(status === 403 || status === 404, `${way} is answered by ${status}`);
    await g.look(`refused-${status}`);
  }
  for (const way of ["/books", "/run", "/run/cancel", "/mapping", "/waiver", "/corrections", "/ledger/import"]) { await refused(g, way); }
  await g.go(`/search?q=${encodeURIComponent("欧阳")}`);
  await g.has(/没有|找到 0|0 found|nobody|nothing/i);

  await tryFigure(g, visits, "4", "branches/YL-01.yaml");
  g.check(!fs.readFileSync(path.join(g.site.home, "ninefold.yaml"), "utf8").includes("half_days: 4"), "the organisation's file was written");

  g.begin("ask for a waiver");
  const failed = (await verdicts(g)).find((v) => v.status === "fail" && v.subject.kind === "person");
  g.check(failed.subject.branch === "YL-01", "a finding of another branch is in the download");
  await g.go("/requests"); await g.look("requests");
  await g.page.locator("#r-rule").selectOption(failed.rule);
  for (const [id, value] of [["subject", "2001"], ["from", "2024-06-01"], ["until", "2024-12-31"], ["reason", "支部专项"]]) { await g.page.locator(`#r-${id}`).fill(value); }
  await g.page.locator("form[action='/requests'] button").click();
  await g.page.waitForLoadState();
  await g.has(/没有这个对象|no such id/, "[role=alert]"); await g.look("request-refused"); // nobody of another branch
  await g.page.locator("#r-subject").fill(failed.subject.id);
  await g.follow("form[action='/requests'] button");
  await g.has(/支部专项/);
  await g.follow("article.waiver a[href^='/request']"); await g.look("request");
  await g.no("button[value=approve]");

  await write(g, "支部已安排补访");
  await compare(g);
  await reports(g);
  await subscribe(g);
  g.begin("run again is the organisation's");
  await g.go("/"); await g.no("form[action='/run']");
  await g.go("/history"); await g.look("history"); await g.has(/shen/);
}

export async function approver(g) {
  await down(g, "欧阳牧野");
  await g.follow("a[href^='/sheet']"); await g.look("sheet");
  await g.no("form[action='/corrections']");
  g.begin("what is not theirs");
  for (const way of ["/books", "/run", "/figure", "/waiver", "/ledger/entry", "/history/undo", "/mapping"]) { await refused(g, way); }
  await g.go("/waiver?do=add&rule=fieldwork.visits&subject=2002&from=2024-06-01&until=2024-12-31&reason=x&approved_by=zhou"); await g.look("waiver");
  await g.no("form[method=post][action='/waiver']");
  await g.has(/豁免申请|Requests/);
  await g.go(`${visits}&value=5&try=yes`); await g.look("figure"); await g.no("form[method=post][action='/figure']");
  g.begin("a request of one's own");
  await g.go("/requests"); await g.look("requests");
  await g.page.locator("#r-rule").selectOption("fieldwork.visits");
  for (const [id, value] of [["subject", "2002"], ["from", "2024-06-01"], ["until", "2024-12-31"], ["reason", "自行申请"]]) { await g.page.locator(`#r-${id}`).fill(value); }
  await g.follow("form[action='/requests'] button");
  await g.has(/自行申请/);
  await g.follow("article.waiver:has-text('自行申请') a[href^='/request']");
  await g.no("button[value=approve]"); await g.look("request-own");
  await g.follow("button[value=withdraw]");
  g.begin("approve");
  await g.go("/requests");
  await g.follow("article.waiver:has-text('支部专项') a[href^='/request']"); await g.look("request");
  await g.has(/结论会变|would change/);
  await g.follow("button[value=approve]");
  await g.has(/已批准|approved/);
  const file = fs.readFileSync(path.join(g.site.home, "ninefold.yaml"), "utf8");
  g.check(file.includes("支部专项") && file.includes("approved_by: zhou"), "the waiver is not in the settings");
  const waived = (await verdicts(g)).filter((v) => v.status === "waived");
  g.check(waived.some((v) => v.subject.branch === "YL-01"), "nobody of the branch is waived");
  g.begin("read all");
  await g.go("/ledger"); await g.look("ledger"); await g.follow("a[href^='/ledger/entry']"); await g.look("ledger-entry");
  await g.no("form[action='/ledger/entry']");
  await compare(g);
  await reports(g);
  await subscribe(g);
}

export async function auditor(g) {
  await down(g, "欧阳牧野");
  await g.follow("a[href^='/sheet']"); await g.look("sheet");
  g.begin("changes nothing");
  for (const way of ["/books", "/run", "/run/cancel", "/figure", "/waiver", "/ledger/entry", "/ledger/import", "/history/undo", "/mapping", "/requests", "/request", "/corrections", "/due/subscribe"]) { await refused(g, way); }
  for (const [name, way, says] of [["books", "/books", /走访登记表/], ["figures", "/figures", /3/], ["waivers", "/waivers", /支部专项/], ["history", "/history", /shen[\s\S]*lin/], ["corrections", "/corrections", /./], ["requests", "/requests", /支部专项/], ["ledger", "/ledger", /./], ["due", "/due?days=365", /./], ["unknown", "/unknown", /./], ["figure", `${visits}&value=5&try=yes`, /会变|would change/]]) {
    g.check(await g.go(way) === 200, `${way} is not shown`);
    await g.has(says);
    await g.no("form[method=post]");
    await g.look(name);
  }
  g.begin("the entries of all");
  await g.go("/ledger");
  const book = await g.download("a[href='/ledger.xlsx']");
  g.check(book.data.subarray(0, 2).toString() === "PK", "the ledger is no workbook");
  await compare(g);
  await reports(g);
  g.begin("take a copy");
  const copy = await g.fetched("/keep.db");
  g.check((await copy.body()).subarray(0, 15).toString() === "SQLite format 3", "the copy is no database");
}
