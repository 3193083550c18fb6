import {
  accepted,
  businessDayOf,
  commonRefusals,
  defineRefusals,
  fileRefusals,
  groupBy,
  type LocalDate,
  refused,
  rowRefusals,
} from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import { type Caller, importRows, judgeRows } from '@autoclub/use-cases';
import { accountIdOf, type PostingOrder } from '../../ledger';
import { membershipOn } from '../../memberships';
import type { Dealer } from '../../network';
import {
  admitLot,
  type KnownLot,
  type LotOwner,
  type LotRow,
  openingLotRefusals,
  type OpeningLot,
  readLot,
} from '../domain/opening-lot';
import type { OpeningLotsPorts } from './ports';

/** A lot with the card that takes it. */
interface AdmittedLot extends OpeningLot {
  readonly customerId: string;
  readonly membershipId: string;
}

/**
 * Takes in a chunk of `points-lots.csv`: the points that members bring along from the system of before, lot by lot,
 * each with its own end and the dealer that bears it (rulebook PTS-06, PTS-13, SVC-22). The same row again is
 * UNCHANGED.
 */
export const importLots = importRows<OpeningLotsPorts, LotRow>()({
  name: 'pointsLotsImport',
  refusals: defineRefusals({ ...fileRefusals.texts, ...commonRefusals.pick('DEALER_NOT_FOUND') }),
  rowRefusals: defineRefusals({ ...rowRefusals.texts, ...openingLotRefusals.texts }),
  async judge(ports, rows, { dealerId, now }) {
    await ports.lots.takeTurn(dealerId);
    const [dealer] = await ports.dealers.byId([dealerId]);
    if (!dealer) return refused(commonRefusals.no('DEALER_NOT_FOUND'));
    const today = businessDayOf(now, dealer.timeZone);
    const admitted: AdmittedLot[] = [];
    const answers = await judgeRows(rows, {
      numberOf: (row: LotRow) => row.lotNumber,
      read: (row) => readLot(row, { today, dealerId }),
      async decide(lots) {
        const ownerOf = await owners(ports, dealerId, lots, today);
        const numbers = lots.map(({ lotNumber }) => lotNumber);
        const found = await ports.lots.known(dealerId, numbers);
        const known = new Map<string, KnownLot>(found.map((lot) => [lot.lotNumber, lot]));
        return lots.map((lot) => {
          const owner = ownerOf(lot);
          const card = admitLot(lot, owner, known.get(lot.lotNumber), today);
          if (!card.ok) return card;
          const { customerId = '' } = owner;
          if (card.value !== null) {
            known.set(lot.lotNumber, { ...lot, customerId });
            admitted.push({ ...lot, customerId, membershipId: card.value });
          }
          return accepted({ id: lot.lotNumber, isUnchanged: card.value === null });
        });
      },
    });
    return accepted({ answers, admitted, dealer, today });
  },
  async keep(ports, { admitted, dealer, today }, caller) {
    if (admitted.length === 0) return [];
    const { dealerId } = dealer;
    await ports.ledger.openAccounts(
      admitted.map(({ customerId, membershipId }) => ({ dealerId, customerId, membershipId })),
    );
    await ports.ledger.post(admitted.map((lot) => orderOf(ports, lot, { dealer, today, caller })));
    return [];
  },
});

async function owners(
  { persons, memberships }: OpeningLotsPorts,
  dealerId: string,
  lots: readonly OpeningLot[],
  today: LocalDate,
): Promise<(lot: OpeningLot) => LotOwner> {
  const customers = await persons.byNumbers(
    dealerId,
    lots.map(({ customerNumber }) => customerNumber),
  );
  const facts = await memberships.of([...customers.values()].map((customerId) => ({ dealerId, customerId })));
  const ofCustomer = groupBy(facts, ({ customerId }) => customerId);
  return ({ customerNumber }) => {
    const customerId = customers.get(customerNumber);
    return { customerId, membershipId: membershipOn(ofCustomer.get(customerId ?? '') ?? [], today) };
  };
}

interface PostedAt {
  readonly dealer: Dealer;
  readonly today: LocalDate;
  readonly caller: Caller;
}

function orderOf(
  { ids, versionFor }: OpeningLotsPorts,
  { lotNumber, membershipId, points, earnedOn, expiresOn, funderDealerId }: AdmittedLot,
  { dealer, today, caller }: PostedAt,
): PostingOrder {
  return {
    transactionId: ids('ptt'),
    dealerId: dealer.dealerId,
    regionId: dealer.regionId,
    accountId: accountIdOf(membershipId),
    kind: 'OPENING',
    points,
    source: { type: 'IMPORT', id: lotNumber, revision: 1 },
    businessDay: earnedOn,
    postedOn: today,
    lotExpiresOn: expiresOn,
    funderDealerId,
    correctsTransactionId: null,
    explanation: explanation('PTS-06.brought-along', {
      ruleVersion: versionFor(dealer, today),
      formula: String(points),
      inputs: { broughtPoints: points, earnedOn },
      result: points,
    }),
    trace: { correlationId: caller.traceId, causationId: caller.requestId },
  };
}
