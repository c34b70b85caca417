// Peers: everybody looks at the list, takes something and works, with a lock on the list or without.
import { mulberry32 } from './random.ts';
import { asFound, inspect, type Outcome, type Piece, type Settings } from './work.ts';

interface Peer {
  piece: Piece | undefined;
  left: number;
  churn: number;
}

/** Lets peers spend the turns. With `lock`, whoever reads the list has to hold it alone. */
export function peers(settings: Settings, lock: boolean): Outcome {
  const random = mulberry32(settings.seed);
  const pieces = asFound(settings);
  const spent = { working: 0, waiting: 0, churning: 0, coordinating: 0 };
  const team: Peer[] = Array.from({ length: settings.agents }, () => ({
    piece: undefined,
    left: 0,
    churn: 0,
  }));
  let free = 0; // the turn from which the lock can be had

  /** Easy work first; hard work with some courage; else a small, safe change. */
  const choose = (peer: Peer): void => {
    const brave = random() < settings.courage;
    const open = (hard: boolean): Piece | undefined =>
      pieces.find((one) => one.state === 'open' && one.hard === hard);
    const found = open(brave) ?? (brave ? open(false) : undefined);
    if (found) found.state = 'taken';
    peer.piece = found;
    peer.left = found?.turns ?? 0;
    peer.churn = found || !open(true) ? 0 : settings.churn;
  };

  const finish = (piece: Piece): void => {
    piece.right = random() >= settings.wrong;
    const pass = piece.right || !settings.peersJudged || random() < settings.falseAccept;
    piece.state = pass ? 'accepted' : 'open';
  };

  const act = (peer: Peer, turn: number): keyof typeof spent => {
    if (peer.churn > 0) {
      peer.churn -= 1;
      return 'churning';
    }
    if (peer.piece) {
      peer.left -= 1;
      if (peer.left === 0) {
        finish(peer.piece);
        peer.piece = undefined;
      }
      return 'working';
    }
    if (lock && turn < free) return 'waiting';
    if (lock) free = turn + (random() < settings.forget ? settings.timeout : 1);
    choose(peer);
    return 'coordinating';
  };

  for (let turn = 0; turn < settings.turns; turn += 1) {
    for (let i = 0; i < team.length; i += 1) {
      const peer = team[(turn + i) % team.length]; // nobody is always first at the lock
      if (peer) spent[act(peer, turn)] += 1;
    }
  }
  return { ...spent, ...inspect(pieces) };
}
