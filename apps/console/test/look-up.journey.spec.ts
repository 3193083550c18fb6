import { askGraph, openConsole } from './browser';

interface Members {
  readonly memberships: { readonly nodes: readonly Member[] };
}

interface Member {
  readonly customer: { readonly name: string; readonly phone: string };
  readonly pointsAccount: {
    readonly balance: { readonly available: number };
    readonly entries: { readonly nodes: readonly { readonly explanation: { readonly text: string } }[] };
  } | null;
}

const MEMBERS = `{ memberships(first: 40, filter: { status: ACTIVE }) { nodes {
  customer { name phone }
  pointsAccount { balance { available } entries(first: 3) { nodes { explanation { text } } } } } } }`;

/** A member of the demo with a few points, whom the last four digits of a phone tell from all others. */
async function memberWithPoints() {
  const { memberships } = await askGraph<Members>('advisor', MEMBERS);
  const ends = memberships.nodes.map(({ customer }) => customer.phone.slice(-4));
  const found = memberships.nodes.find(
    ({ customer, pointsAccount }) =>
      (pointsAccount?.balance.available ?? 0) > 0 &&
      ends.filter((end) => end === customer.phone.slice(-4)).length === 1,
  );
  if (!found?.pointsAccount) throw new Error('The demo has no member with points.');
  const { balance, entries } = found.pointsAccount;
  return { ...found.customer, points: balance.available, why: entries.nodes[0]?.explanation.text ?? '' };
}

const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('MEM-14: the look-up at the desk', () => {
  it('finds a customer by the last digits of a phone, wide and spaced, and says why there are the points', async () => {
    const member = await memberWithPoints();
    const { page, inspect } = await openConsole();
    await page.getByRole('button', { name: '服务顾问' }).press('Enter');
    const box = page.getByRole('combobox', { name: '查找客户' });
    await box.waitFor();
    const end = wide(member.phone.slice(-4));
    await page.keyboard.type(`${end.slice(0, 2)} ${end.slice(2)}`);
    const file = page.getByRole('region', { name: member.name });
    await file.waitFor();
    await page.keyboard.press('Escape');
    const why = file.getByRole('button', { name: `为什么可用积分是 ${member.points} 分` });
    await tabTo(
      () => why.evaluate((button) => button === document.activeElement),
      () => page.keyboard.press('Tab'),
    );
    await page.keyboard.press('Enter');
    await page.getByRole('tooltip').getByText(member.why).first().waitFor();
    await page.keyboard.press('Escape');
    await inspect('look-up');
  });

  it('goes through several that were found by the arrows, and says so when there is nobody', async () => {
    const { page } = await openConsole({ as: 'advisor', path: '/look-up' });
    const box = page.getByRole('combobox', { name: '查找客户' });
    await box.fill('9990000');
    await page.getByText('没有查到客户。请核对后重新输入，或登记新客户。').waitFor();
    await box.fill('王');
    const options = page.getByRole('option');
    await options.nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('[role=option][aria-selected=true]');
    const name = await chosen.locator('strong').innerText();
    expect(name.startsWith('王')).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name }).waitFor();
    expect(new URL(page.url()).search).toMatch(/^\?customer=cus_/);
  });
});

/** Presses Tab until a place has the focus. */
async function tabTo(isThere: () => Promise<boolean>, tab: () => Promise<void>): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed++) {
    if (await isThere()) return;
    await tab();
  }
  throw new Error('The place cannot be reached by the keyboard.');
}
