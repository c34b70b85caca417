import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../src/labs/transcript.ts';
import { labOf, rowsOf, run, type Change } from './lab-runs.ts';

const lab = labOf('teams-roles');
const set = (from: string, to: string): Change => ['settings.ts', from, to];
const turns = ['working', 'waiting', 'churning', 'coordinating'];

/** Peers with a lock, without one, and roles: one number of each, from the table of hard or of small work. */
function column(transcript: Transcript, name: string, table = 0): number[] {
  return rowsOf(transcript, table).map((row) => Number(row[name]));
}

const changed = async (...changes: Change[]) => run(lab, changes);

describe('the lab of peers and roles', () => {
  it('spends the same turns in each design, give or take the rounding of means', () => {
    for (const table of [0, 1]) {
      for (const row of rowsOf(lab.published, table)) {
        const spent = turns.reduce((sum, name) => sum + Number(row[name]), 0);
        expect(Math.abs(spent - 720)).toBeLessThanOrEqual(2);
      }
    }
  });

  it('lets roles win where work is hard and peers without a lock where it is small', () => {
    const [, hardPeers = 0, hardRoles = 0] = column(lab.published, 'finished right', 0);
    const [, smallPeers = 0, smallRoles = 0] = column(lab.published, 'finished right', 1);
    expect(hardRoles).toBeGreaterThan(hardPeers);
    expect(smallPeers).toBeGreaterThan(smallRoles);
  });

  it('turns around when peers take hard tasks', async () => {
    const [, peers = 0, roles = 0] = column(
      await changed(set('courage: 0.04', 'courage: 0.5')),
      'finished right',
    );
    expect(peers).toBeGreaterThan(roles);
  });

  it('waits less at the lock when nobody forgets it, and finishes more', async () => {
    const tidy = await changed(set('forget: 0.1', 'forget: 0'));
    expect(column(tidy, 'waiting')[0]).toBeLessThan(Number(column(lab.published, 'waiting')[0]));
    expect(column(tidy, 'finished right')[0]).toBeGreaterThan(
      Number(column(lab.published, 'finished right')[0]),
    );
  });

  it('leaves workers idle when planning is dear, and peers as they were', async () => {
    const dear = await changed(set('planning: 1', 'planning: 3'));
    expect(column(dear, 'waiting')[2]).toBeGreaterThan(100);
    expect(column(dear, 'finished right').slice(0, 2)).toEqual(
      column(lab.published, 'finished right').slice(0, 2),
    );
  });

  it('accepts as much wrong work as was made when the judge lets all pass, and none when it sees all', async () => {
    const blind = column(
      await changed(set('falseAccept: 0.1', 'falseAccept: 1')),
      'finished wrong',
    );
    const strict = column(
      await changed(set('falseAccept: 0.1', 'falseAccept: 0')),
      'finished wrong',
    );
    expect(blind[2]).toBeGreaterThan(Number(column(lab.published, 'finished wrong')[2]));
    expect(strict[2]).toBe(0);
  });

  it('gives peers the same judgment when asked', async () => {
    const judged = await changed(set('peersJudged: false', 'peersJudged: true'));
    expect(column(judged, 'finished wrong')[1]).toBeLessThan(
      Number(column(lab.published, 'finished wrong')[1]),
    );
    expect(column(judged, 'finished right')[2]).toBe(column(lab.published, 'finished right')[2]);
  });
});
