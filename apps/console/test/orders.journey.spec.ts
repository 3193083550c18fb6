import type { Page } from 'playwright-core';
import { askGraph, openConsole } from './browser';

interface Found {
  readonly memberships: {
    readonly nodes: readonly {
      readonly customer: {
        readonly id: string;
        readonly phone: string;
        readonly vehicles: readonly object[];
      };
      readonly pointsAccount: { readonly balance: { readonly available: number } } | null;
    }[];
  };
}

const MEMBERS = `{ memberships(first: 60, filter: { status: ACTIVE }) { nodes {
  customer { id phone vehicles { id } } pointsAccount { balance { available } } } } }`;

async function member() {
  const { memberships } = await askGraph<Found>('advisor', MEMBERS);
  const found = memberships.nodes.find(
    ({ customer, pointsAccount }) =>
      customer.vehicles.length === 1 && (pointsAccount?.balance.available ?? 0) >= 30,
  );
  if (!found?.pointsAccount) throw new Error('The demo has no member with points and one car.');
  return { ...found.customer, points: found.pointsAccount.balance.available };
}

const ordersOf = async (id: string) => {
  const query = `query ($id: ID!) { customer(id: $id) { repairOrders(first: 5) { nodes { id roNumber } } } }`;
  const { customer } = await askGraph<{
    customer: { repairOrders: { nodes: { id: string; roNumber: string }[] } };
  }>('advisor', query, { id });
  return customer.repairOrders.nodes;
};

/** Writes an order of one line of labour at 1000 yuan for the customer on the screen, by the keyboard alone. */
async function write(page: Page): Promise<void> {
  await page.getByLabel('第 1 行项目').waitFor();
  await tabTo(page, '第 1 行项目');
  await page.keyboard.type('更换刹车片');
  await tabTo(page, '第 1 行标价');
  await page.keyboard.type('１，０００');
  await page.getByText('floor(').first().waitFor();
}

describe('SVC-02: an order at the desk', () => {
  it('by the keyboard: found, quoted, saved once; its points and the receipt are there', async () => {
    const { id, phone, points } = await member();
    const before = await ordersOf(id);
    const { page, inspect } = await openConsole({ as: 'advisor', path: '/look-up' });
    await page.getByRole('combobox', { name: '查找客户' }).waitFor();
    await page.keyboard.type(phone);
    await page.locator('.desk-file').waitFor();
    await page.keyboard.press('Alt+o');
    await write(page);
    await tabTo(page, '用积分支付');
    await page.keyboard.type('5');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await page.locator('.orders-receipt').waitFor();
    await page.getByText('−¥5.00').first().waitFor();
    const paid = (await page.locator('.orders-receipt .orders-pay').innerText()).replace('¥', '');
    await page.locator('.orders-outcome').getByText(`floor(${paid} / `).waitFor();
    const earned = Number(await page.locator('[data-points]').getAttribute('data-points'));
    expect(earned).toBeGreaterThan(0);
    await page.locator(`[data-balance="${points + earned - 5}"]`).waitFor();
    expect(await ordersOf(id)).toHaveLength(Math.min(5, before.length + 1));
    await inspect('orders-receipt');
  });

  it('SVC-04: is undone by a refund, and its points go back', async () => {
    const { id, points } = await member();
    const { page } = await openConsole({ as: 'advisor', path: `/orders?customer=${id}` });
    await write(page);
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-points]').waitFor();
    await page.getByRole('button', { name: '撤 销' }).press('Enter');
    await page.getByLabel('原因').fill('录入有误');
    await page.keyboard.press('Enter');
    await page.getByText('已退款：录入有误').waitFor();
    await page.locator(`[data-balance="${points}"]`).waitFor();
  });

  it('says refusals at their fields, and nothing that was typed is lost', async () => {
    const { id } = await member();
    const [known] = await ordersOf(id);
    const { page, inspect } = await openConsole({ as: 'advisor', path: `/orders?customer=${id}` });
    await write(page);
    await page.getByLabel('工单号').fill(known?.roNumber ?? '');
    await page.keyboard.press('Control+Enter');
    const fault = page.locator('.ant-form-item-explain-error');
    await fault.first().waitFor();
    expect(await page.getByLabel('工单号').getAttribute('aria-invalid')).toBe('true');
    await inspect('orders-form');
    await page.locator('.ant-segmented-item', { hasText: '中文' }).first().click();
    expect(await page.getByLabel('第 1 行项目').inputValue()).toBe('更换刹车片');
  });

  it('PTS-07: points buy what the club gives for them, and come back', async () => {
    const { id, points } = await member();
    const { page, inspect } = await openConsole({ as: 'advisor', path: `/orders?redeem=${id}` });
    const offer = page.getByRole('button', { name: /分兑换车主帽/ }).first();
    await offer.press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^用 \d+ 分兑换$/ })
      .press('Enter');
    await page.locator('.orders-redeemed').first().getByText('车主帽').waitFor();
    await inspect('orders-redeem');
    await page.locator('.ant-segmented-item', { hasText: '中文' }).first().click();
    await page.locator('.orders-redeemed').first().getByRole('button').press('Enter');
    await page.getByRole('tooltip').getByRole('button', { name: '撤 销' }).press('Enter');
    await page.getByText(`可用积分 ${points} 分。`).waitFor();
  });
});

/** Presses Tab until the field with this label has the focus. */
async function tabTo(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${label} cannot be reached by the keyboard.`);
}
