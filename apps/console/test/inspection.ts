import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const FOLDER = join(__dirname, '../../../.data/screenshots');
const WIDTHS = [1280, 1920] as const;
const LANGUAGES = [
  ['zh', '中文'],
  ['en', 'English'],
] as const;
const HEIGHT = 900;

/** What the browser has said and asked so far. */
export interface Looked {
  readonly errors: readonly string[];
  readonly hosts: ReadonlySet<string>;
}

interface Finding {
  readonly id: string;
  readonly impact: string | null | undefined;
  readonly places: readonly string[];
}

/** Looks a page over in both languages and both widths, and keeps what it looks like. */
export async function inspect(page: Page, name: string, { errors, hosts }: Looked): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const faults: unknown[] = [];
  for (const [language, label] of LANGUAGES) {
    await page.locator('.ant-segmented-item', { hasText: label }).first().click();
    await page.waitForLoadState('networkidle');
    await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(FOLDER, `${name}-${language}-${width}.png`), fullPage: true });
      const wide = await overflow(page);
      if (wide.length > 0) faults.push({ language, width, wide });
    }
    const findings = await violations(page);
    if (findings.length > 0) faults.push({ language, findings });
  }
  expect(faults).toEqual([]);
  expect(errors).toEqual([]);
  expect([...hosts]).toEqual([new URL(page.url()).host]);
}

/** Serious and critical findings of axe. */
async function violations(page: Page): Promise<Finding[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations: found } = await axe.run({ resultTypes: ['violations'] });
    return found
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({ id, impact, places: nodes.map(({ html }) => html.slice(0, 200)) }));
  });
}

/** What makes the page wider than the window; nothing when it is not. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 160));
  });
}
