import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  isId,
  type LocalDate,
  type Outcome,
  refused,
  type RefusalOf,
} from '@autoclub/domain-kit';

/** A row of `points-lots.csv`: points that a member had in the system of before (rulebook PTS-06, SVC-22). */
export interface LotRow {
  readonly lotNumber: string;
  readonly customerNumber: string;
  /** What of the lot is left. */
  readonly points: number;
  readonly earnedOn: LocalDate;
  /** First day on which they are no longer good; they live as long as the card unless given. */
  readonly expiresOn?: LocalDate | null | undefined;
  /** The dealer that granted them and bears what they buy (rulebook PTS-13); the own one unless given. */
  readonly funderDealerId?: string | null | undefined;
}

/** A lot to be brought along, read and complete. */
export interface OpeningLot {
  readonly lotNumber: string;
  readonly customerNumber: string;
  readonly points: number;
  readonly earnedOn: LocalDate;
  readonly expiresOn: LocalDate | null;
  readonly funderDealerId: string;
}

/** What was brought along under a number before, and whose it is now. */
export type KnownLot = Omit<OpeningLot, 'customerNumber'> & { readonly customerId: string };

/** Who a lot is for: the person of the number, and the card in force. */
export interface LotOwner {
  readonly customerId: string | undefined;
  readonly membershipId: string | null;
}

/** Far above any lot, and far below what a balance can hold. */
const MOST_POINTS = 1_000_000;

export const openingLotRefusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'NUMBER_OUT_OF_RANGE',
    'DATE_OUT_OF_RANGE',
    'DATE_IN_FUTURE',
    'CUSTOMER_NOT_FOUND',
  ),
  CARD_NOT_IN_FORCE: {
    zh: '该客户当前没有有效的会员卡，积分无处可入。',
    en: 'The customer has no card in force that the points could stand on.',
  },
  LOT_EXPIRED: {
    zh: '该批积分已于 {expiresOn} 到期，不予带入。',
    en: 'These points ended on {expiresOn}; nothing is brought along of them.',
  },
  LOT_NUMBER_TAKEN: {
    zh: '批次号 {lotNumber} 已带入，内容不同，不予更改。',
    en: 'The lot {lotNumber} was brought along already with other content, and is not changed.',
  },
  FUNDER_INVALID: {
    zh: '承担积分的经销商编号有误。',
    en: 'This is no id of a dealer that could bear the points.',
  },
});
type LotRefusal = RefusalOf<typeof openingLotRefusals>;

/** Reads a row against the day of the dealer. Other dealers are behind the wall, so the id of one is taken as it is. */
export function readLot(
  row: LotRow,
  { today, dealerId }: { readonly today: LocalDate; readonly dealerId: string },
): Outcome<OpeningLot, LotRefusal> {
  const { no } = openingLotRefusals;
  const checks = new InputChecks(openingLotRefusals);
  if (row.earnedOn > today) checks.refusals.push(no('DATE_IN_FUTURE', ['earnedOn']));
  const funderDealerId = row.funderDealerId || dealerId;
  if (!isId(funderDealerId, 'dlr')) checks.refusals.push(no('FUNDER_INVALID', ['funderDealerId']));
  return checks.complete({
    lotNumber: checks.code(row.lotNumber, ['lotNumber']),
    customerNumber: checks.text(row.customerNumber, ['customerNumber'], 64),
    points: checks.wholeNumber(row.points, ['points'], { min: 1, max: MOST_POINTS }),
    earnedOn: checks.day(row.earnedOn, ['earnedOn']),
    expiresOn: row.expiresOn ? checks.day(row.expiresOn, ['expiresOn']) : null,
    funderDealerId,
  });
}

/** The card that takes the points, or null for a lot that is in the books as it is. */
export function admitLot(
  lot: OpeningLot,
  { customerId, membershipId }: LotOwner,
  known: KnownLot | undefined,
  today: LocalDate,
): Outcome<string | null, LotRefusal> {
  const { no } = openingLotRefusals;
  if (customerId === undefined) return refused(no('CUSTOMER_NOT_FOUND', ['customerNumber']));
  if (known)
    return isSame(lot, known) && known.customerId === customerId
      ? accepted(null)
      : refused(no('LOT_NUMBER_TAKEN', ['lotNumber'], { lotNumber: lot.lotNumber }));
  if (lot.expiresOn !== null && lot.expiresOn <= today)
    return refused(no('LOT_EXPIRED', ['expiresOn'], { expiresOn: lot.expiresOn }));
  if (membershipId === null) return refused(no('CARD_NOT_IN_FORCE', ['customerNumber']));
  return accepted(membershipId);
}

function isSame(lot: OpeningLot, known: KnownLot): boolean {
  return (['points', 'earnedOn', 'expiresOn', 'funderDealerId'] as const).every(
    (field) => lot[field] === known[field],
  );
}
