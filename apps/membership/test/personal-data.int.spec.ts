import { principals } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import { openClub, registerDealer, type Club } from './club';
import { customerInput, registerCustomer } from './requests';

interface AccessRow {
  subject: string;
  record_kind: string;
  record_ids: string[];
  request_id: string;
}

describe('PLT-03: personal data', () => {
  let club: Club;
  let dealerId: string;
  let ids: string[];

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    const made = [1, 2, 3].map((serial) =>
      registerCustomer(club, principals.staffOf(dealerId), customerInput(serial)),
    );
    ids = (await Promise.all(made)).map(({ customer }) => customer?.id ?? '').sort();
  });
  afterAll(() => club.close());

  const LIST = '{ customers { nodes { id name phone vehicles { id vin plate } } } }';
  const log = (subject: string) =>
    club.db.owner.query<AccessRow[]>('select * from pii_access where subject = $1 order by record_kind', [
      subject,
    ]);

  it('are shown to the staff, and the reading is in the audit log: one entry per kind for a whole list', async () => {
    const reader = principals.staffOf(dealerId, ['SERVICE_ADVISOR'], 'reader-1');
    const { customers } = await club.ask<{
      customers: { nodes: { name: string; vehicles: { vin: string }[] }[] };
    }>(reader, LIST);
    expect(customers.nodes[0]).toMatchObject({ name: '张三', phone: '13812345678' });
    expect(customers.nodes.map(({ vehicles }) => vehicles[0]?.vin).sort()).toEqual(
      [1, 2, 3].map(vinOf).sort(),
    );
    const rows = await log('reader-1');
    expect(rows.map(({ record_kind }) => record_kind)).toEqual(['CUSTOMER', 'VEHICLE']);
    expect(rows[0]?.record_ids.slice().sort()).toEqual(ids);
    expect(new Set(rows.map(({ request_id }) => request_id)).size).toBe(1);
  });

  it('are masked to an auditor, and nothing is logged', async () => {
    const { customers } = await club.ask<{ customers: { nodes: unknown[] } }>(principals.auditor(), LIST);
    expect(customers.nodes[0]).toMatchObject({
      name: '张*',
      phone: '138****5678',
      vehicles: [{ vin: expect.stringMatching(/^LSV\*{10}\d{4}$/), plate: '沪A***01' }],
    });
    expect(await log(principals.auditor().subject)).toEqual([]);
  });

  it('that nobody asks for are not logged', async () => {
    const reader = principals.staffOf(dealerId, ['SERVICE_ADVISOR'], 'reader-2');
    await club.ask(reader, '{ customers { nodes { id kind registeredOn } } }');
    expect(await log('reader-2')).toEqual([]);
  });

  it('are not shown when the log cannot be written', async () => {
    await club.db.owner.query('alter table pii_access add constraint broken check (false) not valid');
    expect(await club.codes(principals.staffOf(dealerId), LIST)).toContain('INTERNAL_SERVER_ERROR');
    await club.db.owner.query('alter table pii_access drop constraint broken');
  });

  it('the log cannot be changed by the running service', async () => {
    const change = club.db.database.transaction({ kind: 'everything' }, (tx) =>
      tx.query(`update pii_access set subject = 'nobody'`),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });

  it.each([() => principals.oemAnalyst(), () => principals.operator()])(
    'ANA-08: are out of reach of analysts and operators',
    async (principal) => {
      expect(await club.codes(principal(), LIST)).toEqual(['FORBIDDEN']);
    },
  );

  it('leave neither the command log nor the outbox', async () => {
    const rows = await club.db.owner.query<{ text: string }[]>(
      `select string_agg(answer::text, ' ') as text from command_log
       union all select string_agg(data::text, ' ') from outbox`,
    );
    expect(rows.map(({ text }) => text).join()).not.toMatch(/张三|13812345678|沪A|LSV/);
  });
});
