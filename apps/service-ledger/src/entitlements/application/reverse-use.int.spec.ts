import { principals } from '@autoclub/testing';
import {
  type EntitlementAnswer,
  faults,
  type UseAnswer,
  type UserErrorAnswer,
} from '../../../test/builders/answers';
import { freshKey, membershipRefs, USE, useInput } from '../../../test/builders/documents';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';

const REVERSE = `mutation ($input: EntitlementUseReverseInput!) {
  entitlementUseReverse(input: $input) {
    replayed
    entitlement { code usedCount remainingCount }
    use { id reversal { reasonCode reversedOn reversedBy { id } } }
    userErrors { code field message }
  }
}`;

interface Payload {
  replayed: boolean;
  entitlement: EntitlementAnswer | null;
  use: { id: string; reversal: { reasonCode: string; reversedOn: string } | null } | null;
  userErrors: UserErrorAnswer[];
}

describe('SVC-05: a use that is taken back', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const use = (more: Record<string, unknown> = {}) =>
    ledger.mutate<UseAnswer>(`${at}`, USE, useInput(`${at}`, more));
  const reverse = (entitlementUseId: string, more: Record<string, unknown> = {}, dealer = `${at}`) =>
    ledger.mutate<Payload>(dealer, REVERSE, {
      ...{ idempotencyKey: freshKey(), entitlementUseId, reasonCode: 'REGISTERED_TWICE' },
      ...more,
    });
  const valueOf = async () => {
    const { data, errors } = await ledger.ask(
      `query ($ids: [_Any!]!) {
        _entities(representations: $ids) {
          ... on Membership { serviceStatement { valueAmount { amount } } }
        }
        clubWorkload(days: { from: "2026-11-01", to: "2026-12-01" }) { freeServiceCount }
      }`,
      membershipRefs(`mem_${at}`),
      principals.dmsOf(`dlr_${at}`),
    );
    expect(errors).toEqual([]);
    const [membership] = data._entities as { serviceStatement: { valueAmount: { amount: string } } }[];
    const work = data.clubWorkload as { freeServiceCount: number }[];
    return [membership?.serviceStatement.valueAmount.amount, work.map((each) => each.freeServiceCount)];
  };

  it('counts no more, in the plan, the statement and the workload, and stays as it was registered', async () => {
    await use({ quantity: 9 });
    const second = await use();
    expect(faults((await use()).userErrors)).toEqual(['ENTITLEMENT_USED_UP input.quantity']);
    expect(await valueOf()).toEqual(['80.00', [2]]);
    const { entitlement, use: reversed } = await reverse(second.use?.id ?? '');
    expect(entitlement).toMatchObject({ usedCount: 9, remainingCount: 1 });
    expect(reversed?.reversal).toEqual({
      reasonCode: 'REGISTERED_TWICE',
      reversedOn: '2026-11-22',
      reversedBy: null,
    });
    expect(await valueOf()).toEqual(['40.00', [1]]);
    const [event] = (await ledger.published('entitlement-use-reversed')).filter(
      ({ data }) => data.dealerId === `dlr_${at}`,
    );
    expect(event).toMatchObject({
      sequence: 4,
      data: { entitlementUseId: second.use?.id, quantity: 1, remainingCount: 1, reversedOn: '2026-11-22' },
    });
    expect((await use()).userErrors).toEqual([]);
  });

  it('is taken back once: of 50 who do so at once exactly one does', async () => {
    const id = (await use()).use?.id ?? '';
    const answers = await Promise.all(Array.from({ length: 50 }, () => reverse(id)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => faults(userErrors))).toEqual(
      Array(49).fill('ENTITLEMENT_USE_REVERSED_ALREADY input.entitlementUseId'),
    );
    expect((await reverse(id)).userErrors[0]?.message).toBe('The use was taken back on 2026-11-22.');
  });

  it('CONV-5: the same key answers the first time again', async () => {
    const input = { idempotencyKey: freshKey() };
    const id = (await use()).use?.id ?? '';
    const first = await reverse(id, input);
    expect(await reverse(id, input)).toEqual({ ...first, replayed: true });
  });

  it('is refused by name, and nothing is written', async () => {
    const id = (await use()).use?.id ?? '';
    const before = await ledger.footprint();
    expect(faults((await reverse('enu_x')).userErrors)).toEqual([
      'ENTITLEMENT_USE_NOT_FOUND input.entitlementUseId',
    ]);
    expect(faults((await reverse(id, {}, 'other')).userErrors)).toEqual([
      'ENTITLEMENT_USE_NOT_FOUND input.entitlementUseId',
    ]);
    expect(faults((await reverse(id, { reasonCode: 'a b' })).userErrors)).toEqual([
      'CODE_INVALID input.reasonCode',
    ]);
    expect(await ledger.footprint()).toBe(before);
    const { errors } = await ledger.ask(
      REVERSE,
      { input: { idempotencyKey: freshKey(), entitlementUseId: id, reasonCode: 'X' } },
      principals.staffOf(`dlr_${at}`, ['SALES_ADVISOR']),
      NOW,
    );
    expect(errors).toEqual(['FORBIDDEN']);
  });
});
