import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { ListPlace, OrderOwner, Page } from '../application/order-reads';

/** Orders stand newest settlement first, then by id; a page read from the end comes in the opposite order. */
export function inOrderOf<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  backward: boolean,
): SelectQueryBuilder<E> {
  const direction = backward ? 'ASC' : 'DESC';
  return query.orderBy('o.settledAt', direction).addOrderBy('o.id', direction);
}

/** One page and one row more, which tells that there is more. */
export function onPage<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  page: Page,
): SelectQueryBuilder<E> {
  if (page.after) query.andWhere('(o.settled_at, o.id) < (:afterAt, :afterId)', placeOf('after', page.after));
  if (page.before)
    query.andWhere('(o.settled_at, o.id) > (:beforeAt, :beforeId)', placeOf('before', page.before));
  return inOrderOf(query, page.backward).limit(page.limit + 1);
}

/** The keys of one page for each of many owners; the column is ours and never a text of the caller. */
export function placedOnPage(
  owner: OrderOwner,
  dealerId: string | undefined,
  ownerIds: readonly string[],
  page: Page,
): { sql: string; parameters: Record<string, unknown> } {
  const direction = page.backward ? 'asc' : 'desc';
  const conditions = [
    dealerId === undefined ? '' : 'and p.dealer_id = :pageDealerId',
    page.after ? 'and (p.settled_at, p.id) < (:afterAt, :afterId)' : '',
    page.before ? 'and (p.settled_at, p.id) > (:beforeAt, :beforeId)' : '',
  ].join(' ');
  const sql = `
    select page.dealer_id, page.id from unnest(cast(:ownerIds as text[])) as owner(id)
     cross join lateral (
       select p.dealer_id, p.id from repair_order p
        where p.${owner}_id = owner.id ${conditions}
        order by p.settled_at ${direction}, p.id ${direction} limit :pageLimit) as page`;
  const parameters = {
    ownerIds: [...ownerIds],
    pageLimit: page.limit + 1,
    ...(dealerId === undefined ? {} : { pageDealerId: dealerId }),
    ...(page.after ? placeOf('after', page.after) : {}),
    ...(page.before ? placeOf('before', page.before) : {}),
  };
  return { sql, parameters };
}

function placeOf(name: 'after' | 'before', { settledAt, id }: ListPlace): Record<string, unknown> {
  return { [`${name}At`]: settledAt, [`${name}Id`]: id };
}
