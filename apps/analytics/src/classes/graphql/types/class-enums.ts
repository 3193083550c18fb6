import { registerEnumType } from 'type-graphql';

export const ValueClassEnum = {
  LOYAL: 'LOYAL',
  FAIRLY_LOYAL: 'FAIRLY_LOYAL',
  GENERAL: 'GENERAL',
  NEW: 'NEW',
  INACTIVE: 'INACTIVE',
  LOST: 'LOST',
} as const;
registerEnumType(ValueClassEnum, {
  name: 'ValueClass',
  description: 'What a customer is worth to the dealer (rulebook ANA-01).',
  valuesConfig: {
    LOYAL: { description: 'Spend and visits of the last 12 months both reach the upper marks.' },
    FAIRLY_LOYAL: { description: 'Both reach the lower marks.' },
    GENERAL: { description: 'Neither loyal nor silent.' },
    NEW: { description: 'Bought a car lately that has not been due yet.' },
    INACTIVE: { description: 'Silent for some months: about to be lost.' },
    LOST: { description: 'Silent for so long that the customer counts as lost.' },
  },
});

export const FrequencyClassEnum = { A: 'A', B: 'B', C: 'C', D: 'D' } as const;
registerEnumType(FrequencyClassEnum, {
  name: 'FrequencyClass',
  description: 'How often a customer came in the last 12 months (rulebook ANA-02).',
  valuesConfig: {
    A: { description: 'At least 4 visits.' },
    B: { description: '2 or 3 visits.' },
    C: { description: 'One visit.' },
    D: { description: 'No visit.' },
  },
});

export const CustomerFlagEnum = {
  NEW_CAR: 'NEW_CAR',
  INSURANCE_RENEWED: 'INSURANCE_RENEWED',
  POTENTIAL_A: 'POTENTIAL_A',
} as const;
registerEnumType(CustomerFlagEnum, {
  name: 'CustomerFlag',
  description: 'What is said of a customer beside the classes.',
  valuesConfig: {
    NEW_CAR: { description: 'Bought a car within the last months (rulebook ANA-01).' },
    INSURANCE_RENEWED: { description: 'Renewed an insurance policy here in the last 12 months.' },
    POTENTIAL_A: {
      description:
        'Bought a car less than a year ago and came in every full quarter since (rulebook ANA-02).',
    },
  },
});
