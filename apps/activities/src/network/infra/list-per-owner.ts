import type { ListPart } from '../application/list-part';

/** A list that pages: its table, who owns a row, and the time it is ordered by. */
export interface OwnedList {
  readonly table: string;
  readonly owner: string;
  readonly time: string;
  readonly newestFirst: boolean;
  /** A condition that rows must meet besides; its parameters begin at $6. */
  readonly only?: string;
}

/**
 * One statement for the pages of many owners: `$1` their ids, `$2`…`$5` the places after and before which rows lie.
 * Answers one row more than the limit per owner, in the direction of reading.
 */
export function listPerOwner(list: OwnedList, part: ListPart): { sql: string; parameters: unknown[] } {
  const { table, owner, time, newestFirst, only } = list;
  const [after, before] = newestFirst ? ['<', '>'] : ['>', '<'];
  const direction = newestFirst === part.backward ? 'asc' : 'desc';
  const order = `${time} ${direction}, id ${direction}`;
  const sql = `
    select * from (
      select row.*, row_number() over (partition by ${owner} order by ${order}) as place
        from ${table} as row
       where ${owner} = any($1)
         and ($2::timestamptz is null or (${time}, id) ${after} ($2, $3))
         and ($4::timestamptz is null or (${time}, id) ${before} ($4, $5))
         ${only ? `and ${only}` : ''}) as placed
     where place <= ${part.limit + 1}
     order by ${owner}, place`;
  const places = [part.after, part.before].flatMap((place) => [place?.at ?? null, place?.id ?? null]);
  return { sql, parameters: places };
}
