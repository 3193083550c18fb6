import { principals } from '@autoclub/testing';
import * as build from '../../test/builders/events';
import { lapsed } from '../../test/builders/membership-endings';
import { postNow, posting } from '../../test/builders/postings';
import { fulfilled } from '../../test/builders/redeem';
import { type RedemptionRig, redemptionRig } from '../../test/builders/redemption-rig';
import { commandBreaches } from './commanded-entries';

/* Entries that no event of another service brought (rulebook PTS-14): what is behind each stands in the service itself. */
let rig: RedemptionRig;
beforeAll(async () => {
  rig = await redemptionRig();
});
beforeEach(async () => {
  await rig.db.empty();
  await rig.db.feed(build.dealer(), build.activated(), build.settled({ lines: [['LABOUR', '5000.00']] }));
});
afterAll(() => rig.db.drop());

const found = () => commandBreaches(rig.db.database, null);

let keys = 0;
async function adjust(points: number): Promise<void> {
  const { errors, data } = await rig.ask(
    { ...principals.staffOf(build.DEALER, ['CLUB_MANAGER']), staffMemberId: 'stf_anna' },
    `mutation ($input: PointsAdjustInput!) {
       pointsAdjust(input: $input) { adjustment { entryId } userErrors { code } } }`,
    { input: { idempotencyKey: `adjust ${++keys}`, membershipId: 'mem_1', points, reason: 'Goodwill' } },
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ pointsAdjust: { userErrors: [] } });
}

describe('entries by command', () => {
  it('PTS-14: adjustments, redemptions, what comes back of them and forfeits have what they were posted for', async () => {
    await adjust(40);
    const { redemption } = await rig.till.coupon(60);
    await rig.db.feed(fulfilled(redemption.id));
    await rig.till.reverse(redemption.id);
    await rig.db.feed(lapsed({ on: '2026-11-22' }));
    const kinds: { kind: string }[] = await rig.db.owner.query(
      'select kind from points_transaction order by kind',
    );
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(
      new Set(['EARN', 'REDEMPTION', 'FORFEIT', 'ADJUSTMENT', 'REVERSAL']),
    );
    expect(await found()).toEqual([]);
  });

  it.each(['ADJUSTMENT', 'REDEMPTION', 'EXPIRY', 'FORFEIT', 'CLEARING'] as const)(
    'PTS-14: names an entry of kind %s that nobody commanded, though the books agree',
    async (kind) => {
      const source = kind === 'ADJUSTMENT' ? ('MANUAL' as const) : ('REDEMPTION' as const);
      await postNow(rig.db, [
        posting({ kind, points: -5, source: { type: source, id: 'nobody', revision: 1 } }),
      ]);
      expect((await rig.db.prove()).breaches).toEqual([]);
      expect(await found()).toEqual([
        { check: 'an entry has what it was posted for', subject: 'pac_1 2', expected: null, found: -5 },
      ]);
    },
  );

  it('PTS-14: names an adjustment whose record says another number', async () => {
    await adjust(40);
    await rig.db.owner.query('update points_adjustment set points = 30');
    expect(await found()).toMatchObject([{ subject: 'pac_1 2', expected: 30, found: 40 }]);
  });
});
