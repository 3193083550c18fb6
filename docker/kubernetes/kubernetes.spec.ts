import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Container } from 'kubernetes-types/core/v1';
import { APPS, connections, read, ROOT, SUBGRAPHS } from '../house';
import { apiFaults } from './api-faults';
import * as promises from './promises';
import { type Manifest, namedFiles, render } from './render';
import { closed, peersOf, walled } from './walls';
import { containerOf, deploymentsOf, type Faults, jobsOf, ofKind, podOf, workloadsOf } from './workloads';

const BASE = 'docker/kubernetes/base';
const EXAMPLE = 'docker/kubernetes/overlays/example';
const base = render(BASE);
const example = render(EXAMPLE);

type Tree = Record<string, unknown>;

/** The base with something broken, which a check must see. */
function broken(damage: (all: Manifest[]) => void): Manifest[] {
  const copy = structuredClone(base);
  damage(copy);
  return copy;
}

/** Breaks the container of one deployment. */
const inContainer = (app: string, damage: (container: Container) => void) =>
  broken((all) => {
    damage(containerOf(workload(all, app)));
  });

function workload(all: readonly Manifest[], name: string) {
  const found = workloadsOf(all).find(({ metadata }) => metadata.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

const without = (kind: string, name: string) =>
  broken((all) => {
    all.splice(
      all.findIndex((each) => each.kind === kind && each.metadata.name === name),
      1,
    );
  });

const policy = (all: readonly Manifest[], name: string) =>
  ofKind<{ spec: Tree }>(all, 'NetworkPolicy').find(({ metadata }) => metadata.name === name) as {
    spec: Tree;
  };

const { probed, fitting, budgeted, scaling, withoutRights, secretsByName } = promises;
const { ownerMigrates, variables, reachable, endsInTime } = promises;

const PROMISES: Record<string, Faults> = {
  ...{ apiFaults, probed, fitting, budgeted, scaling, withoutRights, secretsByName },
  ...{ ownerMigrates, variables, reachable, endsInTime, closed },
};

/** For each check something broken, and what is then said. */
const CONTROLS: readonly (readonly [what: string, check: Faults, all: Manifest[], says: string])[] = [
  [
    'a word the API does not know',
    apiFaults,
    inContainer('gateway', (it) => Object.assign(it, { imagePolicy: 'Always' })),
    'Deployment gateway: Object literal may only specify known properties, and \'"imagePolicy"\'',
  ],
  [
    'a value of the wrong type',
    apiFaults,
    broken((all) => Object.assign(podOf(workload(all, 'gateway')), { enableServiceLinks: 'no' })),
    "Deployment gateway: Type 'string' is not assignable to type 'boolean | undefined'",
  ],
  [
    'something required that is missing',
    apiFaults,
    broken((all) => Object.assign(deploymentsOf(all)[0] ?? {}, { spec: {} })),
    'missing the following properties',
  ],
  [
    'a kind that does not exist',
    apiFaults,
    broken((all) => void all.push({ apiVersion: 'apps/v1', kind: 'Deployed', metadata: { name: 'x' } })),
    'Deployed x: Namespace',
  ],
  [
    'no question for life',
    probed,
    inContainer('analytics', (it) => delete it.livenessProbe),
    'analytics is not asked for its life.',
  ],
  [
    'a path that nobody answers',
    probed,
    inContainer('membership', (it) => Object.assign(it.readinessProbe?.httpGet ?? {}, { path: '/healthz' })),
    'membership is not asked for its readiness.',
  ],
  [
    'less memory than the heap',
    fitting,
    inContainer('gateway', (it) => Object.assign(it.resources?.limits ?? {}, { memory: '1Gi' })),
    'gateway does not fit into its memory.',
  ],
  [
    'a larger heap',
    fitting,
    inContainer('analytics', (it) => {
      const value = '--max-semi-space-size=16 --max-old-space-size=2048';
      it.env?.push({ name: 'NODE_OPTIONS', value });
    }),
    'analytics does not fit into its memory.',
  ],
  [
    'no limit of memory',
    fitting,
    inContainer('activities', (it) => delete it.resources?.limits),
    'activities',
  ],
  [
    'no budget',
    budgeted,
    without('PodDisruptionBudget', 'service-ledger'),
    'service-ledger has no disruption budget.',
  ],
  ['no scaler', scaling, without('HorizontalPodAutoscaler', 'gateway'), 'gateway does not scale.'],
  [
    'more consumers than partitions',
    scaling,
    broken((all) => {
      const scaler = ofKind<{ spec: Tree }>(all, 'HorizontalPodAutoscaler');
      Object.assign(scaler.find(({ metadata }) => metadata.name === 'analytics')?.spec ?? {}, {
        maxReplicas: 7,
      });
    }),
    'analytics does not scale.',
  ],
  [
    'a file system that can be changed',
    withoutRights,
    inContainer('gateway', (it) =>
      Object.assign(it.securityContext ?? {}, { readOnlyRootFilesystem: false }),
    ),
    'gateway has rights it does not need.',
  ],
  [
    'a token of the cluster in a migration',
    withoutRights,
    broken((all) => delete podOf(workload(all, 'membership-migration')).automountServiceAccountToken),
    'membership-migration has rights it does not need.',
  ],
  [
    'a secret written out',
    secretsByName,
    inContainer('gateway', (it) => it.env?.push({ name: 'HANDOVER_SECRET', value: 'not-so-secret' })),
    'gateway has HANDOVER_SECRET written out.',
  ],
  [
    'a secret in a file',
    secretsByName,
    broken((all) => void all.push({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'mail' } })),
    'The secret mail is written in a file.',
  ],
  [
    'the owner in a server',
    ownerMigrates,
    inContainer('membership', (it) => {
      const secretKeyRef = { name: 'membership-owner', key: 'DATABASE_OWNER_URL' };
      it.env?.push({ name: 'DATABASE_OWNER_URL', valueFrom: { secretKeyRef } });
    }),
    'The owner of membership is not in its migration alone.',
  ],
  [
    'a service that nobody migrates',
    ownerMigrates,
    without('Job', 'analytics-migration'),
    'The owner of analytics is not in its migration alone.',
  ],
  [
    'a variable that is missing',
    variables,
    inContainer(
      'activities',
      (it) => (it.env = it.env?.filter(({ name }) => name !== 'CONTACTS_SECRET') ?? []),
    ),
    'activities lacks CONTACTS_SECRET.',
  ],
  [
    'a variable that nobody reads',
    variables,
    inContainer('gateway', (it) => it.env?.push({ name: 'JWKS_ADDRESS', value: 'x' })),
    'gateway does not read JWKS_ADDRESS.',
  ],
  [
    'a map without the key',
    variables,
    broken((all) => {
      const map = ofKind<{ data: Tree }>(all, 'ConfigMap').find(
        ({ metadata }) => metadata.name === 'platform',
      );
      delete map?.data['KAFKA_BROKERS'];
    }),
    'membership: no map has KAFKA_BROKERS.',
  ],
  ['a service that is not there', reachable, without('Service', 'analytics'), 'gateway calls analytics:4000'],
  [
    'an end that is too short',
    endsInTime,
    broken((all) => Object.assign(podOf(workload(all, 'gateway')), { terminationGracePeriodSeconds: 10 })),
    'gateway is killed before it has finished.',
  ],
  [
    'nothing that closes',
    closed,
    without('NetworkPolicy', 'closed'),
    'No policy closes what no other opens.',
  ],
  [
    'a deployment without a policy',
    closed,
    without('NetworkPolicy', 'loyalty-points'),
    'loyalty-points has no policy of its own.',
  ],
  [
    'a subgraph that everybody reaches',
    walled,
    broken((all) => (policy(all, 'analytics').spec['ingress'] = [{}])),
    'analytics: Ingress is *:*.',
  ],
  [
    'a service that reaches the internet',
    walled,
    broken(
      (all) => (policy(all, 'membership').spec['egress'] = [{ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }]),
    ),
    'membership: Egress is 0.0.0.0/0:* kube-system/kube-dns:53.',
  ],
];

describe('Kubernetes', () => {
  it('is given six servers, five migrations, and what is theirs', () => {
    expect(
      deploymentsOf(base)
        .map(({ metadata }) => metadata.name)
        .sort(),
    ).toEqual([...APPS].sort());
    expect(jobsOf(base)).toHaveLength(SUBGRAPHS.length);
  });

  it.each([BASE, EXAMPLE])('every file in %s is named by its kustomization', (folder) => {
    const files = readdirSync(join(ROOT, folder)).filter((file) => file !== 'kustomization.yaml');
    expect(namedFiles(folder).sort()).toEqual(files.sort());
  });

  it.each(Object.entries(PROMISES))('holds of the base and the example: %s', (_, faults) => {
    expect([...faults(base), ...faults(example)]).toEqual([]);
  });

  it('holds of the base: only the gateway reaches subgraphs, which reach database and Kafka', () => {
    expect(walled(base)).toEqual([]);
  });

  it.each(CONTROLS)('would not take %s', (_, faults, all, says) => {
    expect(faults(all).join('\n')).toContain(says);
  });

  it('the example opens the metrics to Prometheus, and nothing else', () => {
    for (const app of SUBGRAPHS)
      expect(
        peersOf(example, app, 'Ingress').filter((each) => !peersOf(base, app, 'Ingress').includes(each)),
      ).toEqual(['monitoring/prometheus:9400']);
  });

  it.each(APPS)('the example names the image of %s by a version, and an issuer', (app) => {
    expect(containerOf(workload(example, app)).image).toBe(`registry.example/autoclub/${app}:0.1.0`);
    const [map] = ofKind<{ data: Record<string, string> }>(example, 'ConfigMap');
    expect(map?.data).toMatchObject({ TOKEN_ISSUER: 'https://id.example/', TOKEN_AUDIENCE: 'autoclub' });
  });

  it('says how many connections the databases must take, with one copy more while it is replaced', () => {
    const { running, migrating } = connections();
    const needed = SUBGRAPHS.map((app) => {
      const most = (promises.mostCopies(base, app) + 1) * running + migrating;
      return `${app} ${most}`;
    });
    expect(read('docker/README.md')).toContain(needed.join(', '));
  });
});
