/** An operation that is measured, with the variables that make each request another one. */
export interface MeasuredOperation {
  readonly id: string;
  readonly query: string;
  readonly variables: (index: number) => Record<string, unknown>;
}

/** So many different variable sets: a gateway that merges equal calls in flight must not look faster than it is. */
export const DISTINCT_REQUESTS = 150;

const cursor = (index: number): string => Buffer.from(`v1:${index}`).toString('base64url');

export const operations: readonly MeasuredOperation[] = [
  {
    id: 'gateway.simple',
    query: `query Simple($id: ID!) {
      membership(id: $id) { id memberNumber status tier { code name } validity { from to } }
    }`,
    variables: (index) => ({ id: `mem_${String(index).padStart(26, '0')}` }),
  },
  {
    id: 'gateway.front4',
    query: `query Front4($after: String) {
      memberships(first: 10, after: $after) {
        nodes {
          id memberNumber status qualifyingPoints tier { code name } validity { from to }
          customer { id name phone classes { value { class } frequency { class } } }
          pointsAccount { id balance { available held total } }
          entitlements { id code name grantedCount usedCount remainingCount }
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: (index) => ({ after: cursor(index) }),
  },
  {
    id: 'gateway.list100',
    query: `query List100($after: String) {
      memberships(first: 100, after: $after) {
        nodes { id memberNumber pointsAccount { balance { available held total } } }
      }
    }`,
    variables: (index) => ({ after: cursor(index) }),
  },
];
