/** A record out of a link. Loaded when there is one. */
import { fromText, type Incoming } from '../restore/incoming.ts';
import { unpack } from '../packed/packed.ts';
import { explainRefusal } from '../packed/refusals.ts';

/** What the packed word of a link holds. */
export async function fromLink(word: string, name: string): Promise<Incoming> {
  const read = await unpack(word);
  return read.ok
    ? fromText(read.text, name, 'link')
    : { name, said: explainRefusal(read.code, 'link') };
}
