// Counts what each format calls a failure, and holds what GitLab and code hosts ask
// for; see .ci/consumers.
import fs from "node:fs";
import Ajv from "ajv-draft-04";
import ICAL from "ical.js";

// What GitLab's documentation of code quality reports asks of each issue.
const issues = new Ajv({ strict: false }).compile({
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", minLength: 8 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", pattern: "^[^.]" },
          lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
        },
      },
    },
  },
});

const read = (name) => fs.readFileSync(`out/${name}`, "utf8");
const wanted = { compliant: 0, baseline: 0 };
wanted.failing = JSON.parse(read("failing.json")).verdicts.filter((v) => v.severity === "must" && ["fail", "unknown"].includes(v.status)).length;
for (const [name, want] of Object.entries(wanted)) {
  const junit = JSON.parse(read(`${name}.junit.json`)).testsuite;
  const quality = JSON.parse(read(`${name}.codequality.json`));
  if (!issues(quality)) throw new Error(`${name}: ${JSON.stringify(issues.errors)}`);
  if (new Set(quality.map((i) => i.fingerprint)).size !== quality.length) throw new Error(`${name}: a fingerprint twice`);
  const results = JSON.parse(read(`${name}.sarif`)).runs[0].results;
  const counts = {
    junit: junit.reduce((n, s) => n + s.failures + s.errors, 0),
    sarif: results.filter((r) => r.kind === "fail" && !r.suppressions?.length).length,
    codequality: quality.filter((i) => i.severity !== "info").length,
    github: read(`${name}.github`).split("\n").filter((l) => l.startsWith("::error ")).length,
    summary: Number(read(`${name}.md`).match(/failures: (\d+)/)[1]),
  };
  for (const [format, count] of Object.entries(counts)) {
    if (count !== want) throw new Error(`${name}: ${format} has ${count} failures, not ${want}`);
  }
  if (junit.length === 0) throw new Error(`${name}: no suite`);
  if (results.some((r) => !r.locations[0].physicalLocation?.region)) throw new Error(`${name}: a SARIF result without a place`);
  if (name === "baseline" && results.some((r) => !r.baselineState)) throw new Error("baseline: a result without baselineState");
  console.log(`${name}: ${want} failures in every format, ${results.length} SARIF results, ${quality.length} issues`);
}

// Calendars, read by Mozilla's parser: lines as RFC 5545 has them, events that nobody
// misses because they lie in the past, each under a UID of its own, whole.
const asOf = "2024-12-31";
const owed = JSON.parse(read("due.json")).obligations.length;
const events = {};
for (const name of fs.readdirSync("out/calendars")) {
  const text = read(`calendars/${name}`);
  if (text.length > 1_000_000) throw new Error(`${name}: too large to be imported`);
  for (const line of text.split("\r\n")) {
    if (Buffer.byteLength(line) > 75 || line.includes("\n")) throw new Error(`${name}: ${line}`);
  }
  const found = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((e) => new ICAL.Event(e));
  if (new Set(found.map((e) => e.uid)).size !== found.length) throw new Error(`${name}: a UID twice`);
  if (found.some((e) => e.startDate.toString() < asOf || !e.summary || !e.description)) throw new Error(`${name}: an event of the past, or without words`);
  events[name] = found.length;
}
if (events["each.ics"] !== owed || events["due.ics"] >= owed || events["due.ics"] < 50) throw new Error(`calendars: ${JSON.stringify(events)} of ${owed}`);
console.log(`calendars: ${owed} obligations, ${JSON.stringify(events)}`);
