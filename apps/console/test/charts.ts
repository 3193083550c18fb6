import type { Page } from 'playwright-core';

/** What of a drawn chart tests look at. */
export interface Drawn {
  readonly xAxis?: readonly { readonly data: readonly string[] }[];
  readonly yAxis?: readonly { readonly data: readonly string[] }[];
  readonly series: readonly { readonly name: string; readonly data: readonly unknown[] }[];
}

/** What a chart of the page shows, as it is drawn; waits until it is. */
export async function drawnAs<Option>(page: Page, name: string): Promise<Option> {
  type Charts = Record<string, (() => unknown) | undefined>;
  await page.waitForFunction((of) => (globalThis as { charts?: Charts }).charts?.[of] !== undefined, name);
  return page.evaluate((of) => (globalThis as { charts?: Charts }).charts?.[of]?.(), name) as Promise<Option>;
}

/** The whole months that end with the last one that is over, by the clock that the page goes by. */
export function monthsUntilNow(count: number): { from: string; to: string } {
  const now = new Date();
  const firstOf = (back: number) => {
    const day = new Date(now.getFullYear(), now.getMonth() - back, 1);
    return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-01`;
  };
  return { from: firstOf(count), to: firstOf(0) };
}
