import { agreesTo, dispatchOf, MOST_ATTEMPTS, nextAttempt } from './delivery';
import type { Channel } from './message';

const rules = { quietFrom: '21:00', quietTo: '09:00', messagesPerWeek: 3 };
const noon = {
  now: new Date('2026-11-21T04:00:00Z'),
  timeZone: 'Asia/Shanghai',
  sentThisWeek: 0,
  inFlight: 0,
  consents: ['SMS/SERVICE', 'SMS/MARKETING', 'POST/SERVICE', 'POST/MARKETING'],
  suppressed: [] as Channel[],
};
const sms = { channel: 'SMS', fallbacks: [], validUntil: new Date('2026-12-05T04:00:00Z') } as const;

describe('dispatchOf', () => {
  it.each([
    ['a notice at noon', 'SERVICE', {}, 'SEND'],
    ['a notice after many others', 'SERVICE', { sentThisWeek: 30 }, 'SEND'],
    ['an offer below the cap', 'MARKETING', { sentThisWeek: 2 }, 'SEND'],
    ['an offer at the cap', 'MARKETING', { sentThisWeek: 3 }, 'SUPPRESS'],
    ['an offer that may be one too many', 'MARKETING', { sentThisWeek: 1, inFlight: 2 }, 'POSTPONE'],
    ['an offer beside another one', 'MARKETING', { sentThisWeek: 1, inFlight: 1 }, 'SEND'],
    ['a notice at night', 'SERVICE', { now: new Date('2026-11-21T14:00:00Z') }, 'POSTPONE'],
    ['a second before it is out of date', 'SERVICE', { now: new Date('2026-12-05T03:59:59Z') }, 'SEND'],
    ['what is out of date', 'SERVICE', { now: new Date('2026-12-05T04:00:00Z') }, 'SUPPRESS'],
  ] as const)('ACT-08: %s (%s) is judged: %3$s', (_, purpose, differences, action) => {
    expect(dispatchOf({ ...sms, purpose }, { ...noon, ...differences }, rules).action).toBe(action);
  });

  it.each([
    ['the first one that is open', ['SMS', 'POST'], noon.consents, [], 'SMS', ['POST']],
    ['the next one without consent', ['EMAIL', 'SMS', 'POST'], noon.consents, [], 'SMS', ['POST']],
    ['the next one of a closed one', ['SMS', 'POST'], noon.consents, ['SMS'], 'POST', []],
    ['a notice on the web for a customer who agreed to nothing', ['SMS', 'BULLETIN'], [], [], 'BULLETIN', []],
  ] as const)('ACT-08, MEM-17: takes %s', (_, channels, consents, suppressed, channel, fallbacks) => {
    const [first, ...others] = channels;
    const message = { ...sms, channel: first, fallbacks: others, purpose: 'SERVICE' } as const;
    const circumstances = { ...noon, consents, suppressed };
    expect(dispatchOf(message, circumstances, rules)).toEqual({ action: 'SEND', channel, fallbacks });
  });

  it.each([
    ['NO_CONSENT', { consents: ['EMAIL/SERVICE'] }],
    ['SUPPRESSED', { suppressed: ['SMS'] }],
  ] as const)('ACT-08: is silent for a reason: %s', (why, differences) => {
    const message = { ...sms, purpose: 'SERVICE' } as const;
    expect(dispatchOf(message, { ...noon, ...differences }, rules)).toEqual({ action: 'SUPPRESS', why });
  });
});

describe('agreesTo', () => {
  it.each([
    ['SMS', 'SERVICE', ['SMS/SERVICE'], true],
    ['SMS', 'MARKETING', ['SMS/SERVICE'], false],
    ['EMAIL', 'SERVICE', ['SMS/SERVICE'], false],
    ['BULLETIN', 'SERVICE', [], true],
    ['BULLETIN', 'MARKETING', ['SMS/SERVICE'], false],
    ['BULLETIN', 'MARKETING', ['POST/MARKETING'], true],
  ] as const)('MEM-17: %s for %s with %j: %s', (channel, purpose, consents, expected) => {
    expect(agreesTo(consents, channel, purpose)).toBe(expected);
  });
});

describe('nextAttempt', () => {
  it('ACT-08: waits twice as long each time and gives up in the end', () => {
    const waits = [1, 2, 3, 4, 5].map((attempts) => nextAttempt(attempts, noon.now)?.getTime() ?? 0);
    expect(waits.map((at) => (at - noon.now.getTime()) / 1_000)).toEqual([30, 60, 120, 240, 480]);
    expect(nextAttempt(MOST_ATTEMPTS, noon.now)).toBeUndefined();
  });
});
