/** Small questions for the tests, one maker a kind. */
import type { QuestionOf } from "../src/data";

const base = { objectives: ["O1"], prompt: "<p>Prompt</p>" };
const choice = (id: string, right: boolean) => ({ id, html: id, right, feedback: `about ${id}` });

export function single(): QuestionOf<"single"> {
  return { ...base, kind: "single", id: "one", options: [choice("yes", true), choice("no", false)] };
}

export function multiple(): QuestionOf<"multiple"> {
  const options = [choice("a", true), choice("b", true), choice("c", false)];
  return { ...base, kind: "multiple", id: "many", options };
}

export function numeric(unit = "%"): QuestionOf<"numeric"> {
  const ranges = [
    { low: 32, high: 34, right: true, feedback: "about right" },
    { low: 40, high: 40, right: false, feedback: "multiplied" },
  ];
  return { ...base, kind: "numeric", id: "number", unit, ranges, otherwise: "otherwise" };
}

export function fill(): QuestionOf<"fill"> {
  const blanks = [
    { id: "b1", accepts: ["form", "forms"], right: true, feedback: "the form" },
    { id: "b2", accepts: ["person"], right: true, feedback: "the person" },
    { id: "b3", accepts: ["e-mail"], right: false, feedback: "near" },
  ];
  return { ...base, kind: "fill", id: "words", blanks, otherwise: "otherwise" };
}

export function order(): QuestionOf<"order"> {
  const items = ["a", "b", "c"].map((id) => ({ id, html: id, feedback: `why ${id}` }));
  return { ...base, kind: "order", id: "steps", items };
}

export function match(): QuestionOf<"match"> {
  const pair = (id: string, left: string, right: string) => ({ id, left, right, feedback: `why ${id}` });
  const pairs = [pair("p1", "one", "1"), pair("p2", "two", "2"), pair("p3", "uno", "1"), pair("d", "", "9")];
  return { ...base, kind: "match", id: "pairs", pairs };
}

export function dialogue(): QuestionOf<"dialogue"> {
  const reply = (id: string, next: string, right: boolean) => ({ ...choice(id, right), next });
  const turn = (id: string, options: ReturnType<typeof reply>[], ending: "best" | "fair" | "poor" | null) => ({
    id,
    title: id,
    html: id,
    options,
    ending,
  });
  const turns = [
    turn("start", [reply("ask", "talk", true), reply("beg", "bad", false)], null),
    turn("talk", [reply("thank", "good", true), reply("leave", "fine", false), reply("back", "start", false)], null),
    turn("good", [], "best"),
    turn("fine", [], "fair"),
    turn("bad", [], "poor"),
  ];
  return { ...base, kind: "dialogue", id: "talk", turns };
}

export function reflect(): QuestionOf<"reflect"> {
  return { ...base, kind: "reflect", id: "own", rubric: ["r1", "r2"], exemplar: "like this" };
}
