import { addDays, addMonths, businessDayOf, type LocalDate, systemClock } from '@autoclub/domain-kit';
import type { NetworkIds } from '../import/import-network';
import { type Desk, deskOf, OPERATOR, type PointsHouse, staffAt } from '../points/desk';

/** What the workshop's life is made of: a member with a car, and who is on duty. */
export const DRIVERS = `query {
  memberships(first: 20, filter: { status: ACTIVE }) { nodes { customer { id vehicles { id } } } }
}`;

interface Found {
  readonly memberships: {
    readonly nodes: readonly {
      readonly customer: { readonly id: string; readonly vehicles: readonly { readonly id: string }[] };
    }[];
  };
}

/** Days of the roster, and the month of the accounts that is opened again. */
const [ROSTER_DAYS, OPEN_MONTHS_AGO] = [7, 2];

/**
 * At the first dealer of an entered network somebody waits for rescue, the duty of the coming week is planned, and of
 * the club's accounts one month is closed and the next one opened again; by the public graph, as staff would do it.
 */
export async function liveAtWorkshop(house: PointsHouse, { dealers }: NetworkIds): Promise<void> {
  const [first] = Object.entries(dealers).sort(([a], [b]) => a.localeCompare(b));
  if (!first) return;
  const [code, place] = first;
  const operator = deskOf(house, OPERATOR);
  const principal = await staffAt(operator.graph, { code, ...place }, 'STORE_MANAGER');
  const manager = deskOf(house, principal);
  const today = businessDayOf(systemClock(), 'Asia/Shanghai');
  await callForHelp(manager);
  await planDuty(manager, addDays(today, 1), principal.staffMemberId);
  await keepAccounts(manager, today);
}

async function callForHelp(manager: Desk): Promise<void> {
  const { memberships } = await manager.graph<Found>(DRIVERS, {});
  const driver = memberships.nodes.find(({ customer }) => customer.vehicles.length > 0)?.customer;
  const vehicleId = driver?.vehicles[0]?.id;
  if (driver && vehicleId)
    await manager.give('rescueCall', { customerId: driver.id, vehicleId }, 'rescueCase { id }');
}

/** One duty from midnight to midnight for each day. */
async function planDuty(
  manager: Desk,
  from: LocalDate,
  staffMemberId: string | null | undefined,
): Promise<void> {
  const midnight = (n: number) => ({ day: addDays(from, n), time: '00:00' });
  const shifts = Array.from({ length: ROSTER_DAYS }, (_, n) => ({
    staffMemberId,
    from: midnight(n),
    to: midnight(n + 1),
  }));
  const days = { from, to: addDays(from, ROSTER_DAYS) };
  if (staffMemberId) await manager.give('rescueRosterPlan', { days, shifts }, 'days { from to }');
}

async function keepAccounts(manager: Desk, today: LocalDate): Promise<void> {
  const open = addMonths(`${today.slice(0, 7)}-01` as LocalDate, -OPEN_MONTHS_AGO);
  const shown = 'clubPeriod { id }';
  await manager.give('clubPeriodClose', { month: addMonths(open, -1) }, shown);
  await manager.give('clubPeriodClose', { month: open }, shown);
  const reason = '演示：补记活动费用';
  await manager.give('clubPeriodReopen', { month: open, reason }, shown);
}
