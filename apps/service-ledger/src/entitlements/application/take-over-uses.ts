import {
  accepted,
  businessDayOf,
  commonRefusals,
  DEALER_SYSTEM,
  defineRefusals,
  InputChecks,
  latestBusinessDay,
  type LocalDate,
  membershipInForce,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import { isGoodRow } from '@autoclub/import-files';
import {
  type Caller,
  columnsBy,
  type Fact,
  importRows,
  judgeRows,
  type RowVerdict,
} from '@autoclub/use-cases';
import { byNumber, type FoundPremises, numberKeys } from '../../documents';
import type { Dealer } from '../../network';
import { decideUse, type EntitlementUse, type UseDraft } from '../domain/entitlement-use';
import { takenUseRefusals, type TakenUseRefusal } from '../domain/refusals';
import { type CurrentPlan, grantPlans, judgePlans } from './grant-plans';
import type { TakeOverPorts } from './ports';
import type { TakenUseRow } from './taken-use-row';
import { MAX_CODE, MAX_QUANTITY, useFact } from './use-entitlement';

const COLUMNS: Readonly<Record<string, string>> = {
  customerId: 'customerNumber',
  performedById: 'staffNumber',
  value: 'valueAmount',
  externalRef: 'useNumber',
};

/** A use as another system has it, of the card that is in force today. */
export interface TakenUse {
  readonly number: string;
  readonly membershipId: string;
  readonly usedOn: LocalDate;
  readonly use: UseDraft;
}

/**
 * Takes over what members had used of the running year before the dealer began here (rulebook SVC-05, SVC-22). Each
 * use is judged by the plan of today under the lock of its membership, as one at a desk; only its day is its own.
 */
export const takeOverUses = importRows<TakeOverPorts, TakenUseRow>()({
  name: 'entitlementUsesImport',
  refusals: defineRefusals(
    commonRefusals.pick('CONTENT_TOO_LONG', 'TOO_MANY_ROWS', 'HEADER_INVALID', 'DEALER_NOT_FOUND'),
  ),
  rowRefusals: takenUseRefusals,
  async judge(ports, rows, caller) {
    const good = rows.filter(isGoodRow).map(({ value }) => value);
    const found = await ports.premises(askedBy(good));
    const { dealer } = found;
    if (!dealer) return refused(commonRefusals.no('DEALER_NOT_FOUND', []));
    const held = await ports.lockMemberships(found.memberships.map(({ id }) => id));
    const plans = new Map(
      (await judgePlans(ports, held, () => caller.now)).map((plan) => [plan.membership.id, plan]),
    );
    const known = new Map(
      (await ports.usesByNumbers(good.map(({ useNumber }) => useNumber))).map((use) => [
        use.externalNumber,
        use,
      ]),
    );
    const taken: { readonly draft: TakenUse; readonly id: string }[] = [];
    const decide = (draft: TakenUse): Outcome<RowVerdict, TakenUseRefusal> => {
      const before = known.get(draft.number);
      if (before) return verdictOnKnown(before, draft);
      const decided = decideTaken(ports, plans, draft, caller);
      if (!decided.ok) return decided;
      const { id } = decided.value;
      known.set(draft.number, decided.value);
      taken.push({ draft, id });
      return accepted({ id, isUnchanged: false });
    };
    const answers = await judgeRows(rows, {
      numberOf: (row) => row.useNumber,
      read: rowReader(found, dealer, caller),
      decide: (drafts) => drafts.map(decide),
      columnOf: columnsBy(COLUMNS),
    });
    return accepted({ answers, taken, held, dealer });
  },
  async keep(ports, { taken, held, dealer }, caller) {
    const used = new Set(taken.map(({ draft }) => draft.membershipId));
    const granted = await grantPlans(
      ports,
      held.filter(({ id }) => used.has(id)),
      () => caller.now,
    );
    const plans = new Map(granted.plans.map((plan) => [plan.membership.id, plan]));
    const facts: Fact[] = [...granted.facts];
    const sequences = new Map<string, number>();
    const uses = taken.map(({ draft, id }) => {
      const decided = decideTaken(ports, plans, draft, caller);
      const plan = plans.get(draft.membershipId);
      if (!decided.ok || !plan) throw new Error('A use that was accepted is refused under the same lock.');
      const use = { ...decided.value, id };
      const entitlement = plan.entitlements.find((each) => each.id === use.entitlementId);
      const sequence = (sequences.get(draft.membershipId) ?? plan.membership.entitlementSequence) + 1;
      sequences.set(draft.membershipId, sequence);
      if (entitlement) facts.push(useFact(plan.membership, dealer, { entitlement, use }, sequence));
      return use;
    });
    const touched = new Set(uses.map(({ entitlementId }) => entitlementId));
    const entitlements = [...plans.values()].flatMap((plan) =>
      plan.entitlements.filter(({ id }) => touched.has(id)),
    );
    await ports.writeEntitlements(entitlements, uses);
    if (sequences.size > 0) await ports.writeSequences(sequences);
    return facts;
  },
});

/** Judges a use on the plan of its card, which counts it from then on. */
function decideTaken(
  { ids, nameOf }: Pick<TakeOverPorts, 'ids' | 'nameOf'>,
  plans: Map<string, CurrentPlan>,
  { number, membershipId, usedOn, use }: TakenUse,
  { now, traceId }: Caller,
): Outcome<EntitlementUse, TakenUseRefusal> {
  const { no } = takenUseRefusals;
  const plan = plans.get(membershipId);
  if (!plan || plan.entitlements.length === 0) return refused(no('MEMBERSHIP_NOT_IN_FORCE', ['customerId']));
  const asked = plan.entitlements.find(({ code }) => code === use.code);
  if (asked && usedOn < asked.yearFrom)
    return refused(no('USED_BEFORE_YEAR', ['usedOn'], { from: asked.yearFrom }));
  const decided = decideUse(asked, use, { now, today: plan.today, ids, traceId, nameOf });
  if (!decided.ok) return decided;
  const { entitlement } = decided.value;
  const entitlements = plan.entitlements.map((each) => (each.id === entitlement.id ? entitlement : each));
  plans.set(membershipId, { ...plan, entitlements });
  return accepted({ ...decided.value.use, usedOn, externalNumber: number });
}

function verdictOnKnown(before: EntitlementUse, draft: TakenUse): Outcome<RowVerdict, TakenUseRefusal> {
  const { number, usedOn, use } = draft;
  const isSame =
    before.usedOn === usedOn &&
    before.code === use.code &&
    before.quantity === use.quantity &&
    before.value.amountMinor === use.value.amountMinor &&
    before.bearingDepartment === use.bearingDepartment &&
    before.performedById === use.performedById;
  return isSame
    ? accepted({ id: before.id, isUnchanged: true })
    : refused(takenUseRefusals.no('DUPLICATE_EXTERNAL_NUMBER', ['externalRef'], { number }));
}

function rowReader(
  found: FoundPremises<never>,
  { currency: currencyCode, timeZone }: Dealer,
  caller: Caller,
) {
  const { now, staffMemberId: registeredById } = caller;
  const [today, latest] = [businessDayOf(now, timeZone), latestBusinessDay(now, timeZone)];
  const customers = byNumber(found.customers);
  const persons = new Map(found.customers.map(({ id, personId }) => [id, personId]));
  const staff = new Map(found.staff.map(({ staffNumber, id }) => [staffNumber, id]));
  return (row: TakenUseRow): Outcome<TakenUse, TakenUseRefusal> => {
    const { no } = takenUseRefusals;
    const customerId = customers.get(row.customerNumber);
    if (customerId === undefined) return refused(no('CUSTOMER_NOT_FOUND', ['customerId']));
    const cards = found.memberships.filter((card) => card.customerId === persons.get(customerId));
    const card = membershipInForce(cards, today);
    if (!card) return refused(no('MEMBERSHIP_NOT_IN_FORCE', ['customerId']));
    const performedById = staff.get(row.staffNumber);
    if (performedById === undefined) return refused(no('STAFF_MEMBER_NOT_FOUND', ['performedById']));
    const checks = new InputChecks(takenUseRefusals);
    const read = checks.complete({
      usedOn: checks.pastDay(row.usedOn, ['usedOn'], latest),
      code: checks.text(row.code, ['code'], MAX_CODE),
      quantity: checks.wholeNumber(row.quantity, ['quantity'], { min: 1, max: MAX_QUANTITY }),
      value: checks.amount({ amount: row.valueAmount, currencyCode }, ['value']),
      bearingDepartment: checks.text(row.bearingDepartment, ['bearingDepartment'], MAX_CODE),
    });
    if (!read.ok) return read;
    const { usedOn, ...use } = read.value;
    const performance = { performedById, registeredById, acknowledgement: 'IN_PERSON' as const, note: null };
    const { membershipId } = card;
    return accepted({ number: row.useNumber, membershipId, usedOn, use: { ...use, ...performance } });
  };
}

function askedBy(rows: readonly TakenUseRow[]) {
  return {
    system: DEALER_SYSTEM,
    customers: numberKeys(rows.map(({ customerNumber }) => customerNumber)),
    vehicles: [],
    staff: numberKeys(rows.map(({ staffNumber }) => staffNumber)),
    externalRefs: [],
    documentNumbers: [],
    readings: [],
  };
}
