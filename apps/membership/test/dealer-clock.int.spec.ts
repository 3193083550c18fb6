import { randomIds } from '@autoclub/domain-kit';
import type { Principal } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';

const IN_TWO_YEARS = '2028-11-21T06:00:00.000Z';
/** 2028 has a 29 February in between. */
const TWO_YEARS = (2 * 365 + 1) * 24 * 60;

interface Answer {
  readonly dealerClockAdvance: {
    readonly dealer: { readonly isSandbox: boolean; readonly clockAheadMinutes: number } | null;
    readonly replayed: boolean;
    readonly userErrors: readonly { readonly code: string; readonly message: string }[];
  };
}

describe('PLT-04: the clock of a sandbox dealer', () => {
  let club: Club;
  let sandboxId: string;
  let realId: string;

  beforeAll(async () => {
    club = await openClub();
    realId = (await registerDealer(club, 'SH01')).dealerId;
    sandboxId = await register({ isSandbox: true });
  });
  afterAll(() => club.close());

  const register = async (given: object): Promise<string> => {
    const { dealerRegister } = await club.ask<{ dealerRegister: { dealer: { id: string } } }>(
      principals.operator(),
      `mutation ($input: DealerRegisterInput!) { dealerRegister(input: $input) { dealer { id } userErrors { code } } }`,
      { input: dealer(given) },
    );
    return dealerRegister.dealer.id;
  };
  const dealer = (given: object) => ({
    idempotencyKey: randomIds('key'),
    regionCode: 'EAST',
    code: 'TRY1',
    nameZh: '试验店',
    nameEn: 'Sandbox',
    ...given,
  });
  const manager = (dealerId: string) => principals.staffOf(dealerId, ['CLUB_MANAGER']);
  const ADVANCE = `mutation ($input: DealerClockAdvanceInput!) {
    dealerClockAdvance(input: $input) {
      dealer { isSandbox clockAheadMinutes } replayed userErrors { code message }
    }
  }`;
  const advance = async (who: Principal, dealerId: string, shows: string, key = randomIds('key')) => {
    const input = { idempotencyKey: key, dealerId, shows };
    return (await club.ask<Answer>(who, ADVANCE, { input })).dealerClockAdvance;
  };

  it('is moved forward by its club manager or an operator, and every service learns of it', async () => {
    const key = randomIds('key');
    const moved = await advance(manager(sandboxId), sandboxId, IN_TWO_YEARS, key);
    expect(moved).toEqual({
      dealer: { isSandbox: true, clockAheadMinutes: TWO_YEARS },
      replayed: false,
      userErrors: [],
    });
    expect(await advance(manager(sandboxId), sandboxId, IN_TWO_YEARS, key)).toMatchObject({ replayed: true });
    const further = await advance(principals.operator(), sandboxId, '2028-11-21T07:00:00Z');
    expect(further.dealer?.clockAheadMinutes).toBe(TWO_YEARS + 60);
    const published = await club.published('dealer-clock-moved');
    expect(published.map(({ subject, sequence, data }) => [subject, sequence, data['aheadMinutes']])).toEqual(
      [
        [sandboxId, 2, TWO_YEARS],
        [sandboxId, 3, TWO_YEARS + 60],
      ],
    );
  });

  it.each<[string, () => ReturnType<typeof advance>]>([
    ['CLOCK_GOES_BACK', () => advance(principals.operator(), sandboxId, '2026-12-01T00:00:00Z')],
    ['CLOCK_TOO_FAR', () => advance(principals.operator(), sandboxId, '2040-12-01T00:00:00Z')],
    ['CLOCK_NOT_SANDBOX', () => advance(manager(realId), realId, IN_TWO_YEARS)],
    ['DEALER_NOT_FOUND', () => advance(manager(realId), sandboxId, '2030-01-01T00:00:00Z')],
    ['DEALER_NOT_FOUND', () => advance(principals.operator(), 'dlr_none', IN_TWO_YEARS)],
  ])('is refused with %s', async (code, ask) => {
    expect(await ask()).toMatchObject({ dealer: null, userErrors: [{ code }] });
  });

  it.each([
    ['a cashier', () => principals.staffOf(sandboxId, ['CASHIER'])],
    ['the system of the dealer', () => principals.dmsOf(sandboxId)],
    ['an analyst', () => principals.oemAnalyst()],
  ])('is not for %s to move', async (_who, principal) => {
    const input = { idempotencyKey: randomIds('key'), dealerId: sandboxId, shows: IN_TWO_YEARS };
    expect(await club.codes(principal(), ADVANCE, { input })).toEqual(['FORBIDDEN']);
  });

  it('is kept when details of the dealer change; what is a sandbox is fixed', async () => {
    await register({ nameEn: 'Sandbox Two' });
    const [kept] = await club.db.owner.query<{ ahead_minutes: number; is_sandbox: boolean }[]>(
      'select ahead_minutes, is_sandbox from dealer where dealer_id = $1',
      [sandboxId],
    );
    expect(kept).toEqual({ ahead_minutes: TWO_YEARS + 60, is_sandbox: true });
    const { dealerRegister } = await club.ask<{ dealerRegister: { userErrors: { code: string }[] } }>(
      principals.operator(),
      `mutation ($input: DealerRegisterInput!) { dealerRegister(input: $input) { userErrors { code } } }`,
      { input: dealer({ isSandbox: false }) },
    );
    expect(dealerRegister.userErrors).toEqual([{ code: 'DEALER_SANDBOX_FIXED' }]);
  });
});
