// The verdicts of OPA's Wasm in V8 on the documents that bench/documents wrote, as
// opa eval -f raw gives them.
//
//	node wasm.mjs POLICY.wasm DOCUMENTS.json
//
// The SDK, which is looked for where this runs, leaves some builtins to whoever runs a
// policy, and its sprintf is not Go's.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(join(process.cwd(), "package.json"));
const opa = require("@open-policy-agent/opa-wasm");

const written = (value) => (typeof value === "string" ? value : JSON.stringify(value));

const own = {
  sprintf(format, values) {
    let next = 0;
    return format.replace(/%(?:\[(\d+)\])?(0(\d+))?([dsv%])/g, (_, place, __, width, verb) => {
      if (verb === "%") return "%";
      if (place) next = Number(place) - 1;
      return written(values[next++]).padStart(Number(width ?? 0), "0");
    });
  },
  "time.date": (ns) => {
    const day = new Date(Math.floor(ns / 1e6));
    return [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  },
  "time.add_date": (ns, years, months, days) => {
    const day = new Date(Math.floor(ns / 1e6));
    return Date.UTC(day.getUTCFullYear() + years, day.getUTCMonth() + months, day.getUTCDate() + days) * 1e6;
  },
};

const builtins = require(join(dirname(require.resolve("@open-policy-agent/opa-wasm")), "builtins", "index.js"));
Object.assign(builtins, own);
const policy = await opa.loadPolicy(readFileSync(process.argv[2]), { initial: 2048, maximum: 65536 });
policy.setData({});
const lines = [];
for (const { rule, input } of JSON.parse(readFileSync(process.argv[3], "utf8")).documents) {
  const [{ result }] = policy.evaluate(input, `ninefold/${rule.replace(".", "/")}/verdict`);
  lines.push(`${rule} ${input.subject.kind} ${input.subject.id} ${result.status}`);
}
process.stdout.write(JSON.stringify(lines) + "\n");
