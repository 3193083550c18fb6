import type { Bilingual } from './bilingual';
import type { Money } from './money';

/** What a use case returns: its result, or the refusals that kept anything from being written. */
export type Outcome<T, R> = Accepted<T> | Refused<R>;

/** The accepted half of an outcome. */
export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}

/** The refused half: at least one refusal, each naming the input field it is about. */
export interface Refused<R> {
  readonly ok: false;
  readonly refusals: readonly R[];
}

export function accepted<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

export function refused<R>(...refusals: readonly R[]): Refused<R> {
  return { ok: false, refusals };
}

/**
 * A fact that the text of a refusal names. What has a name in both languages is given by its name, or as a code that
 * has a word; an amount as money, so that it is shown with its currency.
 */
export type FactValue = string | number | Bilingual | Money | CodeFact;

/** A code of our own that the text shows as a word; whatever a caller sent is shown as it was sent. */
export interface CodeFact {
  readonly code: string;
}

/**
 * One "no" as data: a code of the service's refusal table, the path of the input field it is about
 * (`['lines', '0', 'listAmount']`), and the facts its message names. Messages in Chinese and English are attached at
 * the edge of the graph, never here.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly field?: readonly string[];
  readonly facts?: Readonly<Record<string, FactValue>>;
}

/** Every refusal of several outcomes, in their order; empty when all of them were accepted. */
export function refusalsOf<R>(...outcomes: readonly Outcome<unknown, R>[]): R[] {
  return outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
}
