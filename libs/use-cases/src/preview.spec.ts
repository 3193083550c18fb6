import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { fakeCaller, FakeUnitOfWork } from './fake-unit-of-work';
import { preview } from './preview';

interface Ports {
  readonly prices: ReadonlyMap<string, number>;
}

const unit = new FakeUnitOfWork<Ports>({ prices: new Map([['wash', 30]]) });
const refusals = defineRefusals(commonRefusals.pick('VALUE_UNKNOWN', 'TEXT_REQUIRED'));

describe('a preview', () => {
  const quote = preview<Ports>()({
    refusals,
    read: ({ code }: { readonly code: string }) =>
      code === '' ? refused(refusals.no('TEXT_REQUIRED', ['code'])) : accepted(code),
    work: async ({ prices }, code) => {
      const price = prices.get(code);
      return price === undefined ? refused(refusals.no('VALUE_UNKNOWN', ['code'])) : accepted({ price });
    },
  });

  it.each([
    ['wash', accepted({ price: 30 })],
    ['wax', refused({ code: 'VALUE_UNKNOWN', field: ['code'] })],
    ['', refused({ code: 'TEXT_REQUIRED', field: ['code'] })],
  ])('of %j is judged and keeps nothing', async (code, expected) => {
    expect(await quote(unit)(fakeCaller(), { code })).toEqual(expected);
    expect(unit.published).toEqual([]);
  });
});

describe('what falls due by itself', () => {
  it('is recorded with its facts and no key', async () => {
    expect(await unit.record(fakeCaller(), async ({ prices }) => ({ answer: prices.size }))).toBe(1);
  });
});
