import { countingIds } from '@autoclub/domain-kit';
import { pointsPosted } from '@autoclub/event-contracts';
import { documentName } from '../../src/earning/application/earning-batch';
import { CoinOracle } from '../builders/coin-oracle';
import { dice } from './dice';
import { NO_FAULTS } from './faults';
import { PointsService } from './points-service';
import type { Ended } from './run';
import type { KeptAccount, KeptEntry, Tables } from './store';

type Check = (ended: Ended) => readonly string[] | Promise<readonly string[]>;

/** What must hold at the end of every run; the numbers are those of the design. */
const CHECKS: readonly Check[] = [
  balancesAreSums,
  sourcesPostOnce,
  nothingIsOverdrawn,
  lotsAreThoseOfTheOracle,
  holdsEndOnce,
  entriesAreNumbered,
  eventsAndEntriesAgree,
  figuresAreTheLedgers,
  documentsAreWorthWhatTheRulebookSays,
  replayGivesTheSame,
  redemptionsAndGiverAgree,
  wishesCameTrueOnce,
];

/** The promises that a run has broken, each with what it was about. */
export async function brokenPromises(ended: Ended): Promise<string[]> {
  const found: string[] = [];
  for (const check of CHECKS) found.push(...(await check(ended)));
  return found;
}

const entriesOf = ({ entries }: Tables, accountId: string) =>
  [...entries.values()].filter((entry) => entry.accountId === accountId);
const sumOf = (entries: readonly KeptEntry[]) => entries.reduce((sum, { points }) => sum + points, 0);
const unless = (holds: boolean, broken: string) => (holds ? [] : [broken]);
const eachAccount = ({ points }: Ended, check: (id: string, kept: KeptAccount) => readonly string[]) =>
  [...points.tables.accounts].flatMap(([id, kept]) => check(id, kept));

function balancesAreSums(ended: Ended) {
  return eachAccount(ended, (id, { account }) =>
    unless(
      account.total === sumOf(entriesOf(ended.points.tables, id)),
      `I2 ${id}: the balance is not the sum`,
    ),
  );
}

function sourcesPostOnce({ points }: Ended) {
  const names = [...points.tables.entries.values()].map(
    ({ source }) => `${source.type} ${source.id} ${source.revision}`,
  );
  return unless(new Set(names).size === names.length, 'I4 a source has posted twice');
}

/** Taking what is held takes nothing that is available, even if a correction has overdrawn the account meanwhile. */
function nothingIsOverdrawn({ points }: Ended) {
  return [...points.tables.entries.values()]
    .filter(
      ({ points: moved, kind, isCapture }) =>
        moved < 0 && !isCapture && kind !== 'CORRECTION' && kind !== 'REVERSAL',
    )
    .flatMap((entry) => unless(entry.totalAfter >= entry.heldAfter, `I5 ${entry.transactionId} overdraws`));
}

/** An account of single coins, to which the same was done. */
function lotsAreThoseOfTheOracle(ended: Ended) {
  return eachAccount(ended, (id, { account, steps }) => {
    const oracle = new CoinOracle();
    const refused = steps.filter((step) => !oracle.apply(step));
    const { total, held, qualifyingPoints, sequence } = account;
    const lots = account.lots.map((lot) => [lot.openedBy, lot.granted, lot.remaining, lot.held]);
    const same =
      JSON.stringify({ total, held, qualifyingPoints, sequence, lots }) === JSON.stringify(oracle.picture());
    return unless(same && refused.length === 0, `I6 ${id}: the lots are not those of the oracle`);
  });
}

function holdsEndOnce(ended: Ended) {
  const { holds } = ended.points.tables;
  return eachAccount(ended, (id, { account }) => {
    const open = [...holds.values()].filter((hold) => hold.accountId === id && hold.end === null);
    const sum = open.reduce((points, hold) => points + hold.points, 0);
    return unless(account.held === sum, `I7 ${id}: held is not what is held`);
  });
}

function entriesAreNumbered(ended: Ended) {
  return eachAccount(ended, (id, { account }) => {
    const numbers = entriesOf(ended.points.tables, id).map(({ sequence }) => sequence);
    const isGapless =
      numbers.every((number, place) => number === place + 1) && numbers.length === account.sequence;
    return unless(isGapless, `I8 ${id}: its entries are numbered ${numbers.join(', ')}`);
  });
}

function eventsAndEntriesAgree({ points }: Ended) {
  const entries = [...points.tables.entries.values()].map(
    ({ accountId, sequence }) => `${accountId} ${sequence}`,
  );
  const events = points
    .outbox()
    .filter(({ type }) => type === pointsPosted.type)
    .map(({ subject, sequence }) => `${subject} ${sequence}`);
  return unless(entries.sort().join() === events.sort().join(), 'I10 entries and their events differ');
}

function figuresAreTheLedgers(ended: Ended) {
  const { totals, sequences } = ended.figures.sums;
  return eachAccount(ended, (id, { account }) => [
    ...unless((totals.get(id) ?? 0) === account.total, `I13 ${id}: the figures say ${totals.get(id)}`),
    ...unless(
      (sequences.get(id) ?? []).every((sequence, place) => sequence === place + 1),
      `I11 ${id}: its entries were applied as ${sequences.get(id)?.join(', ')}`,
    ),
  ]);
}

function documentsAreWorthWhatTheRulebookSays({ plan, points }: Ended) {
  const { entries, parked } = points.tables;
  const found = [...entries.values()].filter(({ kind }) => kind === 'EARN' || kind === 'CORRECTION');
  return [...plan.worth]
    .flatMap(([id, worth]) => {
      const ofIt = found.filter(({ source }) => source.id === id);
      const theirs = ofIt.filter(({ accountId }) => accountId === worth.accountId);
      const isRight = sumOf(ofIt) === worth.points && sumOf(theirs) === worth.points;
      return unless(isRight, `I12 ${id} is worth ${worth.points} and has earned ${sumOf(ofIt)}`);
    })
    .concat(unless(parked.size === 0, 'I11 an event still waits'));
}

async function replayGivesTheSame({ clubTopics, points }: Ended) {
  const replayed = new PointsService(
    dice(1),
    NO_FAULTS,
    {},
    () => new Date('2026-11-22T04:00:00Z'),
    countingIds(),
  );
  await replayed.consume(clubTopics.partitions);
  const judged = ({ records }: Tables) =>
    [...records.values()]
      .map(({ document, judgement: { outcome, points: worth, membershipId } }) =>
        [documentName(document), outcome, worth, membershipId].join(' '),
      )
      .sort()
      .join('; ');
  const [live, again] = [judged(points.tables), judged(replayed.tables)];
  return unless(live === again, `I12 replayed from zero it is ${again} and not ${live}`);
}

function redemptionsAndGiverAgree({ points, giver }: Ended) {
  const may: Readonly<Record<string, readonly unknown[]>> = {
    CONFIRMED: ['GIVEN'],
    RELEASED: ['REFUSED', 'TAKEN_BACK', 'CALLED_OFF'],
    REVERSED: ['TAKEN_BACK'],
  };
  return [...points.tables.redemptions.values()].flatMap(({ redemptionId, status }) => {
    const standing = giver.tables.standings.get(redemptionId);
    return unless(
      may[status]?.includes(standing) ?? false,
      `PTS-07 ${redemptionId} is ${status}, and ${standing}`,
    );
  });
}

function wishesCameTrueOnce({ points, wishes }: Ended) {
  const granted = wishes.filter(
    ({ order, answer }) => order.does === 'redeem' && answer === 'ACCEPTED',
  ).length;
  const { size } = points.tables.redemptions;
  return unless(size === granted, `CONV-5 ${granted} commands have made ${size} redemptions`);
}
