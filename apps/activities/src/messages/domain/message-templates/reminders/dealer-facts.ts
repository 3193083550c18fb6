/** Every reminder may name its dealer, besides the facts of its rule. */
export const DEALER_FACTS = ['dealerNameZh', 'dealerNameEn'] as const;
