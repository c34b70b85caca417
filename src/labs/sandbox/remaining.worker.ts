// What a lab finds in its worker. Everything else is taken off the global object and its prototypes:
// not as the boundary (that is the frame's origin and policy) but so that floods, bombs and calls
// home end in a plain ReferenceError. A worker cannot make a fresh realm to get them back.

const LANGUAGE = `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String
Symbol Date Promise RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError
URIError SuppressedError globalThis JSON Math Intl ArrayBuffer Uint8Array Int8Array Uint16Array
Int16Array Uint32Array Int32Array BigUint64Array BigInt64Array Uint8ClampedArray Float16Array Float32Array
Float64Array DataView Map BigInt Set Iterator WeakMap WeakSet WeakRef Proxy Reflect FinalizationRegistry
DisposableStack AsyncDisposableStack decodeURI decodeURIComponent encodeURI encodeURIComponent escape
unescape eval isFinite isNaN`;
const PLATFORM = `self console addEventListener removeEventListener dispatchEvent reportError setTimeout
clearTimeout setInterval clearInterval queueMicrotask structuredClone atob btoa Event EventTarget
CustomEvent DOMException AbortController AbortSignal TextEncoder TextDecoder URL URLSearchParams Blob
performance crypto navigator ReadableStream WritableStream TransformStream Headers`;
const NAVIGATOR = 'userAgent language languages hardwareConcurrency onLine';

/** Removes from the worker's global object and navigator whatever is not named above. */
export function keepOnlyLanguage(): void {
  const kept = new Set(`${LANGUAGE} ${PLATFORM} __lab`.split(/\s+/));
  const shown = new Set(NAVIGATOR.split(' '));
  removeBut(shown, Object.getPrototypeOf(navigator) as object);
  for (
    let target: object | null = globalThis;
    target !== null && target !== EventTarget.prototype;
    target = Object.getPrototypeOf(target) as object | null
  ) {
    removeBut(kept, target);
  }
}

function removeBut(kept: ReadonlySet<string>, target: object): void {
  for (const name of Object.getOwnPropertyNames(target)) {
    if (kept.has(name) || Reflect.deleteProperty(target, name)) continue;
    // An engine may pin a name it ships; then at least its value goes.
    Reflect.defineProperty(target, name, { value: undefined });
  }
}
