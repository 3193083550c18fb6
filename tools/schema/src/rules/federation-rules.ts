import { Kind, parse, type FieldDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';

/**
 * Faults of a subgraph's SDL that composition accepts: `@requires` on a field with arguments is answered wrongly
 * without an error by the gateway's planner, so it is forbidden.
 */
export function federationFaults(subgraph: string, sdl: string): string[] {
  const types = parse(sdl).definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  return types.flatMap((type) =>
    (type.fields ?? [])
      .filter((field) => hasDirective(field, 'requires') && (field.arguments?.length ?? 0) > 0)
      .map(
        (field) =>
          `${subgraph}: ${type.name.value}.${field.name.value} has arguments and @requires; it may have only one.`,
      ),
  );
}

function hasDirective(field: FieldDefinitionNode, name: string): boolean {
  return field.directives?.some((directive) => directive.name.value === name) ?? false;
}
