import { castAt, visitStack } from '@autoclub/local-stack';
import type { Part, VisitedStack } from '@autoclub/local-stack';
import type { Principal } from '@autoclub/identity';

/** What the graph answers over HTTP: its status, and whatever is in the body. */
export interface Answer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly data: Data | null | undefined;
  readonly errors: readonly { message: string; path?: (string | number)[]; extensions: { code: string } }[];
  readonly text: string;
  readonly headers: Headers;
}

export type Ask = <Data = Record<string, unknown>>(
  query: string,
  variables?: object,
) => Promise<Answer<Data>>;

/** The house that was started for all end-to-end tests. */
export function house(): VisitedStack {
  const place = process.env['AUTOCLUB_HOUSE'];
  if (!place) throw new Error('Run these tests by jest --selectProjects e2e: it starts the house.');
  const { dataDir, portBase } = JSON.parse(place) as { dataDir: string; portBase: number };
  return visitStack(dataDir, portBase);
}

/** A dealer of the demo. */
export interface DemoPlace {
  readonly code: string;
  readonly id: string;
  readonly regionId: string;
}

/** The dealers of the demo in the order of their codes; there are at least two. */
export function dealersOf(stack: VisitedStack): readonly [DemoPlace, DemoPlace, ...DemoPlace[]] {
  const entries = Object.entries(stack.demo?.dealers ?? {});
  const [first, second, ...more] = entries
    .map(([code, place]) => ({ code, ...place }))
    .sort((a, b) => a.code.localeCompare(b.code));
  if (!first || !second) throw new Error('The demo has fewer than two dealers.');
  return [first, second, ...more];
}

export async function askAs(stack: VisitedStack, principal: Principal): Promise<Ask> {
  return askWith(stack, await stack.tokenFor(principal));
}

/** One of the parts of the main job at a dealer. */
export function askAsPart(
  stack: VisitedStack,
  part: Part,
  dealer: { id: string; regionId: string },
): Promise<Ask> {
  return askAs(stack, castAt({ dealerId: dealer.id, regionId: dealer.regionId })[part]);
}

export function askWith(stack: VisitedStack, token: string | undefined): Ask {
  return async <Data>(query: string, variables: object = {}) => {
    const response = await fetch(stack.gatewayUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const body = JSON.parse(text) as { data?: Data; errors?: Answer['errors'] };
    const { status, headers } = response;
    return { status, headers, text, data: body.data, errors: body.errors ?? [] };
  };
}

/** The data of an answer that must be whole. */
export function expectData<Data>(answer: Answer<Data>): Data {
  expect(answer.errors).toEqual([]);
  expect(answer.status).toBe(200);
  return answer.data as Data;
}
