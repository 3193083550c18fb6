import { addMonths, type LocalDate } from '@autoclub/domain-kit';
import { type Desk, until } from '../points/desk';

/** A customer of a sandbox dealer with a car, and the manager who looks after them. */
interface Looked {
  readonly desk: Desk;
  readonly customerId: string;
  readonly vehicleId: string;
}

/** Four visits within a year put a customer into the loyal base (rulebook ANA-02). */
const VISITS_MONTHS_AGO = [10, 7, 4, 1];

/** The visits of a loyal customer, entered before the clock of the dealer moves. */
export async function visitOften({ desk, customerId, vehicleId }: Looked, today: LocalDate): Promise<void> {
  for (const monthsAgo of VISITS_MONTHS_AGO) {
    const day = addMonths(today, -monthsAgo);
    const order = {
      roNumber: `TRY-${day}`,
      customerId,
      vehicleId,
      kind: 'PERIODIC_MAINTENANCE',
      settledAt: `${day}T02:00:00Z`,
      lines: [{ kind: 'LABOUR', payer: 'CUSTOMER', listAmount: { amount: '320.00', currencyCode: 'CNY' } }],
    };
    await desk.give('repairOrderSettle', order, 'repairOrder { id }');
  }
}

const CANDIDATES = `query ($quarterFrom: LocalDate!) {
  rosterCandidates(quarterFrom: $quarterFrom, first: 100) { nodes { customer { id } } }
}`;

/** The manager picks the loyal of the quarter, once the night has classified them (rulebook MEM-13, ANA-12). */
export async function pickRoster({ desk }: Looked, managerId: string, day: LocalDate): Promise<void> {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  const quarterFrom = `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  type Candidates = { rosterCandidates: { nodes: readonly { customer: { id: string } }[] } };
  const customerIds = await until(async () => {
    const { rosterCandidates } = await desk.graph<Candidates>(CANDIDATES, { quarterFrom });
    const found = rosterCandidates.nodes.map(({ customer }) => customer.id);
    return found.length > 0 ? found : undefined;
  });
  await desk.give('rosterPick', { managerId, quarterFrom, customerIds }, 'roster { id }');
}
