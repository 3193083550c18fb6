import { customerRegistered, vehicleRegistered } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { faults, type UserErrorAnswer } from '../../../test/builders/answers';
import { ARRIVE, bookInput, RECEIVE } from '../../../test/builders/appointments';
import { freshKey } from '../../../test/builders/documents';
import { customerFact, vehicleFact } from '../../../test/builders/facts';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';

const BOOK = `mutation ($input: AppointmentBookInput!) { appointmentBook(input: $input) {
  appointment { id hasPriority priorityApproval { approvedBy { id } reasonCode } }
  userErrors { code field message } } }`;
const QUEUE = '{ appointmentReceptionQueue { id hasPriority } }';

interface Payload {
  appointment: {
    id: string;
    hasPriority: boolean;
    priorityApproval: { approvedBy: { id: string }; reasonCode: string } | null;
  } | null;
  userErrors: UserErrorAnswer[];
}

describe('SVC-03: priority of appointments', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(async () => {
    await ledger.withDealer(`dlr_${++at}`);
    await ledger.feed(customerRegistered, [customerFact(`dlr_${at}`, `cus_${at}guest`)]);
    await ledger.feed(vehicleRegistered, [vehicleFact(`dlr_${at}`, `veh_${at}guest`, `cus_${at}guest`)]);
  });

  const guest = () => ({ customerId: `cus_${at}guest`, vehicleId: `veh_${at}guest` });
  const managers = () => ({
    ...principals.staffOf(`dlr_${at}`, ['STORE_MANAGER'], 'm'),
    staffMemberId: `stf_${at}sm`,
  });
  const desk = () => ({ ...principals.staffOf(`dlr_${at}`), staffMemberId: `stf_${at}sa` });
  const book = (more: Record<string, unknown> = {}, by = principals.dmsOf(`dlr_${at}`)) =>
    ledger.mutate<Payload>(`${at}`, BOOK, bookInput(`${at}`, more), NOW, by);
  const by = (approvedById: string, reasonCode = 'LATE_LAST_TIME') => ({
    priority: { approvedById, reasonCode },
  });

  it('a member has it, others by a manager: by their own token, or as the system reports', async () => {
    expect((await book()).appointment).toMatchObject({ hasPriority: true, priorityApproval: null });
    expect((await book(guest())).appointment).toMatchObject({ hasPriority: false, priorityApproval: null });
    const approval = { approvedBy: { id: `stf_${at}sm` }, reasonCode: 'LATE_LAST_TIME' };
    for (const [slot, principal] of [
      ['2026-11-24T02:00:00Z', managers()],
      ['2026-11-25T02:00:00Z', principals.dmsOf(`dlr_${at}`)],
    ] as const) {
      const asked = { ...guest(), ...by(`stf_${at}sm`), slotFrom: slot };
      expect((await book(asked, principal)).appointment).toMatchObject({
        hasPriority: true,
        priorityApproval: approval,
      });
    }
  });

  it('every other approval is refused, and no place is taken', async () => {
    const codes = async (priority: object, principal = principals.dmsOf(`dlr_${at}`)) =>
      faults((await book({ ...guest(), ...priority }, principal)).userErrors);
    const field = 'input.priority.approvedById';
    expect(await codes(by(`stf_${at}sm`), desk())).toEqual([`PRIORITY_NOT_APPROVED ${field}`]);
    expect(await codes(by(`stf_${at}sa`), desk())).toEqual([`PRIORITY_NOT_APPROVED ${field}`]);
    expect(await codes(by(`stf_${at}sa`))).toEqual([`PRIORITY_NOT_APPROVED ${field}`]);
    expect(await codes(by('stf_othersm'))).toEqual([`STAFF_MEMBER_NOT_FOUND ${field}`]);
    expect(await codes(by(`stf_${at}sm`, 'not a code'))).toEqual(['CODE_INVALID input.priority.reasonCode']);
    const [{ n }] = await ledger.db.owner.query<[{ n: number }]>(
      'select count(*)::int as n from appointment where dealer_id = $1',
      [`dlr_${at}`],
    );
    expect(n).toBe(0);
  });

  it('SVC-12: who has come is received in its order, and nobody of another dealer is seen', async () => {
    const day = '2026-11-23T01:59:00Z';
    const first = (await book(guest())).appointment?.id;
    const second = (await book({ slotFrom: '2026-11-23T02:30:00Z' })).appointment?.id;
    for (const appointmentId of [first, second])
      await ledger.mutate(
        `${at}`,
        ARRIVE,
        { idempotencyKey: freshKey(), appointmentId, arrivedAt: null },
        day,
      );
    const queue = async (dealer = `${at}`) => {
      const { data, errors } = await ledger.ask(QUEUE, {}, principals.staffOf(`dlr_${dealer}`), day);
      expect(errors).toEqual([]);
      return data['appointmentReceptionQueue'];
    };
    expect(await queue()).toEqual([
      { id: second, hasPriority: true },
      { id: first, hasPriority: false },
    ]);
    expect(await queue('other')).toEqual([]);
    const receive = { idempotencyKey: freshKey(), appointmentId: second, receivedAt: null };
    await ledger.mutate(`${at}`, RECEIVE, receive, day);
    expect(await queue()).toEqual([{ id: first, hasPriority: false }]);
  });
});
