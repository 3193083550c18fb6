import { importVisitor, isOfPackage } from './imports.mjs';
import { placeOf } from './rooms.mjs';

const GRAPH = [
  'graphql',
  'type-graphql',
  'graphql-scalars',
  '@apollo/*',
  'fastify',
  '@autoclub/subgraph-kit',
];
const STORES = ['typeorm', 'pg', 'kafkajs'];

/** What each layer must not reach for, and the sentence that says where it belongs instead. */
const LAYERS = {
  domain: {
    forbidden: ['application', 'infra', 'graphql', 'graph-face', 'entry'],
    packages: (name) => !isOfPackage(name, ['@autoclub/domain-kit', '@autoclub/rulebook']),
    typesOf: ['@autoclub/programme-config'],
    because:
      'The domain says what is true and imports only domain-kit, rulebook and the types of programme-config; hand the rest in as an argument.',
  },
  application: {
    forbidden: ['infra', 'graphql', 'graph-face', 'entry'],
    packages: (name) => isOfPackage(name, [...GRAPH, ...STORES]),
    typesOf: [],
    because:
      'The application says in what order and knows neither database nor graph; declare a port beside the use case and implement it in infra.',
  },
  infra: {
    forbidden: ['graphql', 'graph-face', 'entry'],
    packages: (name) => isOfPackage(name, GRAPH),
    typesOf: [],
    because: 'Infra keeps and carries facts and never sees the graph; present them in graphql.',
  },
  graphql: {
    forbidden: ['infra', 'entry'],
    packages: (name) => isOfPackage(name, [...STORES, '@autoclub/persistence', '@autoclub/messaging']),
    typesOf: ['@autoclub/persistence', '@autoclub/messaging'],
    because:
      'The graph authorises, calls one use case and presents; reading and writing go through application.',
  },
};

/**
 * Layers inside a capability: imports point inwards only. Which capability may import which is the business of
 * `capabilities`. Unit specs may use any package, other specs anything.
 */
export const layers = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    if (/\.(int|e2e)\.spec\.ts$/.test(context.filename)) return {};
    const isSpec = context.filename.endsWith('.spec.ts');
    return importVisitor(context, ({ file, name, path, isTypeOnly, report }) => {
      const from = placeOf(file, context.cwd);
      const rule = LAYERS[from?.layer];
      if (rule === undefined) return;
      if (path === undefined) {
        const isTypeAllowed = isTypeOnly && isOfPackage(name, rule.typesOf);
        if (!isSpec && !isTypeAllowed && rule.packages(name)) report(rule.because);
        return;
      }
      const to = placeOf(path, context.cwd);
      if (to?.app !== from.app || (to.capability ?? from.capability) !== from.capability) return;
      if (rule.forbidden.includes(to.layer)) report(rule.because);
    });
  },
};
