import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Page, PageOf } from '../application/reading';

/**
 * Cuts a page out of a filtered query, in the order of the ids, which is the order of registration; the count is a
 * statement of its own and made only when somebody asks.
 */
export async function pageOf<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  id: string,
  page: Page,
  withCount: boolean,
): Promise<PageOf<Row>> {
  const totalCount = withCount ? await query.getCount() : null;
  if (page.afterId !== undefined) query.andWhere(`${id} > :afterId`, { afterId: page.afterId });
  if (page.beforeId !== undefined) query.andWhere(`${id} < :beforeId`, { beforeId: page.beforeId });
  const rows = await query
    .orderBy(id, page.backward ? 'DESC' : 'ASC')
    .limit(page.limit + 1)
    .getMany();
  return { rows, totalCount };
}
