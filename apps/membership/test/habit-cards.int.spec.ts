import {
  complaintClosed,
  complaintOpened,
  customersMerged,
  customersUnmerged,
  followUpAnswered,
  personErased,
  repairOrderRefunded,
  repairOrderSettled,
} from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import { countStatements, deliver, principals } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import { openClub, registerDealer, type Club } from './club';
import { customerInput, registerCustomer } from './requests';
import { give, registerStaff } from './staff';

describe('MEM-14: habit cards', () => {
  let club: Club;
  let dealerId: string;
  let advisor: Principal & { readonly staffMemberId: string };
  let serial = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    advisor = await registerStaff(club, { dealerId, dealerCode: 'SH01' }, 'SA-07', ['SERVICE_ADVISOR']);
  });
  afterAll(() => club.close());

  const customer = async () => {
    const registered = await registerCustomer(club, advisor, customerInput(++serial));
    const { id, vehicles } = registered.customer!;
    return { dealerId, customerId: id, vehicleId: vehicles[0]!.id, vin: vinOf(serial) };
  };
  const change = (input: object, by: Principal = advisor) => give(club, by, 'habitCardChange', input);
  const CARD = `maintenanceIntervalMonths insuranceRenewalOn changedBy { staffNumber }
    personal { likesToTalk waitingMinutes comfortableSpendAmount { amount } habits { code name } }
    changes { nodes { version changedBy { staffNumber } fields { field before after } } }
    lastService { repairOrder { id } servicedOn itemKinds amount { amount }
                  satisfactionScore complaintCategory isComplaintOpen }`;
  const cardOf = async (vehicleId: string, by: Principal = advisor) => {
    const { vehicle } = await club.ask<{ vehicle: { habitCard: Record<string, unknown> | null } | null }>(
      by,
      `query ($id: ID!) { vehicle(id: $id) { habitCard { ${CARD} } } }`,
      { id: vehicleId },
    );
    return vehicle?.habitCard;
  };

  it('keep what was learned with who and when, and publish codes only', async () => {
    const { vehicleId, customerId } = await customer();
    const first = {
      vehicleId,
      maintenanceIntervalMonths: 6,
      likesToTalk: true,
      waitingMinutes: 90,
      comfortableSpendAmount: { amount: '1000.00' },
      habitCodes: ['TEA', 'CAMPING'],
    };
    expect(await change(first)).toMatchObject({ userErrors: [] });
    club.now = new Date('2026-11-22T01:00:00Z');
    expect(await change({ vehicleId, maintenanceIntervalMonths: 5, waitingMinutes: null })).toMatchObject({
      userErrors: [],
    });
    expect(await cardOf(vehicleId)).toMatchObject({
      maintenanceIntervalMonths: 5,
      changedBy: { staffNumber: 'SA-07' },
      personal: {
        likesToTalk: true,
        waitingMinutes: null,
        comfortableSpendAmount: { amount: '1000.00' },
        habits: [
          { code: 'CAMPING', name: '露营' },
          { code: 'TEA', name: '喝茶' },
        ],
      },
      changes: {
        nodes: [
          {
            version: 2,
            changedBy: { staffNumber: 'SA-07' },
            fields: [
              { field: 'maintenanceIntervalMonths', before: '6', after: '5' },
              { field: 'waitingMinutes', before: '90', after: null },
            ],
          },
          { version: 1 },
        ],
      },
    });
    const published = await club.published('habit-card-changed');
    expect(published.map(({ subject, sequence, data }) => [subject, sequence, data['changed']])).toEqual([
      [
        vehicleId,
        1,
        [
          'maintenanceIntervalMonths',
          'likesToTalk',
          'waitingMinutes',
          'comfortableSpendAmount',
          'habitCodes',
        ],
      ],
      [vehicleId, 2, ['maintenanceIntervalMonths', 'waitingMinutes']],
    ]);
    expect(published[1]?.data).toMatchObject({
      customerId,
      habitCodes: ['CAMPING', 'TEA'],
      comfortableSpendAmount: { amount: '1000.00', currencyCode: 'CNY' },
      changedOn: '2026-11-22',
      changedBy: advisor.staffMemberId,
    });
  });

  it('CONV-5: what is known already changes nothing', async () => {
    const { vehicleId } = await customer();
    await change({ vehicleId, insurerCode: 'PICC' });
    const before = (await club.published('habit-card-changed')).length;
    expect(await change({ vehicleId, insurerCode: 'PICC' })).toMatchObject({ userErrors: [] });
    expect(await club.published('habit-card-changed')).toHaveLength(before);
  });

  it('open with the look-up by VIN or plate in one operation of bounded statements', async () => {
    const { vehicleId, vin, customerId } = await customer();
    await change({ vehicleId, habitCodes: ['TEA'] });
    const plate = `沪A${String(serial).padStart(5, '0')}`;
    const counted = countStatements(club.db.database.dataSource);
    const found = await club.ask(
      advisor,
      `query ($vin: String!, $plate: String!) {
        vehicleByVin(vin: $vin) { habitCard { customer { id name phone } ${CARD} } }
        customers(filter: { plate: $plate }) { nodes { id habitCards { vehicle { id } personal { likesToTalk } } } }
      }`,
      { vin, plate },
    );
    expect(found).toMatchObject({
      vehicleByVin: { habitCard: { customer: { id: customerId, name: '张三', phone: '13812345678' } } },
      customers: { nodes: [{ id: customerId, habitCards: [{ vehicle: { id: vehicleId } }] }] },
    });
    const many = counted.count();
    counted.reset();
    await club.ask(
      advisor,
      `{ customers(first: 100) { nodes { habitCards { ${CARD} customer { phone } vehicle { plate } } } } }`,
    );
    expect(counted.count()).toBeLessThanOrEqual(many);
  });

  it('PLT-03: show a person’s habits to those who may see persons, after the reading was noted', async () => {
    const { vehicleId, customerId } = await customer();
    await change({ vehicleId, maintenanceIntervalMonths: 7, likesToTalk: false });
    expect(await cardOf(vehicleId, principals.auditor())).toMatchObject({
      maintenanceIntervalMonths: 7,
      personal: null,
      changes: {
        nodes: [
          {
            fields: [
              { field: 'maintenanceIntervalMonths', before: null, after: '7' },
              { field: 'likesToTalk', before: '***', after: '***' },
            ],
          },
        ],
      },
    });
    const reader = principals.staffOf(dealerId, ['SERVICE_ADVISOR'], 'reader of habits');
    await cardOf(vehicleId, reader);
    const noted = await club.db.owner.query<{ record_ids: string[] }[]>(
      `select record_ids from pii_access where subject = $1`,
      [reader.subject],
    );
    expect(noted).toEqual([{ record_ids: [customerId] }]);
  });

  it.each<[string, object, string, string]>([
    ['a strange vehicle', { vehicleId: 'veh_none' }, 'VEHICLE_NOT_FOUND', 'vehicleId'],
    ['a code of no programme', { habitCodes: ['NO_SUCH'] }, 'HABIT_CODE_UNKNOWN', 'habitCodes.0'],
    ['no months', { maintenanceIntervalMonths: 0 }, 'NUMBER_OUT_OF_RANGE', 'maintenanceIntervalMonths'],
    ['an insurer by name', { insurerCode: '人保' }, 'CODE_INVALID', 'insurerCode'],
  ])('refuse %s and write nothing', async (_, input, code, field) => {
    const { vehicleId } = await customer();
    const { userErrors } = await change({ vehicleId, waitingMinutes: 10, ...input });
    expect(userErrors.map((each) => [each.code, each.field?.join('.')])).toEqual([[code, `input.${field}`]]);
    expect(await cardOf(vehicleId)).toBeNull();
  });

  it('PLT-02: of another dealer are not there', async () => {
    const { vehicleId } = await customer();
    await change({ vehicleId, insurerCode: 'PICC' });
    const other = await registerDealer(club, 'GZ01', 'SOUTH');
    const stranger = principals.staffOf(other.dealerId);
    expect(await change({ vehicleId, insurerCode: 'CPIC' }, stranger)).toMatchObject({
      userErrors: [{ code: 'VEHICLE_NOT_FOUND' }],
    });
    expect(await cardOf(vehicleId, stranger)).toBeUndefined();
    expect(
      await club.codes(
        principals.staffOf(dealerId, ['CASHIER']),
        'mutation ($input: HabitCardChangeInput!) { habitCardChange(input: $input) { replayed } }',
        { input: { idempotencyKey: 'k', vehicleId } },
      ),
    ).toEqual(['FORBIDDEN']);
  });

  it('keep each of 50 changes at the same moment, under a version of its own', async () => {
    const { vehicleId } = await customer();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => change({ vehicleId, waitingMinutes: i + 1 })),
    );
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const versions = (await club.published('habit-card-changed'))
      .filter(({ subject }) => subject === vehicleId)
      .map(({ sequence }) => sequence);
    expect(versions).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });

  it('of a car that changed hands are not the new customer’s', async () => {
    const { vehicleId, vin } = await customer();
    await change({ vehicleId, likesToTalk: true });
    const vehicle = customerInput(serial).vehicles[0]!;
    const bought = { ...vehicle, vin, externalRef: null, purchasedOn: '2026-11-20' };
    await registerCustomer(club, advisor, customerInput(++serial, { vehicles: [bought] }));
    expect(await cardOf(vehicleId)).toBeNull();
    await change({ vehicleId, waitingMinutes: 15 });
    expect(await cardOf(vehicleId)).toMatchObject({ personal: { likesToTalk: null, waitingMinutes: 15 } });
  });

  describe('the last service', () => {
    const settled = (of: { customerId: string; vehicleId: string }, id: string, day: string) => ({
      ...repairOrderSettled.example,
      ...of,
      dealerId,
      repairOrderId: `ror_${id}`,
      businessDay: day,
      settledAt: `${day}T06:00:00.000Z`,
    });
    const score = (of: { customerId: string; vehicleId: string }, id: string, value: number) =>
      deliver(followUpAnswered, {
        ...followUpAnswered.example,
        ...of,
        dealerId,
        repairOrderId: `ror_${id}`,
        score: value,
      });
    const only = ({ customerId, vehicleId }: { customerId: string; vehicleId: string }) => ({
      customerId,
      vehicleId,
    });

    it('is the newest settled one, whatever comes late or twice', async () => {
      const of = only(await customer());
      await change({ vehicleId: of.vehicleId, insurerCode: 'PICC' });
      const id = `late${serial}`;
      const newest = deliver(repairOrderSettled, settled(of, `${id}b`, '2026-11-21'));
      await club.deliver(score(of, `${id}b`, 9), newest, newest);
      await club.deliver(
        deliver(repairOrderSettled, settled(of, `${id}a`, '2026-05-01')),
        score(of, `${id}a`, 3),
      );
      expect(await cardOf(of.vehicleId)).toMatchObject({
        lastService: {
          repairOrder: { id: `ror_${id}b` },
          servicedOn: '2026-11-21',
          itemKinds: ['LABOUR', 'PART'],
          amount: { amount: '1199.99' },
          satisfactionScore: 9,
          complaintCategory: null,
          isComplaintOpen: false,
        },
      });
    });

    it('is as it remains after a refund that comes before the order', async () => {
      const of = only(await customer());
      await change({ vehicleId: of.vehicleId, insurerCode: 'PICC' });
      const order = settled(of, `refund${serial}`, '2026-11-21');
      const totals = { ...order.totals, payableAmount: { amount: '1069.99', currencyCode: 'CNY' } };
      const refund = { ...repairOrderRefunded.example, ...order, totals };
      await club.deliver(deliver(repairOrderRefunded, refund, { sequence: 2 }));
      await club.deliver(deliver(repairOrderSettled, order, { sequence: 1 }));
      expect(await cardOf(of.vehicleId)).toMatchObject({ lastService: { amount: { amount: '1069.99' } } });
    });

    it('shows a complaint about it until it is closed and after', async () => {
      const of = only(await customer());
      await change({ vehicleId: of.vehicleId, insurerCode: 'PICC' });
      const id = `complaint${serial}`;
      await club.deliver(deliver(repairOrderSettled, settled(of, id, '2026-11-21')));
      const complaint = {
        ...complaintOpened.example,
        ...of,
        dealerId,
        complaintId: `cmp_${id}`,
        repairOrderId: null,
        openedAt: '2026-11-21T06:00:00.000Z',
      };
      await club.deliver(deliver(complaintOpened, complaint));
      const open = { complaintCategory: 'REPAIR_QUALITY', isComplaintOpen: true };
      expect(await cardOf(of.vehicleId)).toMatchObject({ lastService: open });
      const closed = { ...complaintClosed.example, ...complaint };
      await club.deliver(
        deliver(complaintClosed, closed, { sequence: 2 }),
        deliver(complaintOpened, complaint),
      );
      expect(await cardOf(of.vehicleId)).toMatchObject({ lastService: { ...open, isComplaintOpen: false } });
      const before = { ...complaint, complaintId: `cmp_${id}x`, openedAt: '2026-11-21T05:59:59.000Z' };
      await club.deliver(deliver(complaintOpened, { ...before, category: 'WAITING' }));
      expect(await cardOf(of.vehicleId)).toMatchObject({
        lastService: { complaintCategory: 'REPAIR_QUALITY' },
      });
    });
  });

  describe('CONV-8, MEM-17: the customer of a card', () => {
    const rows = (vehicleId: string) =>
      club.db.owner.query<{ customer_id: string }[]>(
        `select customer_id from habit_card where vehicle_id = $1
         union all select customer_id from habit_card_change where vehicle_id = $1`,
        [vehicleId],
      );

    it('is the survivor after a merge, and put back by an un-merge', async () => {
      const [survivor, merged] = [await customer(), await customer()];
      await change({ vehicleId: merged.vehicleId, likesToTalk: true });
      const merge = {
        ...customersMerged.example,
        dealerId,
        mergeId: survivor.customerId.replace('cus', 'mrg'),
        customerId: survivor.customerId,
        mergedCustomerId: merged.customerId,
        vehicleIds: [merged.vehicleId],
      };
      const event = deliver(customersMerged, merge);
      await club.deliver(event, event);
      expect(new Set((await rows(merged.vehicleId)).map((row) => row.customer_id))).toEqual(
        new Set([survivor.customerId]),
      );
      await club.deliver(
        deliver(customersUnmerged, { ...customersUnmerged.example, ...merge }, { sequence: 2 }),
      );
      expect(await cardOf(merged.vehicleId)).toMatchObject({ personal: { likesToTalk: true } });
    });

    it('goes back with the car, when it was written while the records were one', async () => {
      const [survivor, merged] = [await customer(), await customer()];
      const merge = {
        ...customersMerged.example,
        ...{ dealerId, mergeId: survivor.customerId.replace('cus', 'mrg') },
        ...{ customerId: survivor.customerId, mergedCustomerId: merged.customerId },
        vehicleIds: [merged.vehicleId],
      };
      await club.deliver(deliver(customersMerged, merge));
      await change({ vehicleId: merged.vehicleId, likesToTalk: true });
      await change({ vehicleId: survivor.vehicleId, likesToTalk: false });
      await club.deliver(deliver(customersUnmerged, { ...customersUnmerged.example, ...merge }));
      expect(await cardOf(merged.vehicleId)).toMatchObject({ personal: { likesToTalk: true } });
      expect(await cardOf(survivor.vehicleId)).toMatchObject({ personal: { likesToTalk: false } });
    });

    it('who is erased leaves no card and no history', async () => {
      const { vehicleId, customerId } = await customer();
      await change({ vehicleId, likesToTalk: true });
      await change({ vehicleId, likesToTalk: false });
      await club.deliver(deliver(personErased, { ...personErased.example, dealerId, customerId }));
      expect(await rows(vehicleId)).toEqual([]);
    });
  });
});
