import * as fc from 'fast-check';
import { averageTicket } from './kpis/workshop/average-ticket.rule';
import { membershipsRecruited } from './kpis/members/memberships-recruited.rule';
import { participationRate } from './kpis/members/participation-rate.rule';
import { madeOf, veilOver } from './veil';
import type { Veil, Whole } from './veil';

const SMALLEST = 5;

/** A dealer with so many paying customers. */
const paying = (id: string, people: number): Whole => ({
  id,
  parts: [{ measure: 'PAYING_VISITS', dimension: '', people }],
  members: [],
});

const active = (id: string, customers: number, members: number): Whole => ({
  id,
  parts: [
    { measure: 'ACTIVE_CUSTOMERS', dimension: '', people: customers },
    { measure: 'ACTIVE_MEMBERS', dimension: '', people: members },
  ],
  members: [],
});

const recruiting = (id: string, bySource: Readonly<Record<string, number>>): Whole => ({
  id,
  parts: Object.entries(bySource).map(([dimension, people]) => ({
    measure: 'MEMBERSHIPS_RECRUITED',
    dimension,
    people,
  })),
  members: [],
});

const hiddenOf = (veil: Veil, ...ids: readonly string[]) => ids.filter((id) => veil.hidesValue(id));

describe('veilOver a region and its dealers', () => {
  it.each([
    ['one person at one of three dealers', [1, 8, 20], ['dlr_0', 'dlr_1']],
    ['four persons at two dealers', [2, 2, 9, 30], ['dlr_0', 'dlr_1', 'dlr_2']],
    ['two small dealers that hide each other', [2, 3, 9], ['dlr_0', 'dlr_1']],
    ['dealers that are all large', [5, 8, 20], []],
    ['a dealer without customers, which gives no person away', [0, 8, 20], ['dlr_0']],
    ['a dealer without customers beside a small one', [0, 1, 8, 20], ['dlr_0', 'dlr_1', 'dlr_2']],
  ])('ANA-08: %s', (_, sizes, expected) => {
    const dealers = sizes.map((people, at) => paying(`dlr_${at}`, people));
    const veil = veilOver(averageTicket, [madeOf('reg_1', dealers)], SMALLEST);
    expect(hiddenOf(veil, 'reg_1', ...dealers.map(({ id }) => id))).toEqual(expected);
  });

  it('ANA-08: a region whose dealers together are too few is hidden with all of them', () => {
    const veil = veilOver(
      averageTicket,
      [madeOf('reg_1', [paying('dlr_0', 1), paying('dlr_1', 2)])],
      SMALLEST,
    );
    expect(hiddenOf(veil, 'reg_1', 'dlr_0', 'dlr_1')).toEqual(['reg_1', 'dlr_0', 'dlr_1']);
  });

  it.each([
    ['few members among many customers', 300, 2, true],
    ['few customers who are no members', 300, 297, true],
    ['many of both', 300, 150, false],
    ['members only', 300, 300, false],
  ])('ANA-08: a share of %s', (_, customers, members, isHidden) => {
    const veil = veilOver(
      participationRate,
      [madeOf('reg_1', [active('dlr_0', customers, members)])],
      SMALLEST,
    );
    expect(veil.hidesValue('dlr_0')).toBe(isHidden);
  });

  it('ANA-08: a dealer is shown with its whole breakdown or with none, and small ones are covered by others', () => {
    const dealers = [
      recruiting('dlr_0', { CAMPAIGN: 3, CAR_PURCHASE: 40 }),
      recruiting('dlr_1', { CAMPAIGN: 6, CAR_PURCHASE: 50 }),
      recruiting('dlr_2', { CAMPAIGN: 9, CAR_PURCHASE: 60 }),
      recruiting('dlr_3', { CAR_PURCHASE: 70 }),
    ];
    const veil = veilOver(membershipsRecruited, [madeOf('reg_1', dealers)], SMALLEST);
    const shown = ['reg_1', ...dealers.map(({ id }) => id)].filter(
      (id) => !veil.hidesPart(id, 'CAR_PURCHASE'),
    );
    expect(shown).toEqual(['reg_1', 'dlr_2', 'dlr_3']);
    expect(hiddenOf(veil, 'reg_1', 'dlr_0', 'dlr_1', 'dlr_2', 'dlr_3')).toEqual([]);
  });

  it('ANA-08: what the region hides of its breakdown cannot be put together from its dealers', () => {
    const dealers = [
      recruiting('dlr_0', { CAMPAIGN: 3, APPLICATION: 0, CAR_PURCHASE: 40 }),
      recruiting('dlr_1', { CAMPAIGN: 0, APPLICATION: 6, CAR_PURCHASE: 50 }),
      recruiting('dlr_2', { CAMPAIGN: 0, APPLICATION: 0, CAR_PURCHASE: 60 }),
    ];
    const veil = veilOver(membershipsRecruited, [madeOf('reg_1', dealers)], SMALLEST);
    expect(veil.hidesPart('reg_1', 'CAMPAIGN') && veil.hidesPart('reg_1', 'APPLICATION')).toBe(true);
    expect(veil.hidesPart('dlr_1', 'APPLICATION')).toBe(true);
    expect(veil.hidesPart('dlr_2', 'CAR_PURCHASE')).toBe(false);
  });
});

describe('veilOver the nation', () => {
  it('ANA-08: a small region hides another one, and the dealers of both', () => {
    const regions = [
      madeOf('reg_1', [paying('dlr_1', 2)]),
      madeOf('reg_2', [paying('dlr_2', 6), paying('dlr_3', 7)]),
      madeOf('reg_3', [paying('dlr_4', 30)]),
    ];
    const veil = veilOver(averageTicket, [madeOf('NATION', regions)], SMALLEST);
    const ids = ['NATION', 'reg_1', 'reg_2', 'reg_3', 'dlr_1', 'dlr_2', 'dlr_3', 'dlr_4'];
    expect(hiddenOf(veil, ...ids)).toEqual(['reg_1', 'reg_2', 'dlr_1', 'dlr_2', 'dlr_3']);
  });

  it('ANA-08: no small group is worked out by subtracting what is shown, whatever the sizes', () => {
    const sizes = fc.array(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(sizes, (drawn) => {
        const regions = drawn.map((people, region) =>
          madeOf(
            `reg_${region}`,
            people.map((size, at) => paying(`dlr_${region}_${at}`, size)),
          ),
        );
        const nation = madeOf('NATION', regions);
        const veil = veilOver(averageTicket, [nation], SMALLEST);
        for (const remainder of [remainderOf(nation, veil), ...regions.map((one) => remainderOf(one, veil))])
          expect(remainder === 0 || remainder >= SMALLEST).toBe(true);
        const shown = [nation, ...regions, ...regions.flatMap(({ members }) => members)].filter(
          ({ id }) => !veil.hidesValue(id),
        );
        expect(shown.every((whole) => peopleIn(whole) >= SMALLEST)).toBe(true);
      }),
    );
  });
});

function peopleIn({ parts }: Whole): number {
  return parts[0]?.people ?? 0;
}

/** The persons left of a shown whole when everything that is shown of it is subtracted; 0 of a hidden one. */
function remainderOf(whole: Whole, veil: Veil): number {
  if (veil.hidesValue(whole.id)) return 0;
  return peopleIn(whole) - shownOf(whole.members, veil);
}

function shownOf(members: readonly Whole[], veil: Veil): number {
  return members.reduce((sum, member) => {
    return sum + (veil.hidesValue(member.id) ? shownOf(member.members, veil) : peopleIn(member));
  }, 0);
}
