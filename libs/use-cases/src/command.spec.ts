import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { customerRegistered } from '@autoclub/event-contracts';
import { command } from './command';
import type { Fact } from './fact';
import { fakeCaller, FakeUnitOfWork } from './fake-unit-of-work';
import type { PlatformCaller } from './reader';

interface Ports {
  readonly seats: Map<string, number>;
}

const refusals = defineRefusals({
  ...commonRefusals.pick('NUMBER_OUT_OF_RANGE'),
  FULLY_BOOKED: { zh: '仅剩 {left} 个名额。', en: 'Only {left} places are left.' },
});

interface Booking {
  readonly activityId: string;
  readonly seatCount: number;
}

const fact: Fact = {
  contract: customerRegistered,
  data: customerRegistered.example,
  sequence: 1,
  home: { dealerId: 'dlr_1', regionId: 'reg_1' },
};

const book = command<Ports>()({
  name: 'activityBook',
  refusals,
  read: ({ activityId, seatCount }: Booking) =>
    seatCount > 0
      ? accepted({ activityId, seats: seatCount })
      : refused(refusals.no('NUMBER_OUT_OF_RANGE', ['seatCount'], { min: 1, max: 9 })),
  work: async ({ seats }, draft) => {
    const left = seats.get(draft.activityId) ?? 0;
    if (left < draft.seats) return refused(refusals.no('FULLY_BOOKED', ['seatCount'], { left }));
    seats.set(draft.activityId, left - draft.seats);
    return accepted({
      answer: { activityId: draft.activityId },
      written: { left: left - draft.seats },
      facts: [fact],
    });
  },
});

function house() {
  const seats = new Map([['act_1', 3]]);
  const unit = new FakeUnitOfWork<Ports>({ seats });
  return { seats, unit, run: book(unit) };
}

describe('CONV-5: a command', () => {
  it('returns what it wrote, and publishes its facts', async () => {
    const { run, unit } = house();
    expect(await run(fakeCaller(), 'k1', { activityId: 'act_1', seatCount: 2 })).toEqual(
      accepted({ answer: { activityId: 'act_1' }, written: { left: 1 }, replayed: false }),
    );
    expect(unit.published).toEqual([fact]);
  });

  it('is done once per key, and shows nothing as just written the second time', async () => {
    const { run, seats, unit } = house();
    const booking = { activityId: 'act_1', seatCount: 2 };
    await run(fakeCaller(), 'k1', booking);
    expect(await run(fakeCaller(), 'k1', booking)).toEqual(
      accepted({ answer: { activityId: 'act_1' }, written: undefined, replayed: true }),
    );
    expect(seats.get('act_1')).toBe(1);
    expect(unit.published).toHaveLength(1);
  });

  it.each([
    ['another input under the same key', 'k1', fakeCaller(), 'IDEMPOTENCY_KEY_REUSED'],
    ['a key of nothing', '', fakeCaller(), 'IDEMPOTENCY_KEY_INVALID'],
    ['a key that is too long', 'k'.repeat(129), fakeCaller(), 'IDEMPOTENCY_KEY_INVALID'],
  ])('refuses %s', async (_, key, caller, code) => {
    const { run } = house();
    await run(fakeCaller(), 'k1', { activityId: 'act_1', seatCount: 2 });
    const outcome = await run(caller, key, { activityId: 'act_1', seatCount: 1 });
    expect(outcome).toEqual(refused({ code, field: ['idempotencyKey'] }));
  });

  it('counts the characters of a key and not its UTF-16 units', async () => {
    const { run } = house();
    expect(await run(fakeCaller(), '🚗'.repeat(128), { activityId: 'act_1', seatCount: 1 })).toMatchObject({
      ok: true,
    });
  });

  it('keeps the keys of two clients apart', async () => {
    const { run, seats } = house();
    for (const clientId of ['a', 'b'])
      await run(fakeCaller({ clientId }), 'k1', { activityId: 'act_1', seatCount: 1 });
    expect(seats.get('act_1')).toBe(1);
  });

  it('is refused before anything is looked up when its input cannot be read, and keeps nothing when judged', async () => {
    const { run, unit } = house();
    expect(await run(fakeCaller(), 'k1', { activityId: 'act_1', seatCount: 0 })).toEqual(
      refused({ code: 'NUMBER_OUT_OF_RANGE', field: ['seatCount'], facts: { min: 1, max: 9 } }),
    );
    expect(await run(fakeCaller(), 'k1', { activityId: 'act_1', seatCount: 4 })).toEqual(
      refused({ code: 'FULLY_BOOKED', field: ['seatCount'], facts: { left: 3 } }),
    );
    expect(unit.published).toEqual([]);
    expect(await run(fakeCaller(), 'k1', { activityId: 'act_1', seatCount: 3 })).toMatchObject({ ok: true });
  });

  it('says its name and what it can refuse', () => {
    expect(book.commandName).toBe('activityBook');
    expect(book.refusals.codes).toEqual(['NUMBER_OUT_OF_RANGE', 'FULLY_BOOKED']);
  });

  it('may be an operator’s, and may take its input as it comes', async () => {
    const register = command<Ports, PlatformCaller>()({
      name: 'regionRegister',
      refusals,
      work: async ({ seats }, { code }: { readonly code: string }, { clientId }) => {
        seats.set(code, 1);
        return accepted({ answer: { code, clientId } });
      },
    });
    const { dealerId: _, staffMemberId: __, ...reader } = fakeCaller();
    const outcome = await register(house().unit)({ ...reader, dealerId: null }, 'k1', { code: 'EAST' });
    expect(outcome).toMatchObject({ value: { answer: { code: 'EAST', clientId: 'client_1' } } });
  });
});
