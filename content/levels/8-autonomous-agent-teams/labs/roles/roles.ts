// Roles: planners write work down, workers do what is next in the queue, one judge looks at results.
import { mulberry32 } from './random.ts';
import { asPlanned, inspect, type Outcome, type Piece, type Settings } from './work.ts';

/** Lets planners, workers and a judge spend the same turns. Workers neither choose nor lock. */
export function roles(settings: Settings): Outcome {
  const random = mulberry32(settings.seed);
  const pieces = asPlanned(settings);
  const spent = { working: 0, waiting: 0, churning: 0, coordinating: 0 };
  const queue: Piece[] = [];
  const results: Piece[] = [];
  const workers: { piece: Piece | undefined; left: number }[] = Array.from(
    { length: Math.max(0, settings.agents - settings.planners - 1) },
    () => ({ piece: undefined, left: 0 }),
  );
  let planned = 0;
  let progress = 0;

  const plan = (): void => {
    for (let i = 0; i < settings.planners; i += 1) {
      const more = planned < pieces.length;
      spent[more ? 'coordinating' : 'waiting'] += 1;
      if (more) progress += 1;
      for (; more && progress >= settings.planning && planned < pieces.length; planned += 1) {
        progress -= settings.planning;
        const piece = pieces[planned];
        if (piece) queue.push(piece);
      }
    }
  };

  const judge = (): void => {
    spent[results.length > 0 ? 'coordinating' : 'waiting'] += 1;
    for (const piece of results.splice(0, settings.judgePace)) {
      if (piece.right || random() < settings.falseAccept) piece.state = 'accepted';
      else queue.push(piece);
    }
  };

  for (let turn = 0; turn < settings.turns; turn += 1) {
    plan();
    for (const worker of workers) {
      if (!worker.piece) {
        worker.piece = queue.shift();
        worker.left = worker.piece?.turns ?? 0;
      }
      spent[worker.piece ? 'working' : 'waiting'] += 1;
      worker.left -= 1;
      if (worker.piece && worker.left === 0) {
        worker.piece.right = random() >= settings.wrong;
        results.push(worker.piece);
        worker.piece = undefined;
      }
    }
    judge();
  }
  return { ...spent, ...inspect(pieces) };
}
