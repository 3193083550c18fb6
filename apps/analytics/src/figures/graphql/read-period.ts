import type { Period } from '@autoclub/domain-kit';
import { askedPeriod, badUserInput } from '@autoclub/subgraph-kit';
import type { DateRangeInput, GraphContext } from '@autoclub/subgraph-kit';
import { asOfDay, NATION_TIME_ZONE } from '../../network';

const LONGEST_YEARS = 10;

/**
 * A period to sum figures up over. Refused as BAD_USER_INPUT is one that is empty, turned round or too long, that has
 * not begun yet or lies before all business.
 */
export function readPeriod(asked: DateRangeInput, context: GraphContext): Period {
  const period = askedPeriod(asked, LONGEST_YEARS);
  if (period.from > asOfDay(null, context.now(), NATION_TIME_ZONE))
    throw badUserInput({
      zh: '期间（period）尚未开始。',
      en: 'The "period" has not begun yet.',
    });
  return period;
}
