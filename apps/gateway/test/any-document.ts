import { createHash } from 'node:crypto';
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Aliases that are like what a plan adds, like a field, and like none. */
const ALIASES = ['id', '__typename', 'aliased_id', 'code', 'other'];

const MAX_DEPTH = 5;

/**
 * A valid operation that nobody would write, the same for the same seed: with fragments on a type in fragments on its
 * interface, fields under the names of others, and fragments used in several places.
 */
export function anyDocument(schema: GraphQLSchema, seed: number): string {
  return new Writing(schema, seed).operation();
}

type Field = GraphQLField<unknown, unknown>;

class Writing {
  private choices = 0;
  private readonly fragments: string[] = [];
  private readonly variables: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly seed: number,
  ) {}

  operation(): string {
    const isMutation = this.oneIn(4);
    const root = (
      isMutation ? this.schema.getMutationType() : this.schema.getQueryType()
    ) as GraphQLObjectType;
    const body = this.selection(root, 0);
    const variables = this.variables.length > 0 ? `(${this.variables.join(', ')})` : '';
    return `${isMutation ? 'mutation' : 'query'} Any${variables} ${body} ${this.fragments.join(' ')}`;
  }

  /** The names of an object's answer are shared by the fragments in it, so that none of them has two meanings. */
  private selection(type: GraphQLCompositeType, depth: number, names = new Set<string>()): string {
    const count = 1 + this.below(3);
    const parts = Array.from({ length: count }, () => this.part(type, depth, names)).filter(Boolean);
    return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  }

  private part(type: GraphQLCompositeType, depth: number, names: Set<string>): string {
    if (depth > 0 && depth < MAX_DEPTH && this.oneIn(3)) return this.fragment(type, depth, names);
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const fitting = fields.filter((field) => depth < MAX_DEPTH || !isCompositeType(getNamedType(field.type)));
    const field = fitting[this.below(Math.max(fitting.length, 1))];
    if (!field) return '';
    const alias = this.oneIn(3) ? ALIASES[this.below(ALIASES.length)] : undefined;
    const name = alias ?? field.name;
    if (names.has(name) || (alias !== undefined && fields.some((each) => each.name === alias))) return '';
    names.add(name);
    const inner = getNamedType(field.type);
    const selection = isCompositeType(inner) ? ` ${this.selection(inner, depth + 1)}` : '';
    return `${alias === undefined ? '' : `${alias}: `}${field.name}${this.argumentsOf(field)}${selection}`;
  }

  /** On the type itself, on an interface of it, or on nothing; written in place or with a name. */
  private fragment(type: GraphQLCompositeType, depth: number, names: Set<string>): string {
    const interfaces = isObjectType(type) ? type.getInterfaces() : [];
    const possible = isObjectType(type) ? [type] : [type, ...this.schema.getPossibleTypes(type as never)];
    const all: GraphQLCompositeType[] = [...possible, ...interfaces];
    const on = all[this.below(all.length)] as GraphQLCompositeType;
    // What is written on an interface may lead back to the type, where it must mean the same.
    const known = on === type ? names : new Set(names);
    const body = isInterfaceType(on)
      ? this.onInterface(on, type, depth, known)
      : this.selection(on, depth + 1, known);
    for (const name of known) names.add(name);
    if (!this.oneIn(3)) return `... on ${on.name} ${body}`;
    this.fragments.push(`fragment F${this.fragments.length} on ${on.name} ${body}`);
    return `...F${this.fragments.length - 1}`;
  }

  private onInterface(
    on: GraphQLCompositeType,
    type: GraphQLCompositeType,
    depth: number,
    names: Set<string>,
  ) {
    const own = this.selection(on, depth + 1, names).slice(2, -2);
    if (!isObjectType(type)) return `{ ${own} }`;
    return `{ ${own} ... on ${type.name} ${this.selection(type, depth + 1, names)} }`;
  }

  private argumentsOf({ args }: Field): string {
    const given = args.flatMap((argument) => {
      if (argument.name === 'first') return [`first: ${1 + this.below(2)}`];
      if (!isNonNullType(argument.type) || argument.defaultValue !== undefined) return [];
      const variable = `$v${this.variables.length}`;
      this.variables.push(`${variable}: ${argument.type}`);
      return [`${argument.name}: ${variable}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  private below(limit: number): number {
    const text = `${this.seed} ${this.choices++}`;
    return createHash('md5').update(text).digest().readUInt32BE(0) % limit;
  }

  private oneIn(times: number): boolean {
    return this.below(times) === 0;
  }
}
