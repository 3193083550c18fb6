/** An identifier for the example of a contract. */
export function exampleId(prefix: string, number = 1): string {
  return `${prefix}_01jd00000000000000000000${String(number).padStart(2, '0')}`;
}

/** An amount for the example of a contract. */
export function cny(amount: string): { amount: string; currencyCode: string } {
  return { amount, currencyCode: 'CNY' };
}

/** The member of the examples. */
export const exampleMember = {
  dealerId: exampleId('dlr'),
  customerId: exampleId('cus'),
  membershipId: exampleId('mem'),
};
