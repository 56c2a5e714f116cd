/**
 * Sealed reports: only the coach whose public key came with the assignment can open them. The key pair is made in the
 * coach's browser; its private half stays in the coach's drawer, and can be saved as a file. ECDH-ES with A256GCM (jose).
 */
import { drawer } from "../progress";
import { decodeJson, expectKind, failed, FILE_LIMIT, toJson } from "./codec";
import type { Decoded } from "./codec";
import type { PublicKey, Report, Sealed } from "./documents";
import { deflate, inflate } from "./pack";

/** A private key as it is kept and saved. */
export interface PrivateKey extends PublicKey {
  d: string;
}

const DRAWER = "coach";
const KEYS = "keys";
const PART = /^[\w-]{43}$/;

function isKey(value: unknown): value is PrivateKey {
  if (typeof value !== "object" || value === null) return false;
  const { kty, crv, x, y, d } = value as Record<string, unknown>;
  return kty === "EC" && crv === "P-256" && [x, y, d].every((part) => typeof part === "string" && PART.test(part));
}

/** The key without its private half. */
export function publicHalf({ kty, crv, x, y }: PublicKey): PublicKey {
  return { kty, crv, x, y };
}

/** All private keys of this browser, the newest last. */
export async function keysHere(): Promise<PrivateKey[]> {
  const kept = await drawer(DRAWER).get(KEYS).catch(() => undefined);
  return Array.isArray(kept) ? kept.filter(isKey) : [];
}

async function keep(key: PrivateKey): Promise<void> {
  await drawer(DRAWER).update(KEYS, (old) => {
    const others = (Array.isArray(old) ? old : []).filter((one) => isKey(one) && one.x !== key.x);
    return [...others, key];
  });
}

/** The coach's key pair; made where there is none yet. */
export async function ownKey(): Promise<PrivateKey> {
  const known = (await keysHere()).at(-1);
  if (known) return known;
  const { exportJWK, generateKeyPair } = await import("jose");
  const pair = await generateKeyPair("ECDH-ES", { crv: "P-256", extractable: true });
  const { kty, crv, x, y, d } = await exportJWK(pair.privateKey);
  const key: unknown = { kty, crv, x, y, d };
  if (!isKey(key)) throw new Error("this browser made no usable key");
  await keep(key);
  return key;
}

/** A key as the text of a file. */
export function keyFile(key: PrivateKey): string {
  return `${JSON.stringify({ kind: "private-key", note: "Keep this file to yourself.", key }, null, 1)}\n`;
}

/** Takes a saved key in; false where the text is no key. */
export async function takeKey(text: string): Promise<boolean> {
  try {
    const { key } = JSON.parse(text) as { key?: unknown };
    if (!isKey(key)) return false;
    const { importJWK } = await import("jose");
    await importJWK({ ...key }, "ECDH-ES");
    await keep({ ...publicHalf(key), d: key.d });
    return true;
  } catch {
    return false;
  }
}

/** Seals a report for the key of its assignment. */
export async function seal(report: Report, key: PublicKey): Promise<Sealed> {
  const { CompactEncrypt, importJWK } = await import("jose");
  const header = { alg: "ECDH-ES", enc: "A256GCM", kid: key.x };
  const jwe = await new CompactEncrypt(await deflate(toJson(report)))
    .setProtectedHeader(header)
    .encrypt(await importJWK({ ...publicHalf(key) }, "ECDH-ES"));
  const { version, course, release, assignment } = report;
  return { kind: "sealed", version, course, release, assignment, jwe };
}

/** Opens a sealed report with whichever key of this browser fits. What is inside is checked like any report. */
export async function openSealed(sealed: Sealed, course: string): Promise<Decoded<Report>> {
  const { compactDecrypt, decodeProtectedHeader, importJWK } = await import("jose");
  let kid: unknown;
  try {
    kid = decodeProtectedHeader(sealed.jwe).kid;
  } catch {
    return failed("truncated");
  }
  const key = (await keysHere()).find((one) => one.x === kid);
  if (!key) return failed("locked");
  try {
    const options = { keyManagementAlgorithms: ["ECDH-ES"], contentEncryptionAlgorithms: ["A256GCM"] };
    const { plaintext } = await compactDecrypt(sealed.jwe, await importJWK({ ...key }, "ECDH-ES"), options);
    const text = await inflate(Uint8Array.from(plaintext), FILE_LIMIT);
    return expectKind(decodeJson(text, course), "report");
  } catch {
    return failed("truncated");
  }
}
