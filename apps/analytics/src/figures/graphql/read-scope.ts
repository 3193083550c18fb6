import { Denied, tenantScopeOf } from '@autoclub/identity';
import { badUserInput, readerOf } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { NATION } from '../../measures';
import type { Grouping } from '../../measures';
import type { FigureSubject } from '../application/read-figures';
import type { FigureParts } from './figure-parts';

/** The nation is no secret, but only those who see every region may read its figures. */
export function requireNation(context: GraphContext): void {
  if (tenantScopeOf(context.principal).kind === 'everything') return;
  throw new Denied('FORBIDDEN', {
    zh: '只有可查看所有大区的人员才能读取全国数据。',
    en: 'Only those who see every region may read the figures of the nation.',
  });
}

/**
 * Whose figure is asked for; null when the caller cannot see it or it is not there, which looks the same
 * (rulebook PLT-02). Refused as BAD_USER_INPUT is a level without its id, and the nation with one.
 */
export async function readScope(
  { unit }: FigureParts,
  { level, id }: { readonly level: Grouping['level']; readonly id?: string | null },
  context: GraphContext,
): Promise<FigureSubject | null> {
  if (level === 'NATION') {
    if (id) throw scopeFault();
    requireNation(context);
    return { id: NATION };
  }
  if (!id) throw scopeFault();
  const [found] = await unit.read(readerOf(context), (reads) =>
    level === 'DEALER' ? reads.dealerInView(id) : reads.regionInView(id),
  );
  return found ?? null;
}

function scopeFault() {
  return badUserInput({
    zh: '范围（scope）为经销商或大区时须给出 id，为全国时不得给出。',
    en: 'The "scope" names a dealer or a region by its "id"; the nation has none.',
  });
}
