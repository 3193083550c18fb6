/** Which kind of project may import which (type), and whose facts are whose (scope). No rule says "anything". */
const LIBS = ['contract', 'domain-kit', 'infra-kit', 'kit'];

const may = (sourceTag, targets) => ({ sourceTag, onlyDependOnLibsWithTags: targets });
const types = (...names) => names.map((name) => `type:${name}`);

const SERVICES = [
  'membership',
  'loyalty-points',
  'service-ledger',
  'activities',
  'analytics',
  'gateway',
  'console',
];

const scopes = [
  ...SERVICES.map((service) => may(`scope:${service}`, [`scope:${service}`, 'scope:shared'])),
  may('scope:shared', ['scope:shared']),
];

/** Libraries whose own specs use the testing library or a tool that is built from them: circles of tests only. */
const TESTED_WITH_TESTING = [
  'persistence',
  'messaging',
  'identity',
  'service-kit',
  'subgraph-kit',
  'event-contracts',
  'domain-kit',
  'kafka',
  'postgres',
];

function boundaries(constraints) {
  return [
    'error',
    {
      enforceBuildableLibDependency: false,
      allowCircularSelfDependency: false,
      ignoredCircularDependencies: [
        ...TESTED_WITH_TESTING.map((name) => ['testing', name]),
        ['kafka', 'messaging'],
        ['postgres', 'persistence'],
      ],
      depConstraints: [...constraints, ...scopes],
    },
  ];
}

const byKind = [
  may('type:app', types(...LIBS, 'host-kit')),
  may('type:host-kit', types(...LIBS)),
  may('type:contract', types('domain-kit')),
  may('type:infra-kit', types('contract', 'domain-kit', 'kit', 'infra-kit')),
  may('type:kit', types('contract', 'domain-kit', 'kit')),
  may('type:testing', types(...LIBS, 'tool')),
  may('type:tool', types(...LIBS, 'tool')),
  may('type:e2e', types(...LIBS, 'tool', 'testing')),
];

/** Boundaries of what is shipped. */
export const shippedBoundaries = boundaries([...byKind, may('type:domain-kit', [])]);

/** Boundaries of specs: besides what their project may import, the testing library and the tools behind it. */
export const specBoundaries = boundaries([
  ...byKind.map(({ sourceTag, onlyDependOnLibsWithTags }) =>
    may(sourceTag, [...onlyDependOnLibsWithTags, ...types('testing', 'tool')]),
  ),
  may('type:domain-kit', types('testing')),
]);
