import type { Page, Route } from 'playwright-core';
import { askGraph, openConsole } from './browser';

interface Sent {
  readonly query?: string;
  readonly variables?: { readonly input?: { readonly idempotencyKey?: string } };
}

interface Customers {
  readonly customers: { readonly nodes: readonly { readonly name: string }[] };
}

/** Stands between the page and the graph, for one operation by its name. */
async function between(page: Page, operation: string, answer: (route: Route, sent: Sent) => Promise<void>) {
  await page.route('**/graphql', (route) => {
    const sent = route.request().postDataJSON() as Sent;
    return sent.query?.includes(operation) ? answer(route, sent) : route.fallback();
  });
}

const refused = (code: string, message: string) => ({
  data: null,
  errors: [{ message, extensions: { code } }],
});

/** The form of a new customer, filled in and not yet sent. */
async function filledForm(phone: string) {
  const opened = await openConsole({ as: 'advisor', path: '/enrolment' });
  const { page } = opened;
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await field('姓名').fill('故障测试');
  await field('手机号').fill(phone);
  return { ...opened, field, save: page.getByRole('button', { name: '登记客户' }) };
}

const newPhone = () => `139${String(Date.now()).slice(-8)}`;

describe('what the page says and keeps when something goes wrong', () => {
  it('offline: says so, and asks again by itself when the connection is back', async () => {
    const { customers } = await askGraph<Customers>('advisor', '{ customers(first: 1) { nodes { name } } }');
    const { page, context } = await openConsole({ as: 'advisor', path: '/look-up' });
    const box = page.getByRole('combobox', { name: '查找客户' });
    await box.waitFor();
    await context.setOffline(true);
    await box.fill(customers.nodes[0]?.name ?? '');
    await page.locator('[data-failure=offline]').getByText('网络已断开').waitFor();
    await context.setOffline(false);
    // One customer of that name is opened at once; several are offered.
    await page.locator('[role=option], .desk-file').first().waitFor();
    expect(await page.locator('[data-failure]').count()).toBe(0);
  });

  it('401: asks to sign in over the form, keeps what was typed, and goes on', async () => {
    const { page, field, save } = await filledForm(newPhone());
    const tries: Sent[] = [];
    await between(page, 'EnrolmentRegister', (route, sent) => {
      tries.push(sent);
      return tries.length === 1
        ? route.fulfill({ status: 401, json: refused('UNAUTHENTICATED', '请重新登录。') })
        : route.fulfill({ json: refused('FORBIDDEN', '仅供测试。') });
    });
    await save.click();
    const dialog = page.getByRole('dialog', { name: '登录已过期' });
    await dialog.getByRole('button', { name: '服务顾问' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: '服务顾问' }).click();
    await page.locator('[data-failure=forbidden]').waitFor();
    expect(await dialog.count()).toBe(0);
    expect(await field('姓名').inputValue()).toBe('故障测试');
    expect(tries).toHaveLength(2);
    expect(tries[1]?.variables?.input).toEqual(tries[0]?.variables?.input);
  });

  it('403: says what the graph says, and keeps the form', async () => {
    const { page, field, save } = await filledForm(newPhone());
    const why = '您的岗位不能登记客户。';
    await between(page, 'EnrolmentRegister', (route) =>
      route.fulfill({ status: 403, json: refused('FORBIDDEN', why) }),
    );
    await save.click();
    await page.locator('[data-failure=forbidden]').getByText(why).waitFor();
    expect(await field('姓名').inputValue()).toBe('故障测试');
    expect(await save.isEnabled()).toBe(true);
  });

  it('MEM-14: one service away: the rest is there, its part names it and comes back when tried again', async () => {
    const { page } = await openConsole({ as: 'advisor', path: '/look-up' });
    let isAway = true;
    await between(page, 'query LookUpCard', async (route) => {
      if (!isAway) return route.fallback();
      const response = await route.fetch();
      const body = (await response.json()) as { data: { customer: { membership: object | null } } };
      const path = ['customer', 'membership', 'pointsAccount'];
      const extensions = { code: 'SUBGRAPH_UNAVAILABLE', service: 'loyalty-points' };
      if (body.data.customer.membership)
        Object.assign(body.data.customer.membership, { pointsAccount: null });
      return route.fulfill({
        json: { ...body, errors: [{ message: '积分服务暂时无法使用。', path, extensions }] },
      });
    });
    await page.getByRole('combobox', { name: '查找客户' }).fill(await phoneOfMember());
    const missing = page.locator('[data-missing=loyalty-points]');
    await missing.getByText('“积分服务”暂时无法使用').waitFor();
    await page.getByRole('heading', { name: '剩余权益' }).waitFor();
    expect(await page.getByText('可用积分').count()).toBe(0);
    isAway = false;
    await missing.getByRole('button', { name: '重试' }).click();
    await page.getByText('可用积分').waitFor();
    expect(await missing.count()).toBe(0);
  });

  it('a refusal of the graph stands at its field, which has the focus', async () => {
    const { page, field, save } = await filledForm('12');
    await save.click();
    const phone = field('手机号');
    const at = page.locator('.ant-form-item', { has: phone }).locator('.ant-form-item-explain-error');
    await at.waitFor();
    expect(await at.innerText()).toMatch(/[\u4e00-\u9fff]{4,}/);
    expect(await phone.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('CONV-5: a double click, and a command whose answer was lost and is sent again, are one', async () => {
    const phone = newPhone();
    const { page, field, save } = await filledForm('');
    const looked = page.waitForResponse((each) =>
      (each.request().postData() ?? '').includes('EnrolmentCandidates'),
    );
    await field('手机号').fill(phone);
    await looked;
    const keys: (string | undefined)[] = [];
    await between(page, 'EnrolmentRegister', async (route, { variables }) => {
      keys.push(variables?.input?.idempotencyKey);
      if (keys.length > 1) return route.fallback();
      await route.fetch();
      return route.abort();
    });
    await save.dblclick();
    await page.locator('[data-failure=offline]').waitFor();
    expect(keys).toHaveLength(1);
    await page.locator('form button[type=submit]').click();
    await page.waitForURL(/customer=cus_/);
    expect(new Set(keys).size).toBe(1);
    const { customerLookup } = await askGraph<{ customerLookup: { found: unknown[] } }>(
      'advisor',
      `{ customerLookup(key: "${phone}") { found { customer { id } } } }`,
    );
    expect(customerLookup.found).toHaveLength(1);
  });
});

/** The phone of a member of the demo who has an account of points. */
async function phoneOfMember(): Promise<string> {
  const { memberships } = await askGraph<{ memberships: { nodes: Member[] } }>(
    'advisor',
    '{ memberships(first: 5, filter: { status: ACTIVE }) { nodes { customer { phone } pointsAccount { id } } } }',
  );
  const member = memberships.nodes.find(({ pointsAccount }) => pointsAccount !== null);
  if (!member) throw new Error('The demo has no member with an account.');
  return member.customer.phone;
}

interface Member {
  readonly customer: { readonly phone: string };
  readonly pointsAccount: object | null;
}
