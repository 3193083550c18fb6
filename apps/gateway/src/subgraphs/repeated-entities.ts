import type { GraphQLFormattedError } from 'graphql';
import { distinct } from './distinct';
import type { SubgraphAnswer } from './subgraph-answer';

type Variables = Readonly<Record<string, unknown>>;

/** A request for entities without repeats, and how its answer becomes the answer to the whole request. */
export interface WithoutRepeats {
  readonly variables: Variables | undefined;
  readonly restore: (answer: SubgraphAnswer) => SubgraphAnswer;
}

/** Apollo's executor asks for an entity as often as it stands in the answer; a subgraph is asked for it once. */
export function withoutRepeats(variables: Variables | undefined): WithoutRepeats {
  const given = variables?.['representations'];
  if (!Array.isArray(given)) return { variables, restore: (answer) => answer };
  const { firsts, places } = distinct(given);
  if (firsts.length === given.length) return { variables, restore: (answer) => answer };
  const representations = firsts.map((at) => given[at] as unknown);
  return {
    variables: { ...variables, representations },
    restore: (answer) => restored(answer, places, firsts.length),
  };
}

/** An answer with more or fewer entities than were asked for is left as it is: the executor refuses it. */
function restored(answer: SubgraphAnswer, places: readonly number[], asked: number): SubgraphAnswer {
  const entities = answer.data?.['_entities'];
  const errors = answer.errors?.flatMap((error) => errorAtEach(error, places));
  if (!Array.isArray(entities) || entities.length !== asked) return errors ? { ...answer, errors } : answer;
  const data = { ...answer.data, _entities: places.map((place) => entities[place] as unknown) };
  return errors ? { ...answer, data, errors } : { ...answer, data };
}

/** An error of an entity is one in every place where the entity stands. */
function errorAtEach(error: GraphQLFormattedError, places: readonly number[]): GraphQLFormattedError[] {
  const [root, index, ...rest] = error.path ?? [];
  if (root !== '_entities' || typeof index !== 'number') return [error];
  return places.flatMap((place, at) => (place === index ? [{ ...error, path: [root, at, ...rest] }] : []));
}
