import {
  accepted,
  commonRefusals,
  defineRefusals,
  refused,
  type LocalDate,
  type Outcome,
  type Period,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { command, type Caller } from '@autoclub/use-cases';
import { dealerOf, todayAt, type DealerRecord, type StaffRole } from '../../network';
import { pickFaults, pickRefusals } from '../domain/pick';
import { freezeRefusals, quarterRefusals, readQuarter, type Roster } from '../domain/roster';
import { ROSTER_STARTS_AS } from '../domain/roster.transitions';
import type { RostersPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'STAFF_MEMBER_NOT_FOUND', 'CUSTOMER_NOT_FOUND'),
  ...pickRefusals.texts,
  ...quarterRefusals.texts,
  ...freezeRefusals.pick('ROSTER_FROZEN'),
  NOT_A_CUSTOMER_MANAGER: {
    zh: '该员工不是服务顾问，不能拥有客户名单。',
    en: 'This member of staff is no service advisor and has no roster.',
  },
});
type PickRefusal = RefusalOf<typeof refusals>;

export interface CustomersToPick {
  /** Whose roster; null: the caller is no person, and the roster nobody's. */
  readonly managerId: string | null;
  readonly quarterFrom: LocalDate;
  readonly customerIds: readonly string[];
}

/** Service advisors own rosters; who has one is a customer manager (rulebook PLT-01). */
const MANAGERS: readonly StaffRole[] = ['SERVICE_ADVISOR', 'CUSTOMER_MANAGER'];

/** Picks customers of the loyal base for the roster of a manager and a quarter (rulebook MEM-13). */
export const pickCustomers = command<RostersPorts>()({
  name: 'rosterPick',
  refusals,
  read({ customerIds, ...input }: CustomersToPick) {
    const distinct = [...new Set(customerIds)];
    if (distinct.length === 0) return refused(refusals.no('CUSTOMERS_MISSING', ['customerIds']));
    return accepted({ ...input, customerIds: distinct });
  },
  async work(ports, { managerId, quarterFrom, customerIds }, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const today = todayAt(dealer.value, caller);
    const quarter = readQuarter(quarterFrom, today);
    if (!quarter.ok) return quarter;
    const manager = await managerOf(ports, dealer.value, managerId);
    if (!manager.ok) return manager;
    const opened = newRoster(ports, dealer.value, manager.value, quarter.value, today);
    const roster = await ports.rosters.openOf(opened, { traceId: caller.traceId, recordedAt: caller.now });
    const { rosterId, frozenOn } = roster;
    if (frozenOn !== null) return refused(refusals.no('ROSTER_FROZEN', ['quarterFrom'], { frozenOn }));
    const faults = await put(ports, roster, customerIds, { today, dealer: dealer.value, caller });
    return faults.length > 0 ? refused(...faults) : accepted({ answer: { rosterId } });
  },
});

async function managerOf(
  { network }: RostersPorts,
  { dealerId }: DealerRecord,
  managerId: string | null,
): Promise<Outcome<string, PickRefusal>> {
  const manager = managerId === null ? undefined : await network.staffMember(dealerId, managerId);
  if (!manager) return refused(refusals.no('STAFF_MEMBER_NOT_FOUND', ['managerId']));
  if (!manager.roles.some((role) => MANAGERS.includes(role)))
    return refused(refusals.no('NOT_A_CUSTOMER_MANAGER', ['managerId']));
  return accepted(manager.staffMemberId);
}

function newRoster(
  { ids }: RostersPorts,
  { dealerId }: DealerRecord,
  managerId: string,
  quarter: Period,
  openedOn: LocalDate,
): Roster {
  return {
    ...{ rosterId: ids('ros'), dealerId, managerId, quarter, openedOn },
    state: ROSTER_STARTS_AS,
    frozenOn: null,
    closedOn: null,
    closedCause: null,
    version: 0,
  };
}

/** Puts the customers on the roster; the database lets each be on one of the quarter, however many pick at the moment. */
async function put(
  { rosters, classes, sizeOn }: RostersPorts,
  roster: Roster,
  customerIds: readonly string[],
  {
    today,
    dealer,
    caller,
  }: { readonly today: LocalDate; readonly dealer: DealerRecord; readonly caller: Caller },
): Promise<PickRefusal[]> {
  const { dealerId } = dealer;
  const known = await rosters.knownCustomers(dealerId, customerIds);
  const strange = refusalsFor(customerIds, (id) => !known.has(id), 'CUSTOMER_NOT_FOUND');
  if (strange.length > 0) return strange;
  const classified = await classes.classesOf(dealerId, customerIds);
  const inLoyalBase = new Set(
    classified.filter((each) => each.isInLoyalBase).map(({ customerId }) => customerId),
  );
  const onRoster = new Set(await rosters.customersOf(roster));
  const { max: maxCustomers } = sizeOn(dealer, today);
  const faults = pickFaults({ customerIds, onRoster, inLoyalBase, maxCustomers });
  if (faults.length > 0) return faults;
  const picks = customerIds
    .filter((id) => !onRoster.has(id))
    .map((customerId) => ({ customerId, pickedAt: caller.now, pickedBy: caller.staffMemberId }));
  const taken = new Set(await rosters.take(roster, picks));
  return refusalsFor(customerIds, (id) => taken.has(id), 'CUSTOMER_ON_OTHER_ROSTER');
}

function refusalsFor(
  customerIds: readonly string[],
  isRefused: (customerId: string) => boolean,
  code: 'CUSTOMER_NOT_FOUND' | 'CUSTOMER_ON_OTHER_ROSTER',
): PickRefusal[] {
  return customerIds.flatMap((id, i) => (isRefused(id) ? [refusals.no(code, ['customerIds', i])] : []));
}
