/**
 * Bytes that travel: deflated by the browser itself, in base64url. Knows nothing of what is inside. The format is zlib's
 * ("deflate"), not the bare one: its checksum costs eight characters of a link, and finds each one that was changed.
 */

/** What stands between us and a stranger's bytes. */
export class TooLarge extends Error {}

/** Text -> deflated bytes. */
export async function deflate(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Deflated bytes -> text of at most `limit` bytes. Counts while it inflates and stops there (`TooLarge`); anything else
 * that it throws means that the bytes are damaged.
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<string> {
  return read(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate")), limit);
}

/** All of a stream as UTF-8, unless it goes on for too long. */
export async function read(stream: ReadableStream<Uint8Array<ArrayBuffer>>, limit: number): Promise<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let size = 0;
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > limit) {
      await reader.cancel().catch(() => undefined);
      throw new TooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
}

const CHUNK = 0x8000; // arguments that a call takes everywhere

export function toBase64url(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Throws where the text is no base64url. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new Error("not base64url");
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
