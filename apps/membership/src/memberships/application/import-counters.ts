import { accepted, commonRefusals, defineRefusals, fileRefusals, rowRefusals } from '@autoclub/domain-kit';
import { recordNumber, wholeNumber } from '@autoclub/import-files';
import { importRows, judgeRows } from '@autoclub/use-cases';
import { z } from 'zod';
import { dealerOf, todayAt } from '../../network';
import type { KeptFact } from '../../tiers';
import {
  openCounter,
  openingCounterRefusals,
  openingOf,
  readCounter,
  type CounterRow,
} from '../domain/opening-counter';
import type { Arrived } from './arrived-facts';
import { judgeFacts } from './judge-facts';
import type { MembershipsPorts } from './ports';

/** A counter as the system of before writes it. */
export const counterRow = z.strictObject({ memberNumber: recordNumber, qualifyingPoints: wholeNumber });

/**
 * Takes in a chunk of `qualifying-points.csv`: what members had earned towards a tier in the system of before (rulebook
 * MEM-04, SVC-22), once for each card. Tiers are judged by it at once; the same row again is UNCHANGED.
 */
export const importCounters = importRows<MembershipsPorts, CounterRow>()({
  name: 'qualifyingPointsImport',
  refusals: defineRefusals({ ...fileRefusals.texts, ...commonRefusals.pick('DEALER_NOT_FOUND') }),
  rowRefusals: defineRefusals({ ...rowRefusals.texts, ...openingCounterRefusals.texts }),
  async judge(ports, rows, caller) {
    const found = await dealerOf(ports, caller);
    if (!found.ok) return found;
    const { dealerId } = found.value;
    const today = todayAt(found.value, caller);
    const fresh: Arrived<KeptFact>[] = [];
    const answers = await judgeRows(rows, {
      numberOf: (row: CounterRow) => row.memberNumber,
      read: readCounter,
      async decide(drafts) {
        const numbers = drafts.map(({ memberNumber }) => memberNumber);
        const cards = await ports.memberships.knownCards(dealerId, numbers);
        const idOf = new Map(cards.map(({ memberNumber, membershipId }) => [memberNumber, membershipId]));
        const locked = await ports.memberships.lockAll(
          cards.map(({ membershipId }) => ({ dealerId, membershipId })),
        );
        const byId = new Map(locked.map((membership) => [membership.membershipId, membership]));
        const facts = await ports.tiers.factsOf(locked);
        const known = new Map([...facts].map(([id, ofMember]) => [id, openingOf(ofMember)]));
        return drafts.map((draft) => {
          const membershipId = idOf.get(draft.memberNumber) ?? '';
          const opened = openCounter(byId.get(membershipId), known.get(membershipId), draft, today);
          if (!opened.ok) return opened;
          if (opened.value) {
            known.set(membershipId, opened.value);
            fresh.push({ fact: { ...opened.value, dealerId, membershipId } });
          }
          return accepted({ id: membershipId, isUnchanged: opened.value === null });
        });
      },
    });
    return accepted({ answers, fresh });
  },
  keep: async (ports, { fresh }, { now, traceId }) =>
    fresh.length === 0 ? [] : judgeFacts(ports, fresh, { now, traceId }),
});
