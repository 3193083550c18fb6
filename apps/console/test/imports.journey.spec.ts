import { askGraph, downloadedText, openConsole } from './browser';

interface Customers {
  readonly customers: {
    readonly nodes: readonly {
      readonly externalRef: { readonly number: string };
      readonly vehicles: readonly { readonly externalRef: { readonly number: string } }[];
    }[];
  };
}

const CUSTOMERS = `{ customers(first: 20) { nodes { externalRef { number } vehicles { externalRef { number } } } } }`;
interface Orders {
  readonly repairOrders: { readonly nodes: readonly { readonly roNumber: string }[] };
}
const ORDERS_OF_THE_DAY = `{
  repairOrders(first: 100, filter: { settledOn: { from: "2026-10-08", to: "2026-10-09" } }) { nodes { roNumber } }
}`;
const HEADER = '工单号,客户编号,车辆编号,工单类型,接车时间,结算时间,工时费';

/** Three orders, two of which cannot be entered as they are. */
async function faultyFile(prefix: string): Promise<{ readonly text: string; readonly numbers: string }> {
  const { customers } = await askGraph<Customers>('dealerSystem', CUSTOMERS);
  const customer = customers.nodes.find(({ vehicles }) => vehicles.length > 0);
  const numbers = `${customer?.externalRef.number},${customer?.vehicles[0]?.externalRef.number}`;
  const times = '2026-10-08 09:00,2026-10-08 11:00';
  const rows = [
    `${prefix}-1,${numbers},一般维修,${times},"1,200.00"`,
    `${prefix}-2,${numbers},一般维修,${times},12.345`,
    `${prefix}-3,${numbers},修一修,${times},80.00`,
  ];
  return { text: `${HEADER}\r\n${rows.join('\r\n')}\r\n`, numbers };
}

describe('the import centre', () => {
  it('SVC-22: a file with faults is read, mended where it stands, and run', async () => {
    const prefix = `BR${Date.now()}`;
    const { text } = await faultyFile(prefix);
    const { page, inspect } = await openConsole({ as: 'dealerSystem' });
    await page.getByRole('heading', { name: '数据导入' }).waitFor();
    await page.locator('input[type=file]').setInputFiles({
      name: '十月工单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await page.getByText('“十月工单.csv”，共 3 行').waitFor();
    await page.getByRole('button', { name: '试运行' }).click();
    await page.getByText('试运行结果：尚未写入任何数据').waitFor();

    const amount = page.getByLabel('第 2 行，工时费');
    await amount.waitFor();
    expect(await amount.inputValue()).toBe('12.345');
    const faults = await page
      .getByRole('row')
      .filter({ has: page.getByRole('textbox') })
      .allInnerTexts();
    expect(faults).toHaveLength(2);
    for (const fault of faults) {
      expect(fault).toMatch(/[\u4e00-\u9fff]{4,}/);
      expect(fault).not.toMatch(/[A-Z]{3,}/);
    }
    await inspect('imports-faults');
    await page.getByText('中文').click();

    const take = page.getByRole('button', { name: '下载问题清单' });
    const file = await downloadedText(page, () => take.click());
    expect(file.split('\r\n').filter((line) => /^[23],/.test(line))).toHaveLength(2);

    await amount.fill('12.34');
    await page.getByLabel('第 3 行，工单类型').fill('一般维修');
    await page.getByRole('button', { name: '保存修改并重新试运行' }).click();
    await page.getByText('全部通过，可以正式导入。').waitFor();
    await page.getByRole('button', { name: '正式导入 3 条' }).click();
    await page.getByText('导入结果').waitFor();
    await page.getByText('已导入').waitFor();

    await page.getByRole('tab', { name: '导入记录' }).click();
    const newest = page.getByRole('row').filter({ hasText: '十月工单.csv' }).first();
    await newest.waitFor();
    expect(await newest.innerText()).toMatch(/维修工单\s+正式导入\s+已完成\s+3\s+0\s+0/);
    const { repairOrders } = await askGraph<Orders>('dealerSystem', ORDERS_OF_THE_DAY);
    const entered = repairOrders.nodes
      .map(({ roNumber }) => roNumber)
      .filter((each) => each.startsWith(prefix));
    expect(entered.sort()).toEqual([`${prefix}-1`, `${prefix}-2`, `${prefix}-3`]);
    await inspect('imports-history');
  }, 240_000);
});
