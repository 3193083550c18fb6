import { importVisitor, isOfPackage } from './imports.mjs';

const LAYERED = /^apps\/([^/]+)\/src\/(?:(domain|application|infra|graphql)\/|(compose|main)(?:\.ts)?$)/;
const GRAPH = [
  'graphql',
  'type-graphql',
  'graphql-scalars',
  '@apollo/*',
  'fastify',
  '@autoclub/subgraph-kit',
];
const STORES = ['typeorm', 'pg', 'kafkajs'];
const WIRING = ['compose', 'main'];

/** What each layer must not reach for, and the sentence that says where it belongs instead. */
const LAYERS = {
  domain: {
    forbidden: ['application', 'infra', 'graphql', ...WIRING],
    packages: (name) => !isOfPackage(name, ['@autoclub/domain-kit', '@autoclub/rulebook']),
    typesOf: ['@autoclub/programme-config'],
    because:
      'The domain says what is true and imports only domain-kit, rulebook and the types of programme-config; hand the rest in as an argument.',
  },
  application: {
    forbidden: ['infra', 'graphql', ...WIRING],
    packages: (name) => isOfPackage(name, [...GRAPH, ...STORES]),
    typesOf: [],
    because:
      'The application says in what order and knows neither database nor graph; declare a port in application/ports.ts and implement it in infra.',
  },
  infra: {
    forbidden: ['graphql', ...WIRING],
    packages: (name) => isOfPackage(name, GRAPH),
    typesOf: [],
    because: 'Infra keeps and carries facts and never sees the graph; present them in graphql/present.ts.',
  },
  graphql: {
    forbidden: ['infra', ...WIRING],
    packages: (name) => isOfPackage(name, [...STORES, '@autoclub/persistence', '@autoclub/messaging']),
    typesOf: ['@autoclub/persistence', '@autoclub/messaging'],
    because:
      'The graph authorises, calls one use case and presents; reading and writing go through application.',
  },
};

/** Layers inside an app: imports point inwards only. Unit specs may use any package, other specs anything. */
export const layers = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    if (/\.(int|e2e)\.spec\.ts$/.test(context.filename)) return {};
    const isSpec = context.filename.endsWith('.spec.ts');
    return importVisitor(context, ({ file, name, path, isTypeOnly, report }) => {
      const [, app, layer] = LAYERED.exec(file) ?? [];
      const rule = LAYERS[layer];
      if (rule === undefined) return;
      if (path === undefined) {
        const isTypeAllowed = isTypeOnly && isOfPackage(name, rule.typesOf);
        if (!isSpec && !isTypeAllowed && rule.packages(name)) report(rule.because);
        return;
      }
      const [, otherApp, otherLayer, wiring] = LAYERED.exec(path) ?? [];
      if (otherApp === app && rule.forbidden.includes(otherLayer ?? wiring)) report(rule.because);
    });
  },
};
