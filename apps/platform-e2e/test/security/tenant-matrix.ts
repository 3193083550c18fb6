import { randomUUID } from 'node:crypto';
import type { DemoPlace } from '../house';
import type { Caller, Sent } from './callers';
import type { Harvest } from './harvest';
import { textOf, variablesOf, type Way } from './questions';

/** One cell of the matrix: who asks, on which way, with whose ids. */
export interface Cell {
  readonly way: Way;
  readonly caller: Caller;
  readonly idsOf: DemoPlace;
  /** Without what may be left out, see {@link variablesOf}. */
  readonly isBare: boolean;
}

/** Which words an answer to a caller must not have. */
export type Forbidden = (caller: Caller, word: string) => boolean;

/** What the matrix works with. */
export interface Walls {
  readonly found: Harvest;
  readonly forbidden: Forbidden;
  /** Strings that were planted at dealers; they must not be in an answer even as part of a word. */
  readonly planted: ReadonlyMap<string, string>;
  send(caller: Caller, body: string): Promise<Sent>;
}

/** What was wrong in a cell, in a line. */
export async function faultsOf(cell: Cell, walls: Walls): Promise<readonly string[]> {
  const { way, caller, idsOf, isBare } = cell;
  const query = textOf(way);
  const place = `${caller.name} ${way.root.field.name} … ${way.target.name} with ids of ${idsOf.code}`;
  const foreign = caller.principal.dealerId !== idsOf.id;
  const taken = new Map<string, string>();
  const supply = {
    column: (name: string) => {
      const value = name === 'dealer_id' ? idsOf.id : walls.found.valuesOf(idsOf.id, name).at(-1);
      if (value !== undefined) taken.set(value, nowhere(value));
      return value;
    },
    key: randomUUID,
  };
  const variables = variablesOf(way, supply, isBare);
  const asked = JSON.stringify({ query, variables });
  const answer = await walls.send(caller, asked);
  const faults = seenIn(answer.text, asked, caller, walls).map((word) => `${place}: shows ${word}`);
  if (answer.status >= 500 && answer.status !== 503)
    faults.push(`${place}: status ${answer.status} ${answer.text.slice(0, 300)}`);
  if (answer.codes.includes('INTERNAL_SERVER_ERROR')) faults.push(`${place}: INTERNAL_SERVER_ERROR`);
  const isHidden =
    foreign && caller.principal.dealerId !== null && taken.size > 0 && onlyTheirs(taken, idsOf, walls);
  if (!isHidden) return faults;
  const twin = asked.replaceAll(/"([^"\\]+)"/g, (all, word: string) =>
    taken.has(word) ? `"${taken.get(word)}"` : all,
  );
  const fresh = twin.replace(/("idempotencyKey":")[^"]+/g, () =>
    `$1${randomUUID()}`.replace('$1', '"idempotencyKey":"'),
  );
  const nothing = await walls.send(caller, fresh);
  if (sameWords(answer.text, taken) !== sameWords(nothing.text, taken))
    faults.push(
      `${place}: tells what is theirs from what is nowhere:\n${answer.text.slice(0, 500)}\n${nothing.text.slice(0, 500)}`,
    );
  return faults;
}

/** Whether what was sent exists at that dealer and at no other. */
const onlyTheirs = (taken: ReadonlyMap<string, string>, { id }: DemoPlace, { found }: Walls) =>
  [...taken.keys()].every((value) => value === id || found.ownerOf(value) === id);

/** As long and of the same letters, and nobody's. */
function nowhere(value: string): string {
  const half = Math.floor(value.length / 2);
  const turned = [...value.slice(half)].map((letter) =>
    /\d/.test(letter) ? String((Number(letter) + 7) % 10) : letter,
  );
  return value.slice(0, half) + turned.join('');
}

/** Words of an answer that were not sent and are not for this caller. */
function seenIn(text: string, asked: string, caller: Caller, { forbidden, planted }: Walls): string[] {
  const words = [...new Set(text.match(/[\w.@-]{5,}|\p{Script=Han}{4,}[\w-]*/gu) ?? [])];
  const seen = words.filter((word) => !asked.includes(word) && forbidden(caller, word));
  const parts = [...planted].filter(([part, dealerId]) => {
    const isTheirs = caller.principal.dealerId !== dealerId;
    return isTheirs && text.includes(part) && !asked.includes(part);
  });
  return [...seen, ...parts.map(([part]) => part)];
}

/** An answer without what differs from one request to the next: ids that were sent, traces, times, costs. */
function sameWords(text: string, taken: ReadonlyMap<string, string>): string {
  let plain = text
    .replaceAll(/"requestId":"[^"]*"/g, '')
    .replace(/,"extensions":\{"(cost|position)".*$/s, '');
  for (const [one, other] of taken) plain = plain.replaceAll(one, '?').replaceAll(other, '?');
  return plain.replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"time"').replaceAll(/"[0-9a-f]{32}"/g, '"trace"');
}
