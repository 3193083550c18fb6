import { countStatements, type TestDatabase } from '@autoclub/testing';
import { notesOfTwoDealers } from '../test/notes';
import { everything } from './tenant-scope';
import { writeAtCommit } from './write-at-commit';

const ADD = 'insert into note (dealer_id, id, region_id) values ($1, $2, $3)';

describe('writeAtCommit', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await notesOfTwoDealers();
  });

  afterAll(() => test.drop());

  const regionsOf = async (dealerId: string): Promise<string[]> => {
    const rows = await test.owner.query('select region_id from note where dealer_id = $1 order by ctid', [
      dealerId,
    ]);
    return rows.map(({ region_id }: { region_id: string }) => region_id);
  };

  it('writes nothing before the commit, and sends no statement of its own', async () => {
    const sent = countStatements(test.database.dataSource);
    await test.database.transaction(everything, async (tx) => {
      await writeAtCommit(tx, ADD, ['C', '1', 'R']);
      expect(sent.statements()).toEqual([]);
    });
    expect(await regionsOf('C')).toEqual(['R']);
  });

  it.each([`it's`, '\\', `\\'; drop table note; --`, '$1 $2', '$$', '"ä 保养"', `E'\\x27'`])(
    'writes %j as it is',
    async (text) => {
      const dealerId = `literal ${text}`;
      await test.database.transaction(everything, (tx) => writeAtCommit(tx, ADD, [dealerId, '1', text]));
      expect(await regionsOf(dealerId)).toEqual([text]);
    },
  );

  it('keeps the order among small writes and those too large to wait', async () => {
    const large = 'x'.repeat(20_000);
    await test.database.transaction(everything, async (tx) => {
      await writeAtCommit(tx, ADD, ['D', '1', 'first']);
      await writeAtCommit(tx, ADD, ['D', '2', large]);
      await writeAtCommit(tx, ADD, ['D', '3', 'last']);
    });
    expect(await regionsOf('D')).toEqual(['first', large, 'last']);
  });

  it('CONV-5: what the commit refuses takes everything with it', async () => {
    const refused = test.database.transaction(everything, async (tx) => {
      await tx.query(ADD, ['E', '1', 'at once']);
      await writeAtCommit(tx, ADD, ['E', '2', 'at commit']);
      await writeAtCommit(tx, ADD, ['E', '2', 'twice']);
    });
    await expect(refused).rejects.toThrow(/duplicate key/);
    expect(await regionsOf('E')).toEqual([]);
  });

  it('forgets what a failed transaction still had to write', async () => {
    const failing = test.database.transaction(everything, async (tx) => {
      await writeAtCommit(tx, ADD, ['F', '1', 'R']);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await test.database.transaction(everything, (tx) => tx.query('select 1'));
    expect(await regionsOf('F')).toEqual([]);
  });

  it('refuses to write outside of a transaction, and without a value', async () => {
    await expect(writeAtCommit(test.database.dataSource.manager, ADD, ['G', '1', 'R'])).rejects.toThrow(
      /no transaction/,
    );
    const short = test.database.transaction(everything, (tx) => writeAtCommit(tx, ADD, ['G', '1']));
    await expect(short).rejects.toThrow(/no value for \$3/);
  });
});
