import {
  accepted,
  businessDayOf,
  commonRefusals,
  DEALER_SYSTEM,
  dealerSystemRef,
  defineRefusals,
  membershipInForce,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import { isGoodRow } from '@autoclub/import-files';
import { columnsBy, importRows, judgeRows, type RowVerdict } from '@autoclub/use-cases';
import { byNumber, fingerprintOf, type FoundPremises, numberKeys } from '../../documents';
import type { Dealer } from '../../network';
import type { Movement } from '../domain/liability';
import { owedOf, type PrepaidPackage } from '../domain/prepaid-package';
import { type OpeningRefusal, openingRefusals } from '../domain/refusals';
import type { OpeningRow } from './opening-row';
import type { OpeningPorts } from './ports';
import { packageOf, readSale, type SaleDraft, saleFaults } from './sell-package';

/** What the fields of a package are called in a row of an export. */
const COLUMNS: Readonly<Record<string, string>> = {
  customerId: 'customerNumber',
  vehicleId: 'vehicleNumber',
  externalRef: 'packageNumber',
};

interface OpeningDraft {
  readonly number: string;
  readonly usedSets: number;
  readonly sale: SaleDraft;
}

/**
 * Takes over packages that were sold, and partly used, before the dealer began here (rulebook SVC-08, SVC-22): prices
 * are those of the day of the sale, and what is left is owed from now on. Nothing is published: the sale has earned its
 * points where it was made.
 */
export const importOpening = importRows<OpeningPorts, OpeningRow>()({
  name: 'openingPackagesImport',
  refusals: defineRefusals(
    commonRefusals.pick('CONTENT_TOO_LONG', 'TOO_MANY_ROWS', 'HEADER_INVALID', 'DEALER_NOT_FOUND'),
  ),
  rowRefusals: openingRefusals,
  async judge(ports, rows, { now, traceId, staffMemberId }) {
    const good = rows.filter(isGoodRow).map(({ value }) => value);
    const found = await ports.premises(askedBy(good));
    const { dealer } = found;
    if (!dealer) return refused(commonRefusals.no('DEALER_NOT_FOUND', []));
    const numbers = good.map(({ packageNumber }) => packageNumber);
    const known = new Map(
      (await ports.packagesByNumbers(numbers)).map((each) => [each.externalRef?.number, each]),
    );
    const opened: PrepaidPackage[] = [];
    const entry = { dealerId: dealer.id, soldAt: now, soldById: staffMemberId, traceId };
    const decide = (draft: OpeningDraft): Outcome<RowVerdict, OpeningRefusal> => {
      const before = known.get(draft.number);
      if (before?.fingerprint === draft.sale.fingerprint)
        return accepted({ id: before.id, isUnchanged: true });
      const { number } = draft;
      if (before)
        return refused(openingRefusals.no('DUPLICATE_EXTERNAL_NUMBER', ['externalRef'], { number }));
      const judged = openedPackage(ports, draft, { dealer, found, now, entry });
      if (!judged.ok) return judged;
      known.set(number, judged.value);
      opened.push(judged.value);
      return accepted({ id: judged.value.id, isUnchanged: false });
    };
    const answers = await judgeRows(rows, {
      numberOf: (row) => row.packageNumber,
      read: rowReader(found, dealer),
      decide: (drafts) => drafts.map(decide),
      columnOf: columnsBy(COLUMNS),
    });
    return accepted({ answers, opened, movedOn: businessDayOf(now, dealer.timeZone) });
  },
  async keep(ports, { opened, movedOn }) {
    await ports.writeOpened(
      opened.map((sold) => {
        const { sets: _sets, ...owed } = owedOf(sold);
        const of = { dealerId: sold.dealerId, packageId: sold.id };
        const movement: Movement = { id: ports.ids('pkm'), ...of, movedOn, kind: 'SOLD', ...owed };
        return { sold, movement };
      }),
    );
    return [];
  },
});

interface Premises {
  readonly dealer: Dealer;
  readonly found: FoundPremises<never>;
  readonly now: Date;
  readonly entry: Pick<PrepaidPackage, 'dealerId' | 'soldAt' | 'soldById' | 'traceId'>;
}

function openedPackage(
  { packages, ids }: OpeningPorts,
  { sale, usedSets }: OpeningDraft,
  { dealer, found, now, entry }: Premises,
): Outcome<PrepaidPackage, OpeningRefusal> {
  const soldOn = sale.soldOn ?? businessDayOf(now, dealer.timeZone);
  const definition = packages(dealer, soldOn).definitions.find(({ code }) => code === sale.definitionCode);
  const faults = saleFaults(sale, { dealer, found, definition, soldOn, now });
  if (!definition || faults.length > 0) return refused<OpeningRefusal>(...faults);
  const { length: sets } = definition.sets;
  if (usedSets >= sets) return refused(openingRefusals.no('NO_SET_LEFT', ['usedSets'], { sets }));
  const person = found.customers.find(({ id }) => id === sale.customerId)?.personId;
  const cards = found.memberships.filter(({ customerId }) => customerId === person);
  const membershipId = membershipInForce(cards, soldOn)?.membershipId ?? null;
  return accepted({
    ...packageOf(sale, definition, { ...entry, id: ids('pkg'), membershipId, soldOn }),
    usedSets,
  });
}

function rowReader(found: FoundPremises<never>, { currency: currencyCode }: Dealer) {
  const [customers, vehicles] = [byNumber(found.customers), byNumber(found.vehicles)];
  const money = (amount: string) => ({ amount, currencyCode });
  return (row: OpeningRow): Outcome<OpeningDraft, OpeningRefusal> => {
    const { no } = openingRefusals;
    const { packageNumber: number, customerNumber, vehicleNumber, usedSets, ...content } = row;
    const customerId = customers.get(customerNumber);
    if (customerId === undefined) return refused(no('CUSTOMER_NOT_FOUND', ['customerId']));
    const vehicleId = vehicleNumber === undefined ? null : vehicles.get(vehicleNumber);
    if (vehicleId === undefined) return refused(no('VEHICLE_NOT_FOUND', ['vehicleId']));
    const { filterListAmount, workListAmount } = content;
    const sale = readSale({
      ...{ customerId, vehicleId, externalRef: dealerSystemRef(number) },
      definitionCode: content.definitionCode,
      soldOn: content.soldOn,
      oilMillilitres: content.oilMillilitres,
      oilListAmount: money(content.oilListAmount),
      filterListAmount: filterListAmount === undefined ? null : money(filterListAmount),
      workListAmount: workListAmount === undefined ? null : money(workListAmount),
    });
    if (!sale.ok) return sale;
    const fingerprint = fingerprintOf({ opened: sale.value.fingerprint, usedSets });
    return accepted({ number, usedSets, sale: { ...sale.value, fingerprint } });
  };
}

function askedBy(rows: readonly OpeningRow[]) {
  return {
    system: DEALER_SYSTEM,
    customers: numberKeys(rows.map(({ customerNumber }) => customerNumber)),
    vehicles: numberKeys(rows.map(({ vehicleNumber }) => vehicleNumber)),
    staff: [],
    externalRefs: [],
    documentNumbers: [],
    readings: [],
  };
}
