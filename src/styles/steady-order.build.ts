import type { Plugin } from 'vite';
import { inSteadyOrder } from './steady-order.ts';

/** Puts the properties of the built style sheet in one order, because that is smaller on the wire. */
export function steadyOrder(): Plugin {
  return {
    name: 'steady-order',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = inSteadyOrder(String(file.source));
      }
    },
  };
}
