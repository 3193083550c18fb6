import { benefitPromisesKept } from './benefit-promises-kept.measure';
import { benefitPromisesJudged } from './benefit-promises.measure';
import { timePromisesKept } from './time-promises-kept.measure';
import { timePromisesJudged } from './time-promises.measure';

export const promisesFlows = [
  benefitPromisesKept,
  benefitPromisesJudged,
  timePromisesKept,
  timePromisesJudged,
] as const;
