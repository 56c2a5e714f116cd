import assert from "node:assert/strict";
import { after, test } from "node:test";

import type { HarnessResult } from "../src/generated/contract";
import type { Opening, Reply, Request } from "../src/protocol";
import { LARGE, LONG, Runner, type Outcome, type WorkerLike } from "../src/runner";
import type { Parts } from "../src/snapshot/parts";

/** A worker that answers only what a test tells it to. */
class Puppet implements WorkerLike {
  onerror: ((event: ErrorEvent) => void) | null = null;
  ended = false;
  asked: Request[] = [];
  opened: Opening | null = null;
  private port: MessagePort | null = null;
  postMessage(opening: Opening): void {
    const { port } = (this.opened = opening);
    this.port = port;
    port.onmessage = (event: MessageEvent<Request>) => void this.asked.push(event.data);
  }
  terminate(): void {
    this.ended = true;
    this.port?.close();
  }
  async say(reply: Reply): Promise<void> {
    this.port?.postMessage(reply);
    await settled();
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const result: HarnessResult = { status: "ran", output: "42\n", checks: [], pictures: [] };

const parts: Parts = { module: {} as WebAssembly.Module, memory: new ArrayBuffer(8) };

const all: Puppet[] = [];
after(() => all.forEach((puppet) => puppet.terminate())); // an open port would keep Node waiting

function stage(spares = false) {
  const puppets: Puppet[] = [];
  const spawn = (): Puppet => {
    const puppet = new Puppet();
    puppets.push(puppet);
    all.push(puppet);
    return puppet;
  };
  const runner = new Runner(spawn, () => "https://site.example/pyodide/", "snapshot", spares);
  const run = (lane: string, limit?: number): Promise<Outcome<HarnessResult>> =>
    runner.ask("run", { source: "print(42)" }, limit === undefined ? { lane } : { lane, limit });
  return { runner, run, puppets, at: (n: number): Puppet => puppets[n] ?? assert.fail(`no worker ${n}`) };
}

test("nothing starts before somebody asks, and warming twice starts once", () => {
  const { runner, puppets } = stage();
  assert.equal(puppets.length, 0);
  runner.warm();
  runner.warm();
  assert.equal(puppets.length, 1);
  assert.equal(runner.state, "starting");
});

test("a question waits for the start and gets its answer", async () => {
  const { runner, run, at } = stage();
  const answer = run("a");
  await settled();
  assert.equal(at(0).asked.length, 0);
  await at(0).say({ type: "ready", boot: "snapshot" });
  await at(0).say({ type: "answer", id: at(0).asked[0]?.id ?? -1, value: result, memory: 1 });
  assert.deepEqual(await answer, { ok: true, value: result });
  assert.equal(runner.state, "ready");
});

test("of two waiting questions of one lane the newer wins; other lanes keep theirs", async () => {
  const { run, at } = stage();
  const first = run("a");
  const other = run("b");
  const second = run("a");
  assert.deepEqual(await first, { ok: false, why: "replaced" });
  await at(0).say({ type: "ready", boot: "snapshot" });
  for (const n of [0, 1]) await at(0).say({ type: "answer", id: at(0).asked[n]?.id ?? -1, value: result, memory: 1 });
  assert.deepEqual([(await other).ok, (await second).ok], [true, true]);
});

test("stop ends the worker, settles the question, and another worker takes what waits", async () => {
  const { runner, run, at } = stage();
  const endless = run("a");
  const waiting = run("b");
  await at(0).say({ type: "ready", boot: "snapshot" });
  runner.stop("a");
  assert.deepEqual(await endless, { ok: false, why: "stopped" });
  assert.equal(at(0).ended, true);
  await at(1).say({ type: "ready", boot: "snapshot" });
  await at(1).say({ type: "answer", id: at(1).asked[0]?.id ?? -1, value: result, memory: 1 });
  assert.equal((await waiting).ok, true);
});

test("the time limit counts running, not starting", async () => {
  const { run, at } = stage();
  const slow = run("a", 30);
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.equal(at(0).ended, false);
  await at(0).say({ type: "ready", boot: "snapshot" });
  assert.deepEqual(await slow, { ok: false, why: "timeout" });
  assert.equal(at(0).ended, true);
});

test("a broken interpreter is replaced and says why", async () => {
  const { run, at } = stage();
  const fatal = run("a");
  await at(0).say({ type: "ready", boot: "snapshot" });
  await at(0).say({ type: "fatal", id: at(0).asked[0]?.id ?? -1, recursion: true, detail: "stack" });
  assert.deepEqual(await fatal, { ok: false, why: "recursion" });
  assert.equal(at(0).ended, true);
});

test("when the quick start fails, a fresh worker starts plainly, and every later one too", async () => {
  const { runner, run, at, puppets } = stage();
  const answer = run("a");
  await at(0).say({ type: "parts", parts });
  await at(0).say({ type: "unstarted", network: false, detail: "no such feature" });
  assert.equal(at(0).ended, true);
  assert.equal(runner.state, "starting");
  await at(1).say({ type: "ready", boot: "plain" });
  await at(1).say({ type: "answer", id: at(1).asked[0]?.id ?? -1, value: result, memory: 1 });
  assert.equal((await answer).ok, true);
  void run("a");
  runner.stop("a");
  assert.deepEqual(puppets.map(({ opened }) => [opened?.boot, opened?.parts]), [["snapshot", null], ["plain", null], ["plain", null]]);
});

test("what the first worker fetched is handed to the next", async () => {
  const { runner, run, at } = stage();
  void run("a");
  await at(0).say({ type: "parts", parts });
  await at(0).say({ type: "ready", boot: "snapshot" });
  runner.stop("a");
  assert.deepEqual(at(1).opened?.parts, parts);
});

test("a worker that has grown large answers and is replaced", async () => {
  const { runner, run, at } = stage();
  const answer = run("a");
  await at(0).say({ type: "ready", boot: "snapshot" });
  await at(0).say({ type: "answer", id: at(0).asked[0]?.id ?? -1, value: result, memory: LARGE + 1 });
  assert.equal((await answer).ok, true);
  assert.equal(at(0).ended, true);
  assert.equal(runner.state, "starting");
});

test("when Python's files don't arrive, everybody waiting is told, and the next question tries again", async () => {
  const { runner, run, at } = stage();
  const lost = run("a");
  await at(0).say({ type: "unstarted", network: true, detail: "404" });
  await at(1).say({ type: "unstarted", network: true, detail: "404" });
  assert.deepEqual(await lost, { ok: false, why: "network" });
  assert.equal(runner.state, "unstarted");
  const again = run("a");
  await at(2).say({ type: "ready", boot: "plain" });
  await at(2).say({ type: "answer", id: at(2).asked[0]?.id ?? -1, value: result, memory: 1 });
  assert.equal((await again).ok, true);
});

const long = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LONG + 30));

test("a run that lasts gets a spare beside it, which takes over at once when it is stopped", async () => {
  const { runner, run, at, puppets } = stage(true);
  const endless = run("a");
  await at(0).say({ type: "parts", parts });
  await at(0).say({ type: "ready", boot: "snapshot" });
  assert.equal(puppets.length, 1);
  await long();
  assert.deepEqual(at(1).opened?.parts, parts);
  await at(1).say({ type: "ready", boot: "snapshot" });
  const waiting = run("b");
  runner.stop("a");
  assert.deepEqual(await endless, { ok: false, why: "stopped" });
  assert.deepEqual([at(0).ended, at(1).ended, puppets.length], [true, false, 2]);
  await settled();
  await at(1).say({ type: "answer", id: at(1).asked[0]?.id ?? -1, value: result, memory: 1 });
  assert.equal((await waiting).ok, true);
});

test("a spare that is still starting when it is wanted goes on starting", async () => {
  const { runner, run, at, puppets } = stage(true);
  void run("a");
  await at(0).say({ type: "parts", parts });
  await at(0).say({ type: "ready", boot: "snapshot" });
  await long();
  runner.stop("a");
  assert.equal(runner.state, "starting");
  await at(1).say({ type: "ready", boot: "snapshot" });
  assert.deepEqual([runner.state, puppets.length], ["ready", 2]);
});

test("a spare goes when the run ends by itself, or when the spare can't start", async () => {
  const { runner, run, at, puppets } = stage(true);
  const answer = run("a");
  await at(0).say({ type: "parts", parts });
  await at(0).say({ type: "ready", boot: "snapshot" });
  await long();
  await at(0).say({ type: "answer", id: at(0).asked[0]?.id ?? -1, value: result, memory: 1 });
  assert.equal((await answer).ok, true);
  assert.deepEqual([at(0).ended, at(1).ended], [false, true]);
  void run("a");
  await long();
  await at(2).say({ type: "unstarted", network: false, detail: "no room" });
  assert.deepEqual([at(0).ended, at(2).ended, puppets.length], [false, true, 3]);
  runner.stop("a"); // or its time limit would start a worker when all tests are over
});

test("where memory is little no spare starts", async () => {
  const { runner, run, at, puppets } = stage();
  void run("a");
  await at(0).say({ type: "parts", parts });
  await at(0).say({ type: "ready", boot: "snapshot" });
  await long();
  assert.equal(puppets.length, 1);
  runner.stop("a");
});
