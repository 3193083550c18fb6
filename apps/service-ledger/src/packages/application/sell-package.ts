import {
  accepted,
  type AmountInput,
  businessDayOf,
  type ExternalRef,
  InputChecks,
  latestBusinessDay,
  type LocalDate,
  membershipInForce,
  type Money,
  type Outcome,
  refused,
  refusalsOf,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { fingerprintOf, type FoundPremises, readDocumentKey } from '../../documents';
import { currencyFault, type Dealer } from '../../network';
import { owedOf, type PackageDefinition, type PrepaidPackage, priceSets } from '../domain/prepaid-package';
import { type SellRefusal, sellRefusals } from '../domain/refusals';
import { soldFact } from './package-facts';
import type { SellPorts } from './ports';

export interface SellInput {
  readonly customerId: string;
  readonly vehicleId?: string | null;
  readonly definitionCode: string;
  readonly externalRef?: ExternalRef | null;
  /** Today unless given. */
  readonly soldOn?: LocalDate | null;
  readonly oilMillilitres: number;
  readonly oilListAmount: AmountInput;
  readonly filterListAmount?: AmountInput | null;
  readonly workListAmount?: AmountInput | null;
}

/** A sale as it was read: shapes are right, and nothing else is known to be. */
export interface SaleDraft {
  readonly customerId: string;
  readonly vehicleId: string | null;
  readonly definitionCode: string;
  readonly externalRef: ExternalRef | null;
  readonly soldOn: LocalDate | null;
  readonly oilMillilitres: number;
  readonly oilList: Money;
  readonly filterList: Money | null;
  readonly workList: Money;
  readonly fingerprint: string;
}

const MOST_MILLILITRES = 100_000;

/**
 * Sells oil or maintenance ahead (rulebook SVC-08): prices are frozen, and what was paid is owed until it is used. A
 * second delivery of the same document changes nothing.
 */
export const sellPackage = command<SellPorts>()({
  name: 'packageSell',
  refusals: sellRefusals,
  read: readSale,
  async work(ports, draft, { now, traceId, staffMemberId }) {
    const { no } = sellRefusals;
    const { externalRef } = draft;
    const known = externalRef && (await ports.packageByRef(externalRef.system, externalRef.number));
    if (known && known.fingerprint === draft.fingerprint)
      return accepted({ answer: { packageId: known.id } });
    if (known)
      return refused(no('DUPLICATE_EXTERNAL_NUMBER', ['externalRef'], { number: externalRef.number }));
    const found = await ports.premises(askedBy(draft));
    const { dealer } = found;
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const soldOn = draft.soldOn ?? businessDayOf(now, dealer.timeZone);
    const definition = ports
      .packages(dealer, soldOn)
      .definitions.find(({ code }) => code === draft.definitionCode);
    const faults = saleFaults(draft, { dealer, found, definition, soldOn, now });
    if (!definition || faults.length > 0) return refused(...faults);
    const sold = packageOf(draft, definition, {
      id: ports.ids('pkg'),
      dealerId: dealer.id,
      membershipId: membershipInForce(found.memberships, soldOn)?.membershipId ?? null,
      soldOn,
      soldAt: now,
      soldById: staffMemberId,
      traceId,
    });
    const { sets: _sets, ...quantities } = owedOf(sold);
    const { id: packageId, dealerId } = sold;
    const movement = {
      id: ports.ids('pkm'),
      dealerId,
      packageId,
      movedOn: businessDayOf(now, dealer.timeZone),
      kind: 'SOLD' as const,
    };
    await ports.writePackage(sold, { ...movement, ...quantities });
    return accepted({ answer: { packageId }, written: sold, facts: [soldFact(sold, dealer)] });
  },
});

export type SaleEntry = Pick<
  PrepaidPackage,
  'id' | 'dealerId' | 'membershipId' | 'soldOn' | 'soldAt' | 'soldById' | 'traceId'
>;

/** The package as it stands right after the sale, its prices frozen. */
export function packageOf(draft: SaleDraft, definition: PackageDefinition, entry: SaleEntry): PrepaidPackage {
  const { customerId, vehicleId, externalRef, fingerprint, oilMillilitres, oilList, workList } = draft;
  const filterList = draft.filterList ?? { ...oilList, amountMinor: 0 };
  return {
    ...entry,
    customerId,
    vehicleId,
    externalRef,
    fingerprint,
    kind: definition.kind,
    definitionCode: definition.code,
    sets: priceSets(definition, { oilMillilitres, oilList, filterList, workList }),
    usedSets: 0,
    refund: null,
    version: 1,
  };
}

export interface SalePremises {
  readonly dealer: Dealer;
  readonly found: Pick<FoundPremises<never>, 'customers' | 'vehicles'>;
  readonly definition: PackageDefinition | undefined;
  readonly soldOn: LocalDate;
  readonly now: Date;
}

/** What is wrong with a sale beside its shapes. */
export function saleFaults(
  draft: SaleDraft,
  { dealer, found, definition, soldOn, now }: SalePremises,
): SellRefusal[] {
  const { no } = sellRefusals;
  const amounts = {
    oilListAmount: draft.oilList,
    filterListAmount: draft.filterList,
    workListAmount: draft.workList,
  };
  return [
    ...(soldOn > latestBusinessDay(now, dealer.timeZone) ? [no('DATE_IN_FUTURE', ['soldOn'])] : []),
    ...(found.customers.length === 0 ? [no('CUSTOMER_NOT_FOUND', ['customerId'])] : []),
    ...(draft.vehicleId !== null && found.vehicles.length === 0
      ? [no('VEHICLE_NOT_FOUND', ['vehicleId'])]
      : []),
    ...(definition ? [] : [no('PACKAGE_UNKNOWN', ['definitionCode'])]),
    ...(definition?.hasFilter && !draft.filterList ? [no('FILTER_PRICE_MISSING', ['filterListAmount'])] : []),
    ...Object.entries(amounts).flatMap(([field, amount]) =>
      amount ? currencyFault(amount, dealer.currency, [field]) : [],
    ),
  ];
}

export function readSale(input: SellInput): Outcome<SaleDraft, SellRefusal> {
  const checks = new InputChecks(sellRefusals);
  const key = readDocumentKey({ externalRef: input.externalRef });
  const nothing = { amount: '0.00', currencyCode: input.oilListAmount.currencyCode };
  const millilitres = { min: 1, max: MOST_MILLILITRES };
  const content = checks.complete({
    customerId: input.customerId,
    vehicleId: input.vehicleId ?? null,
    definitionCode: input.definitionCode,
    soldOn: input.soldOn ? checks.day(input.soldOn, ['soldOn']) : null,
    oilMillilitres: checks.wholeNumber(input.oilMillilitres, ['oilMillilitres'], millilitres),
    oilList: checks.positiveAmount(input.oilListAmount, ['oilListAmount']),
    filterList: input.filterListAmount ? checks.amount(input.filterListAmount, ['filterListAmount']) : null,
    workList: checks.amount(input.workListAmount ?? nothing, ['workListAmount']),
  });
  if (!content.ok || !key.ok) return refused(...refusalsOf<SellRefusal>(content, key));
  const sale = { ...content.value, externalRef: key.value.externalRef };
  return accepted({ ...sale, fingerprint: fingerprintOf(sale) });
}

function askedBy({ customerId, vehicleId }: SaleDraft) {
  return {
    system: null,
    customers: [{ id: customerId }],
    vehicles: vehicleId === null ? [] : [{ id: vehicleId }],
    staff: [],
    externalRefs: [],
    documentNumbers: [],
    readings: [],
  };
}
