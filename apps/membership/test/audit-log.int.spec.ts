import { principals } from '@autoclub/testing';
import { proveAuditLog, sealAuditLog } from '../src/audit-log/infra/seals';
import { openClub, registerDealer, type Club } from './club';
import { customerInput, registerCustomer } from './requests';

const TABLES = ['pii_access', 'pii_seal', 'pii_unsealed'];
const LIST = '{ customers { nodes { id name phone vehicles { id vin } } } }';

describe('PLT-03: the audit log of personal data', () => {
  let club: Club;
  let dealerIds: string[];

  beforeAll(async () => {
    club = await openClub();
    dealerIds = [];
    for (const [at, code] of ['SH01', 'GZ01'].entries()) {
      const { dealerId } = await registerDealer(club, code);
      dealerIds.push(dealerId);
      for (const serial of [1, 2]) {
        await registerCustomer(club, principals.staffOf(dealerId), customerInput(serial + 2 * at));
        await club.ask(principals.staffOf(dealerId), LIST);
      }
    }
    while ((await sealAuditLog(club.db.database)) > 0);
    for (const table of TABLES)
      await club.db.owner.query(`create table kept_${table} as select * from ${table}`);
  });
  // Each test finds the log as it was written, whatever the one before did to it.
  afterEach(async () => {
    for (const table of TABLES)
      await asOwner(table, `delete from ${table}; insert into ${table} select * from kept_${table}`);
  });
  afterAll(() => club.close());

  const broken = async () =>
    (await proveAuditLog(club.db.database)).broken.map(
      ({ dealerId, sequence, fault }) => `${dealerIds.indexOf(dealerId)} ${sequence} ${fault}`,
    );
  /** What only the owner of the tables can do: switch the guard off, write, switch it on again. */
  async function asOwner(table: string, sql: string): Promise<void> {
    const guard = table === 'pii_unsealed' ? '' : 'append_only';
    const turn = (way: string) => (guard ? `alter table ${table} ${way} trigger ${guard};` : '');
    await club.db.owner.query(`${turn('disable')} ${sql}; ${turn('enable')}`);
  }
  const ofSeal = (sequence: number) =>
    `dealer_id = 'THEIRS' and pii_access_id =
       (select pii_access_id from pii_seal where dealer_id = 'THEIRS' and sequence = ${sequence})`;

  it('is whole, and holds who read and what was changed, without the data', async () => {
    const { rowCount, heads, broken: faults } = await proveAuditLog(club.db.database);
    expect(faults).toEqual([]);
    expect(heads.reduce((sum, { sequence }) => sum + sequence, 0)).toBe(rowCount);
    expect(heads).toHaveLength(2);
    const rows = await club.db.owner.query<{ act: string; kind: string; ids: number; text: string }[]>(
      `select act, record_kind as kind, count(*)::int as count, string_agg(a::text, ' ') as text from pii_access a
        where dealer_id = $1 group by 1, 2 order by 1, 2`,
      [dealerIds[0]],
    );
    expect(rows.map(({ act, kind }) => `${act} ${kind}`)).toEqual([
      'CHANGE CUSTOMER',
      'CHANGE VEHICLE',
      'READ CUSTOMER',
      'READ VEHICLE',
    ]);
    expect(rows.map(({ text }) => text).join()).not.toMatch(/张三|138123|LSV/);
  });

  it('notes a change of what is personal by its trace, and not one of what is not', async () => {
    const count = async () =>
      (await club.db.owner.query<unknown[]>(`select 1 from pii_access where act = 'CHANGE'`)).length;
    const before = await count();
    await club.db.owner.query('update customer set version = version + 1');
    expect(await count()).toBe(before);
    await club.db.owner.query(
      `update customer set phone = '13900000000', trace_id = 'the-trace' where dealer_id = $1`,
      [dealerIds[0]],
    );
    const [row] = await club.db.owner.query<{ record_ids: string[]; subject: string | null }[]>(
      `select record_ids, subject from pii_access where trace_id = 'the-trace'`,
    );
    expect(row?.record_ids).toHaveLength(2);
    expect(row?.subject).toBeNull();
  });

  it.each([
    [
      'an edited row',
      'pii_access',
      `update pii_access set subject = 'nobody' where ${ofSeal(3)}`,
      '1 3 EDITED',
    ],
    [
      'whose records were read',
      'pii_access',
      `update pii_access set record_ids = '{cus_x}' where ${ofSeal(2)}`,
      '1 2 EDITED',
    ],
    ['a dropped row', 'pii_access', `delete from pii_access where ${ofSeal(4)}`, '1 4 REMOVED'],
    [
      'a dropped seal',
      'pii_seal',
      `delete from pii_seal where dealer_id = 'THEIRS' and sequence = 2`,
      '1 3 SEAL_REMOVED',
    ],
  ])('names %s', async (_what, table, sql, fault) => {
    await asOwner(table, sql.replaceAll('THEIRS', dealerIds[1] ?? ''));
    expect(await broken()).toContain(fault);
    expect((await broken()).filter((each) => !each.startsWith('1 '))).toEqual([]);
  });

  it('names a row that was kept from its seal', async () => {
    await club.ask(principals.staffOf(dealerIds[1] ?? ''), LIST);
    await club.db.owner.query('delete from pii_unsealed');
    expect(new Set(await broken())).toEqual(new Set(['1 null NEVER_SEALED']));
  });

  it('is sealed once, by however many copies of the service', async () => {
    await Promise.all(dealerIds.map((dealerId) => club.ask(principals.staffOf(dealerId), LIST)));
    const turns = await Promise.all(Array.from({ length: 6 }, () => sealAuditLog(club.db.database)));
    expect(turns.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(await broken()).toEqual([]);
  });

  it('cannot be changed by the running service', async () => {
    for (const table of ['pii_access', 'pii_seal'])
      for (const sql of [
        `update ${table} set dealer_id = dealer_id`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        const change = club.db.database.transaction({ kind: 'everything' }, (tx) => tx.query(sql));
        await expect(change).rejects.toThrow(/permission denied/);
      }
  });
});
