// What makes the link and the code. Loaded when a reader asks for one.
import { codeOf } from './code.ts';
import { CODE_LIMIT, deviceLink, type DeviceLink } from './device-link.ts';
import { canPack } from '../packed/packed.ts';
import { isEmpty, type Progress } from '../progress.ts';

export type Kind = 'link' | 'code';

/** A link or a code, or neither; and in words what it holds, or why there is none. */
export interface Made {
  readonly said: string;
  readonly link?: string;
  readonly drawing?: SVGElement;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The record for another device, as it is now. */
export async function make(kind: Kind, progress: Progress): Promise<Made> {
  if (isEmpty(progress)) return { said: 'Nothing is recorded yet: there is nothing to carry.' };
  if (!canPack()) {
    return { said: `This browser cannot make it; one from 2023 or later can. ${instead}` };
  }
  const limit = kind === 'code' ? CODE_LIMIT : Infinity;
  const page = location.origin + location.pathname;
  const made = await deviceLink(progress, page, Date.now(), limit);
  if (!made) return { said: tooBig[kind] };
  return kind === 'code'
    ? { said: `${scan} ${holds(made)}`, drawing: drawn(made.link) }
    : { said: holds(made), link: made.link };
}

const instead = 'Download a backup here and restore it there.';
const tooBig: Readonly<Record<Kind, string>> = {
  link: `Your record is too big for a link. ${instead}`,
  code: 'Your record is too big for a code that a camera reads well. Use the link, or a backup.',
};
const scan = 'Point the camera of the other device at it.';

function holds({ without }: DeviceLink): string {
  if (!without.length) return 'It holds your whole record.';
  const list = [without.slice(0, -1).join('; '), without.at(-1)].filter(Boolean).join('; and ');
  return `To fit, it leaves out: ${list}. The rest of your record is in it, and nothing is lost here.`;
}

function drawn(text: string): SVGElement {
  const { side, path } = codeOf(text);
  const svg = shape('svg', { viewBox: `0 0 ${side} ${side}`, role: 'img' });
  svg.setAttribute('aria-label', 'QR code of a link to this page that holds your record');
  svg.append(
    shape('path', { d: `M0 0h${side}v${side}h-${side}z`, fill: '#fff' }),
    shape('path', { d: path, fill: '#000' }),
  );
  return svg;
}

function shape(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
