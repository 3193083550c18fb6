import { screens } from '../src/screens';
import { openConsole, type Part } from './browser';

/** What each role of the house sees, by the addresses of the screens; everything else is closed to it. */
const SEEN: Readonly<Record<Part, readonly string[]>> = {
  advisor: ['look-up', 'orders', 'enrolment', 'today', 'figures'],
  clubManager: [
    ...['look-up', 'orders', 'enrolment', 'today', 'figures', 'retention', 'economics'],
    ...['club-activities', 'programme'],
  ],
  dealerSystem: ['imports'],
  regionAnalyst: ['figures', 'retention'],
  oemAnalyst: ['figures', 'retention', 'economics', 'programme'],
  operator: ['programme', 'operation'],
};

describe('ANA-08, PLT-03: what each role sees', () => {
  it.each(Object.entries(SEEN) as [Part, readonly string[]][])('%s', async (part, seen) => {
    const closed = screens.map(({ path }) => path).filter((path) => !seen.includes(path));
    expect(closed).toHaveLength(screens.length - seen.length);
    const [first = ''] = closed;
    const { page, answers, close } = await openConsole({ as: part, path: `/${first}` });
    await page.getByText('此页面不对您的身份开放。').waitFor();
    const menu = await page.getByRole('navigation').getByRole('link').allInnerTexts();
    const titles = screens.filter(({ path }) => seen.includes(path)).map(({ title }) => title.zh);
    expect(menu).toEqual(titles);
    for (const path of closed.slice(1)) {
      await page.evaluate((to) => {
        history.pushState({}, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, `/console/${path}`);
      await page.waitForURL(`**/console/${path}`);
      await page.getByText('此页面不对您的身份开放。').waitFor();
    }
    const asked = answers.filter((answer) => !answer.includes('"viewer"') && !answer.includes('"roles"'));
    expect(asked).toEqual([]);
    await close();
  });
});
