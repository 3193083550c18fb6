import * as fc from 'fast-check';
import { activity, registration } from '../../../test/builders/activity';
import { decideRegistration, movingUp, partySize } from './registration';

const now = new Date('2026-11-21T06:00:00Z');
const applicant = { companionCount: 0, isMember: true, isRegistered: false, isQueue: false };

describe('decideRegistration', () => {
  it.each([
    ['the last seat', { capacity: 2, seatsTaken: 1 }, {}, 'REGISTERED'],
    ['no seat', { capacity: 2, seatsTaken: 2 }, {}, 'WAITING'],
    ['too few seats for the party', { capacity: 3, seatsTaken: 2 }, { companionCount: 1 }, 'WAITING'],
    ['a seat, but others wait', { capacity: 3, seatsTaken: 2 }, { isQueue: true }, 'WAITING'],
    ['a guest at a public one', { isMembersOnly: false }, { isMember: false }, 'REGISTERED'],
  ])('ACT-05: with %s the party is %3$s', (_, of, who, expected) => {
    expect(decideRegistration(activity(of), { ...applicant, ...who }, now)).toEqual({
      ok: true,
      value: expected,
    });
  });

  it.each([
    ['cancelled', { state: 'CANCELLED' as const }, {}, 'ACTIVITY_NOT_OPEN'],
    ['running', { state: 'RUNNING' as const }, {}, 'ACTIVITY_NOT_OPEN'],
    ['over', { endsAt: now }, {}, 'ACTIVITY_NOT_OPEN'],
    ['registered twice', {}, { isRegistered: true }, 'ALREADY_REGISTERED'],
    ['for members only', { isMembersOnly: true }, { isMember: false }, 'MEMBERS_ONLY'],
    ['with a party larger than the room', { capacity: 2 }, { companionCount: 2 }, 'PARTY_TOO_LARGE'],
    ['with fewer than none', {}, { companionCount: -1 }, 'NUMBER_OUT_OF_RANGE'],
    ['with a bus', {}, { companionCount: 10 }, 'NUMBER_OUT_OF_RANGE'],
  ])('ACT-05: refuses %s: %3$s', (_, of, who, code) => {
    const outcome = decideRegistration(activity(of), { ...applicant, ...who }, now);
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code }] });
  });

  it('ACT-05: never seats more than there are places', () => {
    const parties = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), parties, (capacity, companions) => {
        let seatsTaken = 0;
        let isQueue = false;
        for (const companionCount of companions) {
          const outcome = decideRegistration(
            activity({ capacity, seatsTaken }),
            { ...applicant, companionCount, isQueue },
            now,
          );
          if (outcome.ok && outcome.value === 'REGISTERED') seatsTaken += partySize({ companionCount });
          if (outcome.ok && outcome.value === 'WAITING') isQueue = true;
          expect(seatsTaken).toBeLessThanOrEqual(capacity);
        }
      }),
    );
  });
});

describe('movingUp', () => {
  it.each([
    [3, [0, 0, 0], 3],
    [2, [0, 1, 0], 1],
    [1, [1, 0], 0],
    [0, [0], 0],
  ])(
    'ACT-05: %d free seats let parties with %j companions move up: %d of them',
    (free, companions, expected) => {
      const waiting = companions.map((companionCount) => registration({ companionCount, state: 'WAITING' }));
      expect(movingUp(waiting, free)).toHaveLength(expected);
    },
  );
});
