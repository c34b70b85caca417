/** Bytes through a stream that changes them, stopped as soon as too many come out. */

interface Bytes {
  pipeThrough(stream: object): Bytes;
  getReader(): { read(): Promise<{ value?: Uint8Array }>; cancel(): Promise<void> };
}
/** What browsers and Node have alike, and the plain language has not. */
interface Engine {
  readonly ReadableStream: new (source: {
    pull(to: { enqueue(bytes: Uint8Array): void; close(): void }): void;
  }) => Bytes;
}
const engine = globalThis as unknown as Engine;

/** Of a slice at most some thousand times its size can come out before anyone may stop it. */
const SLICE = 256;

/** What comes out of the stream; `undefined`, and the stream stopped, when it is more than `limit` bytes. */
export async function through(
  stream: object,
  bytes: Uint8Array,
  limit = Infinity,
): Promise<Uint8Array | undefined> {
  const reader = slices(bytes).pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); part.value; part = await reader.read()) {
    parts.push(part.value);
    size += part.value.length;
    if (size <= limit) continue;
    // How the rest ends is of no interest to anyone.
    reader.cancel().catch(() => undefined);
    return undefined;
  }
  return joined(parts);
}

/** A slice is given when the one before was taken, so that a stopped reader stops the work. */
function slices(bytes: Uint8Array): Bytes {
  let at = 0;
  return new engine.ReadableStream({
    pull(to) {
      if (at < bytes.length) to.enqueue(bytes.subarray(at, (at += SLICE)));
      else to.close();
    },
  });
}

/** One after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
