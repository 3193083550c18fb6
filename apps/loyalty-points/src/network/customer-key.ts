/** A customer of a dealer: the same person at two dealers is two customers here. */
export interface CustomerKey {
  readonly dealerId: string;
  readonly customerId: string;
}

export function customerName({ dealerId, customerId }: CustomerKey): string {
  return `${dealerId} ${customerId}`;
}
