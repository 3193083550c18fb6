import { snakeCase } from '@autoclub/persistence';
import { changedRowsOf, changedWith, tiers } from '../../facts';
import type { FactKind, FollowUp } from '../../facts';
import type { FlowMeasure } from '../application/measure';
import { flows } from '../application/measures';
import { personSets } from '../application/person-sets';
import { ROLLED, dropEmptyFigures } from './day-figures';
import { NO_LONGER, clearPersons, numberPersonsOf, whoCame } from './keep-who-came';
import { keepMembers } from './keep-members';
import { amountOf, conditionOf, dimensionOf } from './measure-sql';

/** How facts of a kind change the rollups: every measure and every set of persons over them, by difference. */
export function rollUpOf(kind: FactKind): FollowUp | undefined {
  if (kind === tiers) return { around: keepMembers };
  const measures = flows.filter((measure) => changedWith(kind).includes(measure.over));
  const sets = personSets.filter(({ over }) => over === kind);
  if (measures.length === 0 && sets.length === 0) return undefined;
  const delta = measures.length === 0 ? NOTHING : measures.map(deltaOf).join('\nunion all\n');
  return {
    statement: {
      relations: [`delta as (${delta})`, ...ROLLED, ...(sets.length === 0 ? [] : whoCame(sets))],
      left: sets.length === 0 ? 'null' : NO_LONGER,
      prepare: (tx, facts) => numberPersonsOf(tx, sets, facts),
      afterCorrection: async (tx, dealerIds, left) => {
        await dropEmptyFigures(tx, dealerIds);
        if (left !== null) await clearPersons(tx, left);
      },
    },
  };
}

/** Of facts that no measure adds up. */
const NOTHING = `
  select null::text as dealer_id, null::date as business_day, '' as measure, '' as dimension, 0::bigint as value
   where false`;

function deltaOf(measure: FlowMeasure): string {
  const sum = `sum(sign * ${amountOf(measure)})`;
  return `select dealer_id, ${snakeCase(measure.day)} as business_day, '${measure.code}' as measure,
                 ${dimensionOf(measure.dimension)} as dimension, ${sum} as value
            from ${changedRowsOf(measure.over)} where ${conditionOf(measure)}
           group by 1, 2, 4 having ${sum} <> 0`;
}
