import { buildSchema } from 'graphql';
import { API_FILE } from '../breaking-changes';
import { SUBGRAPHS, type Artefacts } from '../workspace';
import { federationFaults } from './federation-rules';
import { graphFaults } from './graph-rules';

/** Breaks of the style in the graph and its subgraphs, as sentences. */
export function lintGraph(artefacts: Artefacts): string[] {
  const federation = SUBGRAPHS.flatMap((name) =>
    federationFaults(name, artefacts.get(`apps/${name}/schema.graphql`) ?? ''),
  );
  return [...graphFaults(buildSchema(artefacts.get(API_FILE) ?? '')), ...federation];
}
