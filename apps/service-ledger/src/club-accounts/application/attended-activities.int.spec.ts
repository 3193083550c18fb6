import {
  activityAttended,
  activityClosed,
  activityPublished,
  customerRegistered,
  customersMerged,
} from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { activityFact } from '../../../test/builders/club';
import { membershipRefs } from '../../../test/builders/documents';
import { customerFact } from '../../../test/builders/facts';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';

const STATEMENT = `query ($ids: [_Any!]!, $days: DateRangeInput) {
  _entities(representations: $ids) {
    ... on Membership {
      serviceStatement(days: $days) {
        valueAmount { amount } values { category amount { amount } }
        activities { activityId title attendedOn valueAmount { amount } }
      }
    }
  }
}`;

describe('SVC-06: activities in the statement of a member', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const statement = async (days: object | null = null, language: 'zh' | 'en' = 'en') => {
    const variables = { ...membershipRefs(`mem_${at}`), days };
    const reader = principals.staffOf(`dlr_${at}`);
    const { data, errors } = await ledger.ask(STATEMENT, variables, reader, NOW, language);
    expect(errors).toEqual([]);
    const [membership] = data._entities as { serviceStatement: Record<string, unknown> }[];
    return membership?.serviceStatement;
  };
  const attended = (attendedOn = '2026-11-15', more: object = {}) => {
    const who = { dealerId: `dlr_${at}`, membershipId: `mem_${at}`, customerId: `cus_${at}` };
    const fact = { ...activityAttended.example, ...who, activityId: `act_${at}`, attendedOn, ...more };
    return ledger.feed(activityAttended, [fact, fact], { sequence: 3 });
  };
  const published = (more: object = { titleZh: '冬季讲座', titleEn: 'Driving in winter' }) => {
    const { titleZh: _, titleEn: __, ...example } = activityPublished.example;
    const fact = { ...example, activityId: `act_${at}`, dealerId: `dlr_${at}`, ...more };
    return ledger.feed(activityPublished, [fact], { sequence: 1 });
  };
  const closed = (attendedCount: number) =>
    ledger.feed(activityClosed, [{ ...activityFact(`${at}`), attendedCount }], { sequence: 9 });

  it('are listed at once, and have their share once they are closed, whatever came first', async () => {
    await attended();
    expect(await statement()).toMatchObject({
      valueAmount: { amount: '0.00' },
      activities: [{ activityId: `act_${at}`, title: null, attendedOn: '2026-11-15', valueAmount: null }],
    });
    await published();
    // 150.01 between four is 37.50 each, and a fen is left with the club.
    await closed(4);
    expect(await statement(null, 'zh')).toEqual({
      valueAmount: { amount: '37.50' },
      values: [{ category: 'ACTIVITIES', amount: { amount: '37.50' } }],
      activities: [
        {
          activityId: `act_${at}`,
          title: '冬季讲座',
          attendedOn: '2026-11-15',
          valueAmount: { amount: '37.50' },
        },
      ],
    });
  });

  it('count on their own days only', async () => {
    await closed(1);
    await attended('2026-11-15');
    const within = (from: string, to: string) => statement({ from, to });
    expect(await within('2026-11-15', '2026-11-16')).toMatchObject({ valueAmount: { amount: '150.01' } });
    expect(await within('2026-11-16', '2026-11-30')).toMatchObject({ activities: [], values: [] });
    expect(await within('2026-11-01', '2026-11-15')).toMatchObject({ activities: [], values: [] });
  });

  it('closed with nobody there, or published without a title, cost nothing and break nothing', async () => {
    await published({});
    await closed(0);
    await attended();
    expect(await statement()).toMatchObject({
      valueAmount: { amount: '0.00' },
      activities: [{ title: null, valueAmount: null }],
    });
  });

  it('CONV-8: follow a merge, and are not seen by another dealer', async () => {
    const survivor = `cus_${at}same`;
    await ledger.feed(customerRegistered, [customerFact(`dlr_${at}`, survivor)]);
    await closed(1);
    await attended();
    const merge = {
      ...customersMerged.example,
      ...{ mergeId: `mrg_${at}`, dealerId: `dlr_${at}`, vehicleIds: [], membershipIds: [`mem_${at}`] },
      ...{ customerId: survivor, mergedCustomerId: `cus_${at}` },
    };
    await ledger.feed(customersMerged, [merge], { sequence: 5 });
    const [row] = await ledger.db.owner.query<{ customer_id: string }[]>(
      'select customer_id from club_attendance where dealer_id = $1',
      [`dlr_${at}`],
    );
    expect(row).toEqual({ customer_id: survivor });
    expect(await statement()).toMatchObject({ valueAmount: { amount: '150.01' } });
    const other = await ledger.ask(STATEMENT, membershipRefs(`mem_${at}`), principals.staffOf('dlr_other'));
    expect(other.data._entities).toEqual([{ serviceStatement: null }]);
  });
});
