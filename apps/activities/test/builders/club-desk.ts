import { principals } from '@autoclub/testing';
import { holdEndedActivities } from '../../src/activities/infra/activity-calendar';
import { given, NOON } from './activities-database';
import type { Activities } from './activities-database';

const staff = (id: string, role: 'MEMBERSHIP_SPECIALIST' | 'CLUB_MANAGER' | 'STORE_MANAGER') => ({
  ...principals.staffOf('dlr_1', [role], id),
  staffMemberId: `stf_${id}`,
});
type Staff = ReturnType<typeof principals.staffOf>;

export const specialist = staff('spec', 'MEMBERSHIP_SPECIALIST');
export const manager = staff('man', 'CLUB_MANAGER');
export const storeManager = staff('store', 'STORE_MANAGER');

export const cny = (amount: string) => ({ amount, currencyCode: 'CNY' });

/** Costs of 500 yuan that are the customers', and these that are the dealer's. */
export const costs = (dealers: string) => ({
  customersAmount: cny('600.00'),
  staffAndCarsAmount: cny(dealers),
  mediaAmount: cny('0.00'),
  giftsAndMaterialsAmount: cny('0.00'),
  paidByParticipantsAmount: cny('100.00'),
});

export interface Refusal {
  readonly code: string;
  readonly field: string[] | null;
}
export type Payload = Record<string, unknown> & { userErrors: Refusal[] };

export const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);

/** A lecture of two hours on the afternoon of the day, for three members. */
export const draft = {
  kind: 'IN_STORE',
  titleZh: '冬季用车讲堂',
  titleEn: 'Winter driving',
  capacity: 3,
  startsAt: '2026-11-21T06:00:00Z',
  endsAt: '2026-11-21T08:00:00Z',
};

/** What each item of a bulk came to: what was done, or why it was refused. */
export const items = (made: Payload) =>
  (made['results'] as { items: { change: string | null; userErrors: Refusal[] }[] }).items.map(
    ({ change, userErrors }) => change ?? userErrors.map(({ code }) => code).join(),
  );

/** The desk of a club with four members and a customer, `cus_9`, who is none: commands and looks by the graph. */
export function clubDesk(house: Activities) {
  let keys = 0;
  const run = async (
    name: string,
    shown: string,
    input: object,
    by: Staff = specialist,
  ): Promise<Payload> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} userErrors { code field } } }`;
    const { data, errors } = await house.ask(by, source, {
      input: { idempotencyKey: `key-${++keys}`, ...input },
    });
    if (!data) throw new Error(JSON.stringify(errors));
    return data[name] as Payload;
  };
  return {
    run,
    async begin() {
      await house.empty();
      house.setNow(NOON);
      await house.feed(given.dealer('dlr_1'), given.dealer('dlr_2'));
      for (const at of [1, 2, 3, 4])
        await house.feed(
          given.customer(`cus_${at}`, 'dlr_1'),
          given.member(`mem_${at}`, `cus_${at}`, 'dlr_1'),
        );
      await house.feed(given.customer('cus_9', 'dlr_1'));
    },
    async open(differences: object = {}): Promise<string> {
      const made = await run('activityPublish', 'activity { id }', { ...draft, ...differences });
      expect(made.userErrors).toEqual([]);
      return (made['activity'] as { id: string }).id;
    },
    async register(activityId: string, customerId: string): Promise<string> {
      const made = await run('activityRegister', 'registration { id }', { activityId, customerId });
      return (made['registration'] as { id: string }).id;
    },
    scan: (activityId: string, scans: readonly object[]) =>
      run(
        'activityCheckInsRecord',
        'results { items { change registration { id } userErrors { code field } } }',
        { activityId, scans },
      ),
    hold: () => holdEndedActivities(house.database, new Date('2026-11-21T09:00:00Z')),
    report: (activityId: string, dealers = '0.00') =>
      run(
        'activityReport',
        'activity { state closedOn report { wholeCostAmount { amount } costPerHeadAmount { amount } } }',
        {
          ...{ activityId, form: 'Lecture', content: 'Winter tyres', effect: 'Two orders' },
          costs: costs(dealers),
        },
      ),
    async events(name: string): Promise<object[]> {
      const rows = await house.owner.query<{ data: object }[]>(
        'select data from outbox where type = $1 order by sequence',
        [`club.activities.${name}.v1`],
      );
      return rows.map(({ data }) => data);
    },
    async look(source: string, variables: object = {}, by: Staff = specialist) {
      const { data, errors } = await house.ask(by, source, variables);
      expect(errors).toBeUndefined();
      return data ?? {};
    },
  };
}
