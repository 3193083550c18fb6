import { randomInt } from 'node:crypto';
import type { Page } from 'playwright-core';
import { openConsole } from './browser';

const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('');
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const VALUES: Readonly<Record<string, number>> = { L: 3, S: 2, V: 5 };

/** A VIN that nobody has, with the right check digit. */
function newVin(): string {
  const vin = `LSV${digits(5)}0${digits(8)}`;
  const sum = [...vin].reduce(
    (whole, letter, at) => whole + (VALUES[letter] ?? Number(letter)) * (WEIGHTS[at] ?? 0),
    0,
  );
  const check = sum % 11;
  return vin.slice(0, 8) + (check === 10 ? 'X' : check) + vin.slice(9);
}

async function register(page: Page, name: string, phone: string): Promise<void> {
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('手机号', { exact: true }).fill(phone);
}

describe('CONV-8: enrolment at the desk', () => {
  it('registers a customer with a car, takes the application, binds and hands over', async () => {
    const phone = `139${digits(8)}`;
    const name = `测试${digits(4)}`;
    const { page, inspect } = await openConsole({ as: 'clubManager', path: '/enrolment' });
    await register(page, name, phone);
    await page.getByLabel('车架号').fill('LSV123');
    await page.getByLabel('车型').fill('LAVIDA');
    await page.getByRole('button', { name: '登记客户' }).click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
    expect(await page.getByLabel('车架号').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('车架号').fill(newVin());
    await page.getByLabel('车牌').fill(`川Ａ${digits(5)}`);
    await inspect('enrolment-new');
    await chinese(page);
    await page.getByRole('button', { name: '登记客户' }).click();
    await page.getByRole('heading', { name: '客户档案' }).waitFor();
    await page.getByLabel('身份证').waitFor();
    await page.getByLabel('入会途径').press('ArrowDown');
    await page.locator('.ant-select-item-option', { hasText: '缴纳会费' }).click();
    for (const field of await page.getByPlaceholder('编号或备注').all()) await field.fill('已核对');
    await inspect('enrolment-record');
    await chinese(page);
    await page.getByRole('button', { name: '提交入会申请' }).click();
    await page.getByRole('button', { name: '批准入会' }).click();
    await page.getByText('有效期').waitFor();
    await page.getByRole('switch', { name: '营销推广 · 电话' }).click();
    await page.locator('[role=switch][aria-label="营销推广 · 电话"][aria-checked=true]').waitFor();
  });

  it('warns of one who is known, and merges two records after a look at both', async () => {
    const phone = `137${digits(8)}`;
    const [first, second] = [`甲${digits(4)}`, `乙${digits(4)}`];
    const { page, inspect } = await openConsole({ as: 'clubManager', path: '/enrolment' });
    await register(page, first, phone);
    await page.getByRole('button', { name: '登记客户' }).click();
    await page.getByRole('heading', { name: '客户档案' }).waitFor();
    await page.getByRole('link', { name: '入会与车辆' }).click();
    await register(page, second, phone);
    await page.getByRole('alert').getByText(first).waitFor();
    await inspect('enrolment-duplicate');
    await chinese(page);
    await page.getByRole('button', { name: '是另一人，仍要登记' }).click();
    await page.getByRole('heading', { name: second }).waitFor();
    await page.getByRole('combobox', { name: '查找另一份档案' }).fill(phone);
    await page.getByRole('option').filter({ hasText: first }).click();
    await page.getByText('合并后').waitFor();
    await inspect('enrolment-merge');
    await chinese(page);
    await page.getByRole('radio', { name: new RegExp(first) }).click();
    await page.getByRole('button', { name: '合并档案' }).click();
    await page.getByRole('heading', { name: first }).waitFor();
    await page.getByRole('button', { name: '拆 分' }).waitFor();
  });
});

const chinese = (page: Page) => page.locator('.ant-segmented-item', { hasText: '中文' }).first().click();
