import { snakeCase } from '@autoclub/persistence';
import { changedRowsOf, changedWith } from '../../facts';
import type { FactKind, FollowUp } from '../../facts';
import type { FlowMeasure } from '../application/measure';
import { flows } from '../application/measures';
import { ROLLED, dropEmptyFigures } from './day-figures';
import { amountOf, conditionOf, dimensionOf } from './measure-sql';

/** How facts of a kind change the rollups: every measure that is counted over them, by difference. */
export function rollUpOf(kind: FactKind): FollowUp | undefined {
  const measures = flows.filter((measure) => changedWith(kind).includes(measure.over));
  if (measures.length === 0) return undefined;
  return {
    relations: [`delta as (${measures.map(deltaOf).join('\nunion all\n')})`, ...ROLLED],
    afterCorrection: dropEmptyFigures,
  };
}

function deltaOf(measure: FlowMeasure): string {
  const sum = `sum(sign * ${amountOf(measure)})`;
  return `select dealer_id, ${snakeCase(measure.day)} as business_day, '${measure.code}' as measure,
                 ${dimensionOf(measure.dimension)} as dimension, ${sum} as value
            from ${changedRowsOf(measure.over)} where ${conditionOf(measure)}
           group by 1, 2, 4 having ${sum} <> 0`;
}
