import { principals } from '@autoclub/testing';
import * as build from '../../../test/builders/events';
import { type RedemptionRig, redemptionRig } from '../../../test/builders/redemption-rig';

let rig: RedemptionRig;
let till: RedemptionRig['till'];
beforeAll(async () => {
  rig = await redemptionRig();
  ({ till } = rig);
});
beforeEach(() => rig.reset());
afterEach(() => rig.expectWhole());
afterAll(() => rig.db.drop());

const balance = () => rig.balance();
const minutesLater = (minutes: number) => rig.minutesLater(minutes);
const timeOuts = () => rig.timeOuts();

describe('the boutique', () => {
  const manager = async (mutation: string, type: string, input: object, shown: string) => {
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shown} userErrors { code } } }`;
    const { data, errors } = await rig.ask(principals.staffOf(build.DEALER, ['CLUB_MANAGER']), query, {
      input: { idempotencyKey: `${mutation} ${Math.random()}`, ...input },
    });
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.[mutation] as { userErrors: { code: string }[] };
  };
  const offer = (more: object = {}) =>
    manager(
      'boutiqueItemOffer',
      'BoutiqueItemOfferInput',
      {
        code: 'CAP',
        nameZh: '帽子',
        nameEn: 'Cap',
        variants: [
          { sku: 'CAP-R', nameZh: '红', nameEn: 'Red', points: 30 },
          { sku: 'CAP-B', nameZh: '蓝', nameEn: 'Blue', points: 40 },
        ],
        ...more,
      },
      'boutiqueItem { id code name variants { sku name points stock } }',
    );
  const stock = (sku: string, change: number) =>
    manager('boutiqueStockChange', 'BoutiqueStockChangeInput', { sku, change }, 'boutiqueItem { code }');
  const stocks = async () =>
    Object.fromEntries(
      (await rig.db.owner.query('select sku, stock from boutique_variant order by sku')).map(
        (row: { sku: string; stock: number }) => [row.sku, row.stock],
      ),
    );
  const redeemCaps = (quantity: number, more: object = {}) =>
    till.redeem({ target: { type: 'BOUTIQUE_ITEM', code: 'CAP-R', quantity }, ...more });

  beforeEach(async () => {
    expect(await offer()).toMatchObject({
      boutiqueItem: {
        code: 'CAP',
        name: 'Cap',
        variants: [
          { sku: 'CAP-B', name: 'Blue', points: 40, stock: 0 },
          { sku: 'CAP-R', name: 'Red', points: 30, stock: 0 },
        ],
      },
    });
    await stock('CAP-R', 3);
  });

  it('PTS-07: gives goods for their price: held, confirmed, picked up once', async () => {
    const { redemption } = await redeemCaps(2);
    expect(redemption).toMatchObject({ status: 'RESERVED', points: 60, pickUp: null });
    expect(await stocks()).toEqual({ 'CAP-B': 0, 'CAP-R': 1 });
    const confirmed = (await till.confirm(redemption.id)).redemption;
    expect(confirmed).toMatchObject({ status: 'CONFIRMED', pickUp: { state: 'WAITING', quantity: 2 } });
    expect(await balance()).toMatchObject({ available: 40, held: 0 });
    const { id } = confirmed['pickUp'] as { id: string };
    const hand = () =>
      manager('boutiquePickUpHandOver', 'BoutiquePickUpHandOverInput', { pickUpId: id }, 'pickUp { state }');
    expect(await hand()).toMatchObject({ pickUp: { state: 'HANDED_OVER' } });
    expect((await hand()).userErrors).toEqual([{ code: 'PICK_UP_NOT_WAITING' }]);
    await till.reverse(redemption.id);
    expect(await stocks()).toEqual({ 'CAP-B': 0, 'CAP-R': 3 });
    expect(await balance()).toMatchObject({ available: 100 });
  });

  it('PTS-07: puts pieces back when it is given up or its time is over', async () => {
    const first = (await redeemCaps(1)).redemption;
    const second = (await redeemCaps(1)).redemption;
    await till.cancel(first.id);
    minutesLater(15);
    expect((await till.confirm(second.id)).userErrors[0]?.code).toBe('REDEMPTION_TIMED_OUT');
    expect(await stocks()).toEqual({ 'CAP-B': 0, 'CAP-R': 2 });
    await timeOuts();
    expect((await till.confirm(second.id)).userErrors[0]?.code).toBe('REDEMPTION_TIMED_OUT');
    expect(await stocks()).toEqual({ 'CAP-B': 0, 'CAP-R': 3 });
    expect(await balance()).toMatchObject({ available: 100, held: 0 });
  });

  it.each([
    ['more pieces than there are', { quantity: 4 }, 'ITEM_OUT_OF_STOCK'],
    ['a price of the caller', { quantity: 1, points: 29 }, 'POINTS_DIFFER_FROM_PRICE'],
  ])('PTS-07: refuses %s, and nothing is written', async (_, { quantity, ...more }, code) => {
    expect((await redeemCaps(quantity, more)).userErrors[0]?.code).toBe(code);
    expect(await stocks()).toMatchObject({ 'CAP-R': 3 });
    expect(await balance()).toMatchObject({ available: 100, held: 0 });
  });

  it('PTS-07: takes no piece when the points are missing', async () => {
    await till.coupon(90);
    expect((await redeemCaps(1)).userErrors[0]?.code).toBe('INSUFFICIENT_POINTS');
    expect(await stocks()).toMatchObject({ 'CAP-R': 3 });
  });

  it('PTS-07: does not offer what was withdrawn, and does not confirm what others give', async () => {
    await offer({ isOffered: false });
    expect((await redeemCaps(1)).userErrors[0]?.code).toBe('ITEM_NOT_OFFERED');
    const { redemption } = await till.coupon(5);
    expect((await till.confirm(redemption.id)).userErrors[0]?.code).toBe('CONFIRMED_BY_ITS_SERVICE');
  });

  it('PTS-07: of 50 tills with the last piece exactly one gets it', async () => {
    await stock('CAP-R', -2);
    const answers = await Promise.all(Array.from({ length: 50 }, () => redeemCaps(1)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await stocks()).toMatchObject({ 'CAP-R': 0 });
  });

  it('refuses stock below nothing, a number that belongs to another item, and an item without variants', async () => {
    expect((await stock('CAP-R', -4)).userErrors).toEqual([{ code: 'STOCK_TOO_LOW' }]);
    expect((await stock('HAT', 1)).userErrors).toEqual([{ code: 'VARIANT_NOT_FOUND' }]);
    const taken = { sku: 'CAP-R', nameZh: '红', nameEn: 'Red', points: 3 };
    expect((await offer({ code: 'HAT', variants: [taken] })).userErrors).toEqual([{ code: 'SKU_TAKEN' }]);
    expect((await offer({ code: 'HAT', variants: [] })).userErrors).toEqual([{ code: 'VARIANTS_MISSING' }]);
  });
});
