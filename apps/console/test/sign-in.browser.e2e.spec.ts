import { openConsole } from './browser';

describe('signing in', () => {
  it('is choosing a role; the page is in Chinese, and in English at a click', async () => {
    const { page, inspect } = await openConsole({ path: '' });
    await page.getByRole('button', { name: '服务顾问' }).click();
    await page.getByRole('heading', { name: '客户查询' }).waitFor();
    expect(await page.title()).toBe('客户查询 · AutoClub');
    expect(new URL(page.url()).pathname).toBe('/console/look-up');
    await page.getByText('English').click();
    await page.getByRole('heading', { name: 'Customer look-up' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en-GB');
    await inspect('frame');
  });

  it('shows each role its own screens and closes the others', async () => {
    const { page } = await openConsole({ as: 'regionAnalyst', path: '/look-up' });
    await page.getByText('此页面不对您的身份开放。').waitFor();
    const menu = await page.getByRole('navigation').getByRole('link').allInnerTexts();
    expect(menu).toEqual(['经营总览', '客户留存']);
  });
});
