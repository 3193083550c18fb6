import type { Bilingual } from '@autoclub/domain-kit';
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What an operation may cost at most (api style, section 14). */
export const LIMITS = {
  tokens: 2_000,
  depth: 12,
  /** Introspection asks for nested list and non-null wrappers, which no data has. */
  introspectionDepth: 20,
  aliases: 30,
  selections: 1_000,
} as const;

export const REQUEST_BYTES = 262_144;

/** The size of an operation with its fragments written out where they are used. */
interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly selections: number;
}

const NOTHING: Size = { depth: 0, aliases: 0, selections: 0 };

/** Names that a plain object already has; as a key of an answer they would reach into its prototype. */
const RESERVED_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a parsed document is not even validated. */
export interface LimitFault {
  readonly code:
    'BAD_REQUEST' | 'GRAPHQL_VALIDATION_FAILED' | 'PERSISTED_QUERY_NOT_FOUND' | 'QUERY_TOO_COMPLEX';
  readonly texts: Bilingual;
}

const tooComplex = (texts: Bilingual): LimitFault => ({ code: 'QUERY_TOO_COMPLEX', texts });
const invalid = (texts: Bilingual): LimitFault => ({ code: 'GRAPHQL_VALIDATION_FAILED', texts });

const SUBSCRIPTION: LimitFault = {
  code: 'BAD_REQUEST',
  texts: {
    en: 'This graph has no subscriptions. Ask for the same with a query, and ask again.',
    zh: '本接口不支持订阅，请改用查询并重复请求。',
  },
};

/**
 * What is wrong with a parsed document; undefined when nothing is. Each fragment is measured once, so that the
 * check takes time in proportion to the text, however often fragments name each other.
 */
export function limitFault(document: DocumentNode): LimitFault | undefined {
  const measure = new Measure(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const fault = measure.fault(definition);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

class Measure {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly measured = new Map<string, Size>();
  private readonly entered = new Set<string>();
  private problem: LimitFault | undefined;

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  fault(operation: OperationDefinitionNode): LimitFault | undefined {
    if (operation.operation === 'subscription') return SUBSCRIPTION;
    for (const { variable } of operation.variableDefinitions ?? []) this.checkName(variable.name.value);
    const { aliases, selections } = this.sizeOf(operation.selectionSet);
    if (this.problem !== undefined) return this.problem;
    if (aliases > LIMITS.aliases)
      return tooComplex({
        en: `An operation has at most ${LIMITS.aliases} aliases.`,
        zh: `一个操作最多使用 ${LIMITS.aliases} 个别名。`,
      });
    if (selections > LIMITS.selections)
      return tooComplex({
        en: `An operation selects at most ${LIMITS.selections} fields.`,
        zh: `一个操作最多选择 ${LIMITS.selections} 个字段。`,
      });
    return this.depthFault(operation.selectionSet);
  }

  private depthFault(root: SelectionSetNode): LimitFault | undefined {
    const tooDeep = root.selections.some((selection) => {
      const limit = isIntrospection(selection) ? LIMITS.introspectionDepth : LIMITS.depth;
      return this.sizeOfSelection(selection).depth > limit;
    });
    if (!tooDeep) return undefined;
    return tooComplex({
      en: `An operation is at most ${LIMITS.depth} fields deep.`,
      zh: `一个操作最多嵌套 ${LIMITS.depth} 层。`,
    });
  }

  private sizeOf(set: SelectionSetNode | undefined): Size {
    let { depth, aliases, selections } = NOTHING;
    for (const selection of set?.selections ?? []) {
      const size = this.sizeOfSelection(selection);
      depth = Math.max(depth, size.depth);
      aliases += size.aliases;
      selections += size.selections;
    }
    return { depth, aliases, selections };
  }

  private sizeOfSelection(selection: SelectionNode): Size {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.sizeOf(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.sizeOfFragment(selection.name.value);
    this.checkName((selection.alias ?? selection.name).value);
    const inner = this.sizeOf(selection.selectionSet);
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      selections: inner.selections + 1,
    };
  }

  private sizeOfFragment(name: string): Size {
    const known = this.measured.get(name);
    if (known) return known;
    if (this.entered.has(name)) {
      this.problem = invalid({ en: 'A fragment must not contain itself.', zh: '片段不能包含自身。' });
      return NOTHING;
    }
    this.entered.add(name);
    const size = this.sizeOf(this.fragments.get(name)?.selectionSet);
    this.measured.set(name, size);
    return size;
  }

  private checkName(name: string): void {
    if (RESERVED_NAMES.has(name))
      this.problem = invalid({
        en: `"${name}" is not allowed as a name here.`,
        zh: `此处不允许使用名称“${name}”。`,
      });
  }
}

function isIntrospection(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && ['__schema', '__type'].includes(selection.name.value);
}
