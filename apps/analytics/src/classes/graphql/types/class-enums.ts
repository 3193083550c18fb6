import { codeEnum } from '@autoclub/subgraph-kit';
import type { FrequencyClass, FrequencyFlag } from '../../domain/rules/frequency-class.rule';
import type { ValueClass, ValueFlag } from '../../domain/rules/value-class.rule';

export const ValueClassEnum = codeEnum<ValueClass>(
  'ValueClass',
  'What a customer is worth to the dealer (rulebook ANA-01).',
  {
    LOYAL: 'Spend and visits of the last 12 months both reach the upper marks.',
    FAIRLY_LOYAL: 'Both reach the lower marks.',
    GENERAL: 'Neither loyal nor silent.',
    NEW: 'Bought a car lately that has not been due yet.',
    INACTIVE: 'Silent for some months: about to be lost.',
    LOST: 'Silent for so long that the customer counts as lost.',
  },
);

export const FrequencyClassEnum = codeEnum<FrequencyClass>(
  'FrequencyClass',
  'How often a customer came in the last 12 months (rulebook ANA-02).',
  {
    A: 'At least 4 visits.',
    B: '2 or 3 visits.',
    C: 'One visit.',
    D: 'No visit.',
  },
);

export const CustomerFlagEnum = codeEnum<ValueFlag | FrequencyFlag>(
  'CustomerFlag',
  'What is said of a customer beside the classes.',
  {
    NEW_CAR: 'Bought a car within the last months (rulebook ANA-01).',
    INSURANCE_RENEWED: 'Renewed an insurance policy here in the last 12 months.',
    POTENTIAL_A: 'Bought a car less than a year ago and came in every full quarter since (rulebook ANA-02).',
  },
);
