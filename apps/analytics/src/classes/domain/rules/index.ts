import type { ClassRule } from './class-rule';
import { frequencyClassRule } from './frequency-class.rule';
import { valueClassRule } from './value-class.rule';

/** Every rule set that labels customers, side by side (rulebook ANA-12), in the order they are shown. */
export const classRules: readonly ClassRule[] = [valueClassRule, frequencyClassRule];
