import { pointsPosted } from '@autoclub/event-contracts';
import { countStatements, deliver, principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { customerRow, customersCsv, importChunk, membershipRow, membershipsCsv, upTo } from './imports';

describe('MEM-04, SVC-22: qualifyingPointsImport', () => {
  let club: Club;
  let dealerId: string;
  const dms = () => principals.dmsOf(dealerId);
  const send = (rows: readonly string[], more: object = {}) => {
    const content = ['memberNumber,qualifyingPoints', ...rows].join('\n');
    return importChunk(club, dms(), 'qualifyingPointsImport', content, more);
  };
  const cardOf = async (number: string) => {
    const { found } = await club.ask<{
      found: { id: string; customer: { id: string }; qualifyingPoints: number; tier: { code: string } };
    }>(
      principals.staffOf(dealerId, ['CLUB_MANAGER']),
      `query ($number: String!) { found: membershipByNumber(memberNumber: $number) {
         id customer { id } qualifyingPoints tier { code } } }`,
      { number },
    );
    return found;
  };
  const shown = async (number: string) => {
    const { qualifyingPoints, tier } = await cardOf(number);
    return [qualifyingPoints, tier.code];
  };

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    await importChunk(club, dms(), 'customersImport', customersCsv(...upTo(130).map((n) => customerRow(n))));
    const cards = membershipsCsv(...upTo(130).map((n) => membershipRow(n)));
    await importChunk(club, dms(), 'membershipsImport', cards);
  });
  afterAll(() => club.close());

  it('sets counters once; each bad row has its reason and the others are kept', async () => {
    const rows = ['M-1,60', 'M-none,1', 'M-2,0', 'M-3,-1', 'M-4,many', 'M-5,10000001', 'M-1,61'];
    const expected = [
      'ACCEPTED',
      'MEMBER_NUMBER_NOT_FOUND',
      'NUMBER_OUT_OF_RANGE',
      'FIELD_INVALID',
      'FIELD_INVALID',
      'NUMBER_OUT_OF_RANGE',
      'COUNTER_BROUGHT_ALONG_ALREADY',
    ];
    const codes = ({ rows: answers }: Awaited<ReturnType<typeof send>>) =>
      answers.map(({ outcome, errors }) => errors[0]?.code ?? outcome);
    expect(codes(await send(rows, { isDryRun: true }))).toEqual(expected);
    expect(await shown('M-1')).toEqual([0, 'BASIC']);
    const answer = await send(rows);
    expect(codes(answer)).toEqual(expected);
    expect(answer.rows[6]?.errors[0]?.message).toMatch(/60.*。$/);
    expect(await shown('M-1')).toEqual([60, 'BASIC']);
    expect(await send(['M-1,60'])).toMatchObject({ acceptedCount: 0, unchangedCount: 1 });
  });

  it.each([
    ['M-10', 99, 'BASIC'],
    ['M-11', 100, 'SILVER'],
    ['M-12', 199, 'SILVER'],
    ['M-13', 200, 'GOLD'],
  ])('MEM-03: %s with %i is %s at once', async (number, points, tier) => {
    expect(await send([`${number},${points}`])).toMatchObject({ acceptedCount: 1 });
    expect(await shown(number)).toEqual([points, tier]);
  });

  it('MEM-04: what is posted here adds to it, whichever of the two comes first', async () => {
    const posted = async (number: string, qualifyingPoints: number) => {
      const { id: membershipId, customer } = await cardOf(number);
      const data = {
        ...pointsPosted.example,
        membershipId,
        customerId: customer.id,
        dealerId,
        qualifyingPoints,
      };
      await club.deliver(deliver(pointsPosted, data, { sequence: 1, dealerId }));
    };
    await send(['M-20,70']);
    await posted('M-20', 29);
    expect(await shown('M-20')).toEqual([99, 'BASIC']);
    await posted('M-21', 30);
    expect(await shown('M-21')).toEqual([30, 'BASIC']);
    await send(['M-21,70']);
    expect(await shown('M-21')).toEqual([100, 'SILVER']);
  });

  it('of 50 who send the same file at once one sets the counter', async () => {
    const answers = await Promise.all(upTo(50).map(() => send(['M-30,150'])));
    expect(answers.filter(({ acceptedCount }) => acceptedCount === 1)).toHaveLength(1);
    expect(answers.filter(({ unchangedCount }) => unchangedCount === 1)).toHaveLength(49);
    expect(await shown('M-30')).toEqual([150, 'SILVER']);
    const changes = (await club.published('tier-changed')).filter(({ data }) => data['toTier'] === 'SILVER');
    expect(new Set(changes.map(({ data }) => data['membershipId'])).size).toBe(changes.length);
  });

  it('takes the same few statements for many rows as for one, and is for systems only', async () => {
    const counted = countStatements(club.db.database.dataSource);
    await send(['M-40,1']);
    const one = counted.count();
    counted.reset();
    expect(await send(upTo(80).map((n) => `M-${n + 40},2`))).toMatchObject({ acceptedCount: 80 });
    expect(counted.count() - one).toBeLessThanOrEqual(1);
    const ask = `mutation { qualifyingPointsImport(input: { idempotencyKey: "k", format: CSV, content: "memberNumber,qualifyingPoints\\nM-1,1" }) { replayed } }`;
    expect(await club.codes(principals.staffOf(dealerId), ask)).toEqual(['FORBIDDEN']);
  });
});
