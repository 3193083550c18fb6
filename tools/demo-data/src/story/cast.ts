import type { LocalDate } from '@autoclub/domain-kit';
import type { Desk } from './desk';

/** A customer with their first car. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly vehicleId: string;
}

/** A running card. */
export interface Member {
  readonly id: string;
  readonly customerId: string;
  readonly feeAmount: string;
}

/** Who appears in the story of a dealer. */
export interface Cast {
  /** No members yet. */
  readonly people: readonly Person[];
  readonly members: readonly Member[];
  /** Cards whose window is open. */
  readonly due: readonly Member[];
  /** Cards whose window has closed, whether or not the night has written it; their holders can still come back. */
  readonly overdue: readonly Member[];
}

/** What coming back costs those of the export whose card is void. */
const BASIC_FEE = '180.00';

const MEMBER = `id customer { id } renewalWindow { feeAmount { amount } }`;
const CAST = `query ($people: CustomerFilter!, $members: MembershipFilter!,
                     $due: DateRangeInput!, $overdue: DateRangeInput!) {
  people: customers(filter: $people, first: 20) { nodes { id name phone vehicles { id } } }
  members: memberships(filter: $members, first: 20) { nodes { ${MEMBER} } }
  due: renewalsDue(expiresIn: $due, first: 5) { nodes { ${MEMBER} } }
  overdue: renewalsDue(expiresIn: $overdue, first: 5) { nodes { ${MEMBER} } }
  lapsed: memberships(filter: { status: LAPSED }, first: 5) { nodes { ${MEMBER} } }
}`;

interface Shown {
  readonly id: string;
  readonly customer: { readonly id: string };
  readonly renewalWindow: { readonly feeAmount: { readonly amount: string } } | null;
}

type Days = Readonly<Record<'due' | 'overdue', { readonly from: LocalDate; readonly to: LocalDate }>>;

/** Finds the people of the story among the customers that the dealer's system has sent. */
export async function castOf(desk: Desk, days: Days): Promise<Cast> {
  const found = await desk.ask<{
    people: { nodes: readonly (Omit<Person, 'vehicleId'> & { vehicles: readonly { id: string }[] })[] };
    members: { nodes: readonly Shown[] };
    due: { nodes: readonly Shown[] };
    overdue: { nodes: readonly Shown[] };
    lapsed: { nodes: readonly Shown[] };
  }>(CAST, { people: { isMember: false, kind: 'PERSON' }, members: { status: 'ACTIVE' }, ...days });
  return {
    people: found.people.nodes.flatMap(({ vehicles: [car], ...person }) =>
      car ? [{ ...person, vehicleId: car.id }] : [],
    ),
    members: found.members.nodes.map(memberOf),
    due: found.due.nodes.map(memberOf),
    overdue: [...found.lapsed.nodes, ...found.overdue.nodes].map(memberOf),
  };
}

function memberOf({ id, customer, renewalWindow }: Shown): Member {
  return { id, customerId: customer.id, feeAmount: renewalWindow?.feeAmount.amount ?? BASIC_FEE };
}
