import assert from "node:assert/strict";
import { test } from "node:test";

import {
  decodeFile,
  decodeJson,
  decodeLink,
  decodeText,
  FILE_LIMIT,
  fragmentOf,
  LINK_LIMIT,
  toJson,
  WORDS,
} from "../src/coach/codec";
import type { Failure } from "../src/coach/codec";
import type { Assignment, Report } from "../src/coach/documents";
import { deflate, toBase64url } from "../src/coach/pack";

const COURSE = "before-you-apply";
const assignment: Assignment = {
  kind: "assignment",
  version: 1,
  course: COURSE,
  release: "0123abcd",
  id: "AbCd_123-xyz",
  title: "Before our first talk: “two numbers”",
  coach: "Ines",
  reply: "ines@example.org",
  due: "2026-12-01",
  note: "<script>alert(1)</script>",
  bring: "",
  lessons: ["two-routes", "the-two-percent"],
  checks: ["two-doors"],
  labs: [],
  key: null,
};
const report: Report = {
  kind: "report",
  version: 1,
  course: COURSE,
  release: "",
  learner: "learner_0001",
  alias: "Blue",
  at: "2026-11-22T20:00:00Z",
  note: "",
  assignment: { id: assignment.id, title: "" },
  lessons: [{ id: "two-routes", opened: "2026-11-20", minutes: 9, step: null, reflection: "" }],
  questions: [
    { id: "q-one", best: "right", tries: 2, first: "wrong", picked: [], pairs: [], number: 0, texts: ["a", ""], text: "", ticks: [] },
  ],
  exercises: [
    {
      id: "share-by-channel",
      tries: 3,
      passed: true,
      explored: false,
      hints: 1,
      solution_seen: false,
      mistakes: [{ name: "__proto__", count: 2 }],
      failed: [],
      code: "",
    },
  ],
  units: [],
  labs: [],
};

async function why(found: ReturnType<typeof decodeText>): Promise<Failure | "fine"> {
  const result = await found;
  if (!result.ok) assert.equal(result.words, WORDS[result.why]);
  return result.ok ? "fine" : result.why;
}
const linkOf = async (value: unknown, mark = "report"): Promise<string> =>
  `https://example.org/#${mark}=${toBase64url(await deflate(typeof value === "string" ? value : JSON.stringify(value)))}`;

test("what goes into a link comes out of it, every field of it", async () => {
  for (const document of [assignment, report]) {
    const link = `https://example.org/course/${await fragmentOf(document)}`;
    assert.deepEqual(await decodeLink(link, COURSE), { ok: true, document });
    assert.deepEqual(await decodeText(`Hello,\nplease open (${link}).\nThanks`, COURSE), { ok: true, document });
  }
});

test("what goes into a file comes out of it", async () => {
  const file = new Blob([toJson(report, 1)]);
  assert.deepEqual(await decodeFile(file, COURSE), { ok: true, document: report });
});

test("a link that was cut or changed anywhere is not whole", async () => {
  const link = await fragmentOf(report);
  const start = "#report=".length;
  for (let at = start; at < link.length; at += 1) {
    assert.equal(await why(decodeLink(link.slice(0, at), COURSE)), "truncated", `cut at ${at}`);
    const other = link[at] === "A" ? "B" : "A";
    const found = await decodeLink(link.slice(0, at) + other + link.slice(at + 1), COURSE);
    // the last letter may hold bits that stand for nothing
    assert.ok(!found.ok || at === link.length - 1, `changed at ${at}`);
  }
});

test("other versions, other courses and other files each get their sentence", async () => {
  assert.equal(await why(decodeText(JSON.stringify({ ...report, version: 2 }), COURSE)), "version");
  assert.equal(await why(decodeText(toJson(report), "another")), "another-course");
  assert.equal(await why(decodeText('{"kind": "progress"}', COURSE)), "not-ours");
  assert.equal(await why(decodeText("Dear coach", COURSE)), "not-ours");
  assert.equal(await why(decodeText("[]", COURSE)), "not-ours");
  assert.equal(await why(decodeText("null", COURSE)), "not-ours");
  assert.equal(await why(decodeText(toJson(report).slice(0, 200), COURSE)), "truncated");
  assert.equal(await why(decodeLink("https://example.org/#elsewhere", COURSE)), "not-ours");
  assert.equal(await why(decodeFile(new Blob([new Uint8Array([0xff, 0xfe, 0x00])]), COURSE)), "not-ours");
});

test("what claims to be ours and does not fit is turned away", async () => {
  const bad: unknown[] = [
    { ...report, extra: 1 },
    { ...report, learner: "<img>" },
    { ...report, at: "yesterday" },
    { ...report, lessons: [{ id: "__proto__" }] },
    { ...report, alias: "x".repeat(201) },
    { ...report, questions: [{ id: "q", best: "right", tries: -1 }] },
    { ...assignment, reply: "a@b.c?bcc=everybody@d.e" },
    { ...assignment, key: { kty: "EC", crv: "P-256", x: "short", y: "short" } },
  ];
  for (const value of bad) assert.equal(await why(decodeText(JSON.stringify(value), COURSE)), "hostile");
  assert.equal(await why(decodeLink(await linkOf(report, "assign"), COURSE)), "hostile");
  assert.equal(await why(decodeText(`{"kind":"constructor","version":1}`, COURSE)), "not-ours");
});

test("a deep nest does not break the decoder", async () => {
  const nest = `{"kind":"report","version":1,"course":"${COURSE}","at":${"[".repeat(400_000)}${"]".repeat(400_000)}}`;
  assert.notEqual(await why(decodeText(nest, COURSE)), "fine");
  assert.notEqual(await why(decodeLink(await linkOf(nest), COURSE)), "fine");
});

test("inflating stops at the limit of a link, and a file is not read past its own", async () => {
  const bomb = await linkOf(JSON.stringify({ ...report, note: " ".repeat(60_000_000) }));
  assert.ok(bomb.length < 100_000);
  assert.equal(await why(decodeLink(bomb, COURSE)), "huge");
  assert.equal(await why(decodeLink(`#report=${"A".repeat(LINK_LIMIT * 2)}`, COURSE)), "huge");
  assert.equal(await why(decodeFile(new Blob([" ".repeat(FILE_LIMIT + 1)]), COURSE)), "huge");
});

test("keys that mean something to JavaScript stay plain text", () => {
  const found = decodeJson(`{"__proto__": {"polluted": 1}, ${toJson(report).slice(1)}`, COURSE);
  assert.ok(!found.ok && found.why === "hostile");
  assert.equal((Object.prototype as { polluted?: unknown }).polluted, undefined);
});
