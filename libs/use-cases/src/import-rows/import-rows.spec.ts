import { accepted, defineRefusals, fileRefusals, refused, rowRefusals } from '@autoclub/domain-kit';
import { readRows } from '@autoclub/import-files';
import { z } from 'zod';
import { fakeCaller, FakeUnitOfWork } from '../fake-unit-of-work';
import { importRows } from './import-rows';
import { columnsBy, judgeRows } from './judge-rows';
import type { Chunk } from './row-answer';

interface Car {
  readonly number: string;
  readonly owner: string;
}

interface Ports {
  readonly garage: Map<string, string>;
  readonly isOpen: boolean;
}

const refusals = defineRefusals({
  ...fileRefusals.texts,
  GARAGE_CLOSED: { zh: '车库已关闭。', en: 'The garage is closed.' },
});
const ofRow = defineRefusals({
  ...rowRefusals.texts,
  OWNER_UNKNOWN: { zh: '未知车主。', en: 'The owner is not known.' },
});

const carsImport = importRows<Ports, Car>()({
  name: 'carsImport',
  refusals,
  rowRefusals: ofRow,
  judge: async ({ garage, isOpen }, rows) => {
    if (!isOpen) return refused(refusals.no('GARAGE_CLOSED'));
    const fresh: Car[] = [];
    const answers = await judgeRows(rows, {
      numberOf: (row) => row.number,
      read: (row) =>
        row.owner === '?' ? refused(ofRow.no('OWNER_UNKNOWN', ['owner', 'name'])) : accepted(row),
      compare: (a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0),
      decide: (cars) =>
        cars.map((car) => {
          const known = garage.get(car.number) ?? fresh.find(({ number }) => number === car.number)?.owner;
          if (known !== undefined && known !== car.owner)
            return refused(ofRow.no('OWNER_UNKNOWN', ['owner', 'since']));
          if (known === undefined) fresh.push(car);
          return accepted({ id: `car_${car.number}`, isUnchanged: known !== undefined });
        }),
      columnOf: columnsBy({ 'owner.name': 'ownerName', owner: 'holder' }),
    });
    return accepted({ answers, fresh });
  },
  keep: async ({ garage }, { fresh }) => {
    for (const { number, owner } of fresh) garage.set(number, owner);
    return [];
  },
});

function chunkOf(content: string, isDryRun = false): Chunk<Car> {
  const row = z.strictObject({ number: z.string(), owner: z.string() });
  const columns = ['number', 'owner'];
  const rows = readRows({ format: 'CSV', content, row, columns });
  return { idempotencyKey: 'k1', isDryRun, format: 'CSV', content, rows };
}

function house({ isOpen = true } = {}) {
  const garage = new Map([['1', 'Wang']]);
  return { garage, run: carsImport(new FakeUnitOfWork<Ports>({ garage, isOpen })) };
}

const FILE = 'number,owner\n2,Li\n1,Wang\n3,?\n4\n2,Zhao\n';

describe('SVC-22: an import of rows', () => {
  it('keeps the good rows and refuses the others with their reasons, in the order of the file', async () => {
    const { run, garage } = house();
    const outcome = await run(fakeCaller(), chunkOf(FILE));
    const rows = outcome.ok ? outcome.value.answer.rows : [];
    expect(
      rows.map(({ rowNumber, externalNumber, outcome: came, id, errors }) => [
        rowNumber,
        externalNumber,
        came,
        id,
        errors.map(({ code, field }) => `${code} ${field?.join('.')}`),
      ]),
    ).toEqual([
      [1, '2', 'ACCEPTED', 'car_2', []],
      [2, '1', 'UNCHANGED', 'car_1', []],
      [3, '3', 'REFUSED', null, ['OWNER_UNKNOWN ownerName']],
      [4, null, 'REFUSED', null, ['ROW_MALFORMED ']],
      [5, '2', 'REFUSED', null, ['OWNER_UNKNOWN holder.since']],
    ]);
    expect([...garage.keys()]).toEqual(['1', '2']);
  });

  it('answers a chunk sent again with the stored answer and writes nothing', async () => {
    const { run } = house();
    const first = await run(fakeCaller(), chunkOf(FILE));
    const again = await run(fakeCaller(), chunkOf(FILE));
    expect(again).toMatchObject({ value: { replayed: true } });
    expect(again.ok && again.value.answer).toEqual(
      JSON.parse(JSON.stringify(first.ok && first.value.answer)),
    );
  });

  it('only judges in a dry run: the same answer, without ids of what is not there', async () => {
    const { run, garage } = house();
    const outcome = await run(fakeCaller(), chunkOf(FILE, true));
    const rows = outcome.ok ? outcome.value.answer.rows : [];
    expect(rows.map(({ outcome: came, id }) => `${came} ${id}`)).toEqual([
      'ACCEPTED null',
      'UNCHANGED car_1',
      'REFUSED null',
      'REFUSED null',
      'REFUSED null',
    ]);
    expect([...garage.keys()]).toEqual(['1']);
  });

  it('refuses a file that cannot be read as a whole, in the words of its reader', async () => {
    const outcome = await house().run(fakeCaller(), chunkOf('number,colour\n1,red\n'));
    expect(outcome).toMatchObject({ ok: false });
    expect(!outcome.ok && outcome.refusals[0]).toMatchObject({
      code: 'HEADER_INVALID',
      field: ['content'],
      facts: { column: 'colour' },
      message: { zh: expect.any(String), en: expect.any(String) },
    });
  });

  it('refuses the chunk for a reason that no row can help', async () => {
    const outcome = await house({ isOpen: false }).run(fakeCaller(), chunkOf(FILE));
    expect(outcome).toEqual(refused({ code: 'GARAGE_CLOSED' }));
  });
});
