/** Red, green and blue of sRGB, 0 to 1. */
export type Rgb = readonly [number, number, number];

/** A color as style sheets write it: `#rrggbb`, `oklch(l c h)`, or `color-mix(in oklab, a n%, b)` of those. */
export function colorOf(css: string): Rgb {
  const text = css.trim();
  if (/^#[0-9a-f]{3}$/i.test(text)) return colorOf(text.replace(/[0-9a-f]/gi, '$&$&'));
  if (/^#[0-9a-f]{6}$/i.test(text)) return fromHex(text);
  const lch = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(text);
  if (lch) return fromOklab(polar(Number(lch[1]), Number(lch[2]), Number(lch[3])));
  const mix = /^color-mix\(in oklab, (.+) ([\d.]+)%, (.+)\)$/.exec(text);
  if (mix) return mixed(colorOf(mix[1] ?? ''), Number(mix[2]) / 100, colorOf(mix[3] ?? ''));
  throw new Error(`not a color that this test can read: ${text}`);
}

/** WCAG contrast of two colors, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: Rgb): number {
  const [r, g, b] = linear(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function fromHex(text: string): Rgb {
  const part = (at: number) => parseInt(text.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

function mixed(a: Rgb, share: number, b: Rgb): Rgb {
  const [from, to] = [toOklab(a), toOklab(b)];
  const at = (index: 0 | 1 | 2) => from[index] * share + to[index] * (1 - share);
  return fromOklab([at(0), at(1), at(2)]);
}

function polar(l: number, c: number, h: number): Rgb {
  const angle = (h * Math.PI) / 180;
  return [l, c * Math.cos(angle), c * Math.sin(angle)];
}

function linear(color: Rgb): Rgb {
  const one = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return [one(color[0]), one(color[1]), one(color[2])];
}

/** Back to sRGB. What lies outside is clipped, as a screen does it. */
function gamma(color: Rgb): Rgb {
  const one = (v: number) => {
    const inside = Math.min(1, Math.max(0, v));
    return inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055;
  };
  return [one(color[0]), one(color[1]), one(color[2])];
}

type Matrix = readonly [Rgb, Rgb, Rgb];

const TO_LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const FROM_LAB: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_LMS: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

function times(matrix: Matrix, [x, y, z]: Rgb): Rgb {
  const row = ([a, b, c]: Rgb) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function toOklab(color: Rgb): Rgb {
  const [l, m, s] = times(TO_LMS, linear(color));
  return times(TO_LAB, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
}

function fromOklab(lab: Rgb): Rgb {
  const [l, m, s] = times(FROM_LAB, lab);
  return gamma(times(FROM_LMS, [l ** 3, m ** 3, s ** 3]));
}
