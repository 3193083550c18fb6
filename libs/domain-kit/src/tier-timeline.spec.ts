import fc from 'fast-check';
import { addDays, contains, localDate, type LocalDate } from './calendar';
import { membershipInForce, tierOn, tierSpans, type TierFact } from './tier-timeline';

/** Days of 2026 as `06-10`; a validity of two years from its first day by default. */
const on = (monthAndDay: string): LocalDate => localDate(`2026-${monthAndDay}`);

function fact(
  tier: string,
  changedOn: string,
  sequence: number,
  from = changedOn,
  to = '2028-03-01',
): TierFact {
  return { tier, changedOn: on(changedOn), validity: { from: on(from), to: localDate(to) }, sequence };
}

const basic = fact('BASIC', '03-01', 1);
const silver = fact('SILVER', '06-01', 2);
/** A correction restores the validity that the card had before the upgrade, and counts from its own day. */
const takenBack = fact('BASIC', '06-10', 3, '03-01');

const facts = [basic, silver, takenBack];
const day = fc.integer({ min: 0, max: 1_200 }).map((days) => addDays(on('01-01'), days));

describe('CONV-6: the tier of a day', () => {
  it.each([
    ['nothing before the card began', '02-28', undefined],
    ['the first tier on its first day', '03-01', 'BASIC'],
    ['the first tier on the eve of the upgrade', '05-31', 'BASIC'],
    ['the upgraded one from the day of the upgrade', '06-01', 'SILVER'],
    ['the upgraded one before it was taken back', '06-05', 'SILVER'],
    ['the old one from the day it was taken back', '06-10', 'BASIC'],
    ['the old one after an upgrade of 1 June was taken back on 10 June', '06-20', 'BASIC'],
  ])('is %s', (_, asked, tier) => {
    expect(tierOn(facts, on(asked))?.tier).toBe(tier);
  });

  it('ends with the validity of the fact in force, not with that of one it replaced', () => {
    const shorter = fact('BASIC', '06-10', 3, '03-01', '2027-03-01');
    expect(tierOn([basic, silver, shorter], localDate('2027-02-28'))?.tier).toBe('BASIC');
    expect(tierOn([basic, silver, shorter], localDate('2027-03-01'))).toBeUndefined();
  });

  it('is that of the later fact when two are of one day', () => {
    const twice = [fact('SILVER', '03-01', 2), basic, fact('GOLD', '03-01', 3)];
    expect(tierSpans(twice).map(({ tier }) => tier)).toEqual(['GOLD']);
  });

  it('is known from a change alone while the activation has not arrived', () => {
    expect(tierOn([silver], on('06-20'))?.tier).toBe('SILVER');
    expect(tierOn([silver], on('05-20'))).toBeUndefined();
  });

  it('keeps what else a fact carries', () => {
    expect(tierSpans([{ ...basic, eventId: 'evt_1' }])[0]?.eventId).toBe('evt_1');
  });

  it('does not depend on the order in which the facts arrived, nor on how often', () => {
    const deliveries = fc
      .array(fc.constantFrom(...facts), { maxLength: 6 })
      .chain((again) => fc.shuffledSubarray([...facts, ...again], { minLength: 3 + again.length }));
    fc.assert(
      fc.property(deliveries, day, (arrived, asked) => {
        expect(tierOn(arrived, asked)?.tier).toBe(tierOn(facts, asked)?.tier);
      }),
    );
  });

  it('is the latest change up to the day whose validity still holds, for any set of facts', () => {
    const anyFact = fc.record({
      tier: fc.constantFrom('BASIC', 'SILVER', 'GOLD'),
      changedOn: day,
      days: fc.integer({ min: 0, max: 800 }),
      sequence: fc.integer({ min: 1, max: 9 }),
    });
    const anySet = fc.uniqueArray(anyFact, { selector: ({ sequence }) => sequence, maxLength: 6 });
    fc.assert(
      fc.property(anySet, day, (set, asked) => {
        const known = set.map(({ tier, changedOn, days, sequence }) => ({
          tier,
          changedOn,
          validity: { from: changedOn, to: addDays(changedOn, days) },
          sequence,
        }));
        const latest = known
          .filter(({ changedOn }) => changedOn <= asked)
          .sort((a, b) =>
            a.changedOn === b.changedOn ? a.sequence - b.sequence : a.changedOn < b.changedOn ? -1 : 1,
          )
          .at(-1);
        const expected = latest && contains(latest.validity, asked) ? latest.tier : undefined;
        expect(tierOn(known, asked)?.tier).toBe(expected);
      }),
    );
  });

  it('belongs to spans that never overlap', () => {
    const spans = tierSpans(facts).map(({ span }) => span);
    expect(spans.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-03-01 2026-06-01',
      '2026-06-01 2026-06-10',
      '2026-06-10 2028-03-01',
    ]);
  });
});

describe('PTS-03: the membership in force', () => {
  const first = { id: 'mem_1', facts };
  const second = { id: 'mem_2', facts: [fact('GOLD', '04-01', 1, '04-01', '2027-04-01')] };

  it.each([
    ['none before any card', [first, second], '2026-02-01', undefined],
    ['the only card of the day', [first, second], '2026-03-15', 'mem_1 BASIC'],
    [
      'the card that began last, whatever the other one is upgraded to',
      [first, second],
      '2026-06-05',
      'mem_2 GOLD',
    ],
    ['the older card when the younger has ended', [second, first], '2027-05-01', 'mem_1 BASIC'],
    ['none after all have ended', [first, second], '2028-03-01', undefined],
    [
      'the later issued of two that began together',
      [{ ...first, id: 'mem_3' }, first],
      '2026-06-05',
      'mem_3 SILVER',
    ],
    ['none without cards', [], '2026-06-05', undefined],
  ])('is %s', (_, memberships, asked, expected) => {
    const held = membershipInForce(memberships, localDate(asked));
    expect(held && `${held.membershipId} ${held.tier}`).toBe(expected);
  });

  it('does not depend on the order of the cards', () => {
    fc.assert(
      fc.property(day, (asked) => {
        expect(membershipInForce([second, first], asked)).toEqual(membershipInForce([first, second], asked));
      }),
    );
  });
});
