import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, parse, printSchema, type GraphQLSchema } from 'graphql';
import { SchemaFault } from './workspace';

/**
 * Composes subgraphs into the supergraph that the gateway serves; addresses come from the gateway's environment.
 * Each fault of composition is one sentence.
 */
export function composeSupergraph(subgraphs: ReadonlyMap<string, string>): string {
  const services = [...subgraphs].map(([name, sdl]) => ({
    name,
    typeDefs: parse(sdl),
    url: `http://${name}/graphql`,
  }));
  const { errors, supergraphSdl } = composeServices(services);
  if (supergraphSdl) return supergraphSdl;
  const faults = errors?.map(({ message }) => `- ${message}`).join('\n');
  throw new SchemaFault(`The subgraphs do not fit together:\n${faults}`);
}

/** The schema that clients see: the supergraph without what is only for the planner. */
export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  return lexicographicSortSchema(Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema());
}

export function printApi(supergraphSdl: string): string {
  return `${printSchema(apiSchemaOf(supergraphSdl))}\n`;
}
