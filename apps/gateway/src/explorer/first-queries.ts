/** One query that the explorer opens with. The README shows the same ones; a test holds both against each other. */
export interface FirstQuery {
  /** Who may run it, and where its values come from. */
  readonly notes: readonly string[];
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
}

export const FIRST_QUERIES: readonly FirstQuery[] = [
  {
    notes: [
      'A member, what the card is worth and why.',
      'As a service advisor. The ids of tabs 2 and 3 come from here: customer.id and customer.vehicles.id.',
    ],
    query: `query Card {
  memberships(first: 3) {
    nodes {
      memberNumber
      customer { id vehicles { id } }
      tier { code name }
      qualifyingPoints
      pointsAccount {
        balance { available held total }
        entries(first: 5) { nodes { points businessDay explanation { ruleId formula text } } }
      }
      entitlements { code name remainingCount }
    }
  }
}`,
    variables: {},
  },
  {
    notes: [
      'What would this order earn? The same code as posting; nothing is written.',
      'As a service advisor. customerId: a customer.id of tab 1.',
    ],
    query: `query Preview($customerId: ID!) {
  pointsPreview(
    input: {
      customerId: $customerId
      settledOn: "2026-11-20"
      lines: [
        { kind: LABOUR, listAmount: { amount: "1000.00" }, discountAmount: { amount: "50.00" } }
        { kind: PART, listAmount: { amount: "249.99" } }
      ]
    }
  ) {
    points
    explanation { formula text }
  }
}`,
    variables: { customerId: '' },
  },
  {
    notes: [
      'The main job: settle an order.',
      'As the management system (DMS). customerId and vehicleId: of one customer in tab 1.',
      'A new order needs a new roNumber and a new key. The same key again returns the first answer, as replayed.',
    ],
    query: `mutation Settle($customerId: ID!, $vehicleId: ID!, $roNumber: String!, $key: String!) {
  repairOrderSettle(
    input: {
      idempotencyKey: $key
      roNumber: $roNumber
      customerId: $customerId
      vehicleId: $vehicleId
      kind: GENERAL_REPAIR
      settledAt: "2026-11-20T06:00:00Z"
      lines: [
        { kind: LABOUR, payer: CUSTOMER, description: "Brakes", listAmount: { amount: "1000.00" } }
        { kind: PART, payer: CUSTOMER, description: "Pads", listAmount: { amount: "249.99" } }
      ]
    }
  ) {
    repairOrder {
      id
      totals { listAmount { amount } discountAmount { amount } payableAmount { amount } }
      traceId
    }
    replayed
    userErrors { code field message }
  }
}`,
    variables: { customerId: '', vehicleId: '', roNumber: 'RO-1', key: 'order RO-1' },
  },
  {
    notes: [
      'Where that order went: its points, and the figure it is counted in.',
      'As a service advisor. id: the repairOrder.id that tab 3 returned.',
    ],
    query: `query WhereItWent($id: ID!) {
  repairOrder(id: $id) {
    pointsEntries { points explanation { ruleId formula text } traceId }
    countedIn { businessDay traceId }
    customer {
      classes { value { class } frequency { class } }
      membership { tier { code } }
    }
  }
}`,
    variables: { id: '' },
  },
  {
    notes: ["A region's figures.", 'As an analyst of the region, who can reach no person.'],
    query: `query RegionFigures {
  regions {
    name
    figures(period: { from: "2026-01-01", to: "2026-12-01" }) {
      kpis { kpi { code name unit } value isSuppressed }
      freshness { lastEventAt }
    }
  }
}`,
    variables: {},
  },
];

/** Where a token is pasted; while there is none, the list of roles counts. */
export const EMPTY_TOKEN = '{\n  "authorization": "Bearer "\n}';

/** The queries in the form in which GraphiQL opens its tabs. */
export function startTabs(): { query: string; variables: string; headers: string }[] {
  return FIRST_QUERIES.map(({ notes, query, variables }, at) => ({
    query: `${notes.map((note, line) => `# ${line === 0 ? `${at + 1}. ` : ''}${note}\n`).join('')}${query}\n`,
    variables: JSON.stringify(variables, null, 2),
    headers: EMPTY_TOKEN,
  }));
}
