// The program beside its peers.
import type { BannerForm } from './banner.ts';
import { type Banner, withBanner } from './data.ts';
import { type Attempt, install } from './install.ts';
import { type Figures, type Measured, notMeasured, type Subject } from './measure.ts';
import { PEERS, type Peer, subjectOf, versionsOf } from './peers.ts';
import { NAMES, oneThread, twoThreads } from './program.ts';
import { figuresTable, recordsTitle } from './tables.ts';

const MOST_UNITS = 10_000;

export interface Request {
  readonly sizes: readonly number[];
  readonly size: BannerForm;
  /** Where the peers are installed. */
  readonly folder: string;
  readonly measure: (subjects: readonly Subject[], units: number) => Promise<Measured>;
  readonly say: (text: string) => void;
}

function sayPeer(peer: Peer, attempt: Attempt): string {
  const slow = peer.slow === undefined ? '' : `; slow: up to ${peer.slow.units} records, and many only once`;
  return `- ${peer.name}: ${versionsOf(peer)}${attempt.ok ? slow : `; ABSENT: ${attempt.why}`}`;
}

const withReasons = (
  measured: Measured,
  attempts: readonly (readonly [Peer, Attempt])[],
): ReadonlyMap<string, Figures> =>
  new Map([
    ...measured,
    ...attempts
      .filter(([{ name }]) => !measured.has(name))
      .map(([{ name }, { ok }]) => [name, notMeasured(ok ? 'too slow' : 'absent')] as const),
  ]);

const ours = (banner: Banner): readonly Subject[] =>
  banner.units === 1 ? [oneThread(banner)] : [oneThread(banner), twoThreads(banner)];

/** Installs the peers and measures them, and the program, on records that all of them can read. */
export async function measurePeers({ sizes, size, folder, measure, say }: Request) {
  const results = new Map<number, Measured>();
  say('Peers:\n');
  const attempts = PEERS.map((peer) => {
    const attempt = install(peer, folder);
    say(sayPeer(peer, attempt));
    return [peer, attempt] as const;
  });
  say('\nBeside them every date is quoted and no record is cut off, which not all of them could read.\n');
  for (const units of sizes.filter((one) => one <= MOST_UNITS))
    await withBanner(units, { ...size, portable: true }, async (banner) => {
      const peers = attempts.flatMap(([peer, attempt]) =>
        attempt.ok ? subjectOf(peer, attempt.installed, banner) : [],
      );
      const measured = withReasons(await measure([...ours(banner), ...peers], units), attempts);
      results.set(units, measured);
      const title = `${recordsTitle(units)} (${banner.record}), beside peers`;
      say(figuresTable(title, measured, units === 1 ? NAMES.one : NAMES.oneThread));
    });
  return results;
}
