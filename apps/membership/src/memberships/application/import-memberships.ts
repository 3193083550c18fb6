import { accepted, businessDayOf, type LocalDate, type Outcome } from '@autoclub/domain-kit';
import {
  type Caller,
  DMS,
  fileRefusals,
  importFile,
  type ImportRefusal,
  type ImportReport,
  type ReadFile,
  readingRefusals,
  refusedRow,
  type RowReport,
  type UnitOfWork,
} from '../../kernel';
import { tierOf, validityFrom } from '../../tiers';
import { dealerOf, type DealerRecord } from '../../network';
import type { Card, Membership } from '../domain/membership';
import {
  CardDesk,
  importedCardFaults,
  type CardAdmission,
  type ImportedCard,
} from '../domain/membership-import';
import { settleAwaited } from './on-points-posted';
import type { MembershipsPorts } from './ports';
import { activationPublication } from './publications';

export const importMembershipsRefusals = [...fileRefusals, 'DEALER_NOT_FOUND'] as const;
export const membershipRowRefusals = [
  ...readingRefusals,
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'TEXT_INVALID',
  'CODE_INVALID',
  'TIER_UNKNOWN',
  'WAY_IN_NOT_OPEN',
  'AMOUNT_NEGATIVE',
  'FEE_DIFFERS',
  'DATE_IN_FUTURE',
  'CUSTOMER_NOT_FOUND',
  'DUPLICATE_MEMBER_NUMBER',
  'ALREADY_A_MEMBER',
] as const;

/**
 * Takes in a chunk of `memberships.csv`: cards that run already, dated as the dealer issued them, with the validity of
 * their tier (rulebook MEM-01, MEM-03). Good rows are kept, a row known word for word is UNCHANGED.
 */
export function importMemberships(unit: UnitOfWork<MembershipsPorts>) {
  return importFile(unit, 'membershipsImport', importRows);
}

interface GoodRow {
  readonly rowNumber: number;
  readonly value: ImportedCard;
}

async function importRows(
  ports: MembershipsPorts,
  caller: Caller,
  { rows, isDryRun }: ReadFile<ImportedCard>,
): Promise<Outcome<ImportReport, ImportRefusal>> {
  const found = await dealerOf(ports, caller);
  if (!found.ok) return found;
  const dealer = found.value;
  const today = businessDayOf(caller.now, dealer.timeZone);
  const reports = new Map<number, RowReport>();
  const good: GoodRow[] = [];
  for (const row of rows) {
    const refusal = refusalOf(ports, dealer, row, today);
    if (refusal) reports.set(row.rowNumber, refusal);
    else if ('value' in row) good.push(row);
  }
  const desk = await cardDesk(ports, dealer, good);
  const fresh: ActiveMembership[] = [];
  for (const { rowNumber, value } of good) {
    const verdict = desk.admit(value);
    reports.set(rowNumber, reportOf(rowNumber, value.memberNumber, verdict));
    if (verdict.ok && verdict.value.isNew) fresh.push(membershipOf(ports, dealer, value, verdict.value));
  }
  if (!isDryRun && fresh.length > 0) await write(ports, caller, dealer, today, fresh);
  return accepted({ rows: rows.flatMap(({ rowNumber }) => reports.get(rowNumber) ?? []) });
}

function refusalOf(
  { schemeOn }: MembershipsPorts,
  dealer: DealerRecord,
  row: ReadFile<ImportedCard>['rows'][number],
  today: LocalDate,
): RowReport | undefined {
  if ('faults' in row) return refusedRow(row.rowNumber, null, row.faults);
  const { value } = row;
  const faults = importedCardFaults(value, schemeOn(dealer, value.activatedOn), today);
  return faults.length > 0 ? refusedRow(row.rowNumber, value.memberNumber, faults) : undefined;
}

async function cardDesk(
  { customers, memberships, ids }: MembershipsPorts,
  { dealerId }: DealerRecord,
  rows: readonly GoodRow[],
): Promise<CardDesk> {
  const customerNumbers = rows.map(({ value }) => value.customerNumber);
  const memberNumbers = rows.map(({ value }) => value.memberNumber);
  await customers.awaitTurn(dealerId);
  const customerIds = await customers.customerIds(dealerId, DMS, customerNumbers);
  const known = await memberships.knownCards(dealerId, memberNumbers);
  const held = await memberships.heldBy(dealerId, [...customerIds.values()]);
  const members = held.filter(({ status }) => status === 'ACTIVE').map(({ customerId }) => customerId);
  return new CardDesk(customerIds, known, new Set(members), ids);
}

type ActiveMembership = Membership & { readonly card: Card };

function membershipOf(
  { schemeOn }: MembershipsPorts,
  dealer: DealerRecord,
  card: ImportedCard,
  { membershipId, customerId }: CardAdmission,
): ActiveMembership {
  const { memberNumber, activatedOn, source, wayIn, feePaid } = card;
  const tier = tierOf(schemeOn(dealer, activatedOn), card.tier);
  if (!tier) throw new Error(`The tier ${card.tier} was checked before and is gone.`);
  return {
    membershipId,
    customerId,
    dealerId: dealer.dealerId,
    status: 'ACTIVE',
    source,
    wayIn,
    feePaid,
    tier: tier.code,
    application: { isInsuredHere: false, documents: [], rejectionReason: null },
    card: {
      memberNumber,
      activatedOn,
      joinedTier: tier.code,
      validity: validityFrom(activatedOn, tier),
      upgrades: [],
    },
    qualifyingPoints: 0,
    pointsSequence: 0,
    version: 1,
  };
}

function reportOf(rowNumber: number, number: string, verdict: ReturnType<CardDesk['admit']>): RowReport {
  if (!verdict.ok) return refusedRow(rowNumber, number, verdict.refusals);
  const { isNew, membershipId } = verdict.value;
  const outcome = isNew ? 'ACCEPTED' : 'UNCHANGED';
  return { rowNumber, externalNumber: number, outcome, id: membershipId, errors: [] };
}

async function write(
  ports: MembershipsPorts,
  caller: Caller,
  dealer: DealerRecord,
  today: LocalDate,
  fresh: readonly ActiveMembership[],
): Promise<void> {
  const traceId = caller.cause.correlationId;
  await ports.memberships.add(fresh, { appliedOn: today, recordedAt: caller.now, traceId });
  await ports.publish(fresh.map((membership) => activationPublication(membership, dealer)));
  await settleAwaited(
    ports,
    fresh.map(({ membershipId }) => membershipId),
    caller.now,
  );
}
