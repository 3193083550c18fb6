import { buildSchema } from 'graphql';
import { API_FILE } from '../breaking-changes';
import { SUBGRAPHS, type Artefacts } from '../workspace';
import { federationFaults, outageFaults } from './federation-rules';
import { graphFaults } from './graph-rules';

/** Breaks of the style in the graph and its subgraphs, as sentences. */
export function lintGraph(artefacts: Artefacts): string[] {
  const subgraphs = new Map(
    SUBGRAPHS.map((name) => [name, artefacts.get(`apps/${name}/schema.graphql`) ?? '']),
  );
  const federation = [...subgraphs].flatMap(([name, sdl]) => federationFaults(name, sdl));
  const graph = graphFaults(buildSchema(artefacts.get(API_FILE) ?? ''));
  return [...graph, ...federation, ...outageFaults(subgraphs)];
}
