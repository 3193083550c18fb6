import { TOPIC_PARTITIONS } from '@autoclub/event-contracts';
import type { HorizontalPodAutoscaler } from 'kubernetes-types/autoscaling/v2';
import type { Container, EnvVar, Probe } from 'kubernetes-types/core/v1';
import type { PodDisruptionBudget } from 'kubernetes-types/policy/v1';
import { compose, dockerfile, nodeMegabytes, numberAfter, read, SUBGRAPHS, variablesOf } from '../house';
import type { Manifest } from './render';
import {
  containerOf,
  deploymentsOf,
  type Faults,
  jobsOf,
  labelsOf,
  ofKind,
  podOf,
  workloadsOf,
} from './workloads';

const PORT = numberAfter(dockerfile, / PORT=/);
const OPERATIONS_PORT = numberAfter(dockerfile, /OPERATIONS_PORT=/);
const probes = read('libs/subgraph-kit/src/server/probes.ts');

const megabytes = (quantity: string | undefined): number => {
  const [, number, unit] = /^(\d+)(Mi|Gi)$/.exec(quantity ?? '') ?? [];
  return Number(number ?? 0) * (unit === 'Gi' ? 1_024 : 1);
};

/** Each server is asked on its port of operations whether it has started, lives and is ready, by paths the code answers. */
export const probed: Faults = (all) =>
  deploymentsOf(all).flatMap((app) => {
    const container = containerOf(app);
    const port = container.ports?.find(({ containerPort }) => containerPort === OPERATIONS_PORT)?.name;
    const isAsked = (probe: Probe | undefined, path: string) =>
      probe?.httpGet?.path === path && probe.httpGet.port === port && probes.includes(`'${path}'`);
    const asked: Record<string, boolean> = {
      start: isAsked(container.startupProbe, '/live'),
      life: isAsked(container.livenessProbe, '/live'),
      readiness: isAsked(container.readinessProbe, '/ready'),
    };
    return Object.keys(asked)
      .filter((what) => !asked[what])
      .map((what) => `${app.metadata.name} is not asked for its ${what}.`);
  });

const optionsOf = ({ env }: Container): string =>
  env?.find(({ name }) => name === 'NODE_OPTIONS')?.value ?? dockerfile;

/** A process ends by its own heap limit before the cluster kills it. */
export const fitting: Faults = (all) =>
  workloadsOf(all).flatMap((each) => {
    const container = containerOf(each);
    const { limits = {}, requests = {} } = container.resources ?? {};
    const limit = megabytes(limits['memory']);
    const asked = megabytes(requests['memory']);
    const isFitting = nodeMegabytes(optionsOf(container)) <= limit && asked > 0 && asked <= limit;
    return isFitting && requests['cpu'] ? [] : [`${each.metadata.name} does not fit into its memory.`];
  });

/** One copy of a deployment may be away at a time, and one may. */
export const budgeted: Faults = (all) =>
  deploymentsOf(all).flatMap(({ metadata, spec }) => {
    const budgets = ofKind<PodDisruptionBudget>(all, 'PodDisruptionBudget').filter(
      (budget) => JSON.stringify(budget.spec?.selector) === JSON.stringify(spec?.selector),
    );
    return budgets.length === 1 && budgets[0]?.spec?.maxUnavailable === 1
      ? []
      : [`${metadata.name} has no disruption budget.`];
  });

/** Two copies at least, and no more of a consumer than there are partitions to share. */
export const scaling: Faults = (all) =>
  deploymentsOf(all).flatMap(({ metadata: { name }, spec }) => {
    const [scaler, ...others] = ofKind<HorizontalPodAutoscaler>(all, 'HorizontalPodAutoscaler').filter(
      (each) => each.spec?.scaleTargetRef.name === name,
    );
    const { minReplicas = 1, maxReplicas = 0 } = scaler?.spec ?? {};
    const most = SUBGRAPHS.includes(name) ? TOPIC_PARTITIONS : Infinity;
    const isRight = minReplicas >= 2 && minReplicas < maxReplicas && maxReplicas <= most;
    return isRight && others.length === 0 && spec?.replicas === undefined ? [] : [`${name} does not scale.`];
  });

/** No more rights than a process without any needs, and nothing of its image can be changed. */
export const withoutRights: Faults = (all) =>
  workloadsOf(all).flatMap((each) => {
    const pod = podOf(each);
    const { allowPrivilegeEscalation, readOnlyRootFilesystem, capabilities } =
      containerOf(each).securityContext ?? {};
    const promises = [
      pod.automountServiceAccountToken === false,
      pod.enableServiceLinks === false,
      pod.securityContext?.runAsNonRoot === true && (pod.securityContext.runAsUser ?? 0) > 0,
      pod.securityContext?.seccompProfile?.type === 'RuntimeDefault',
      allowPrivilegeEscalation === false,
      readOnlyRootFilesystem === true,
      capabilities?.drop?.includes('ALL') && !capabilities.add,
      pod.volumes?.every(({ emptyDir }) => emptyDir?.sizeLimit),
    ];
    return promises.every(Boolean) ? [] : [`${each.metadata.name} has rights it does not need.`];
  });

const isSecretName = (name: string): boolean => /SECRET|PASSWORD|DATABASE|REDIS_URL|SMTP_URL/.test(name);

/** What is secret is named and never written, neither as a variable nor as a manifest. */
export const secretsByName: Faults = (all) => [
  ...ofKind(all, 'Secret').map(({ metadata }) => `The secret ${metadata.name} is written in a file.`),
  ...workloadsOf(all).flatMap((each) =>
    (containerOf(each).env ?? [])
      .filter(({ name, valueFrom }) => isSecretName(name) && !valueFrom?.secretKeyRef)
      .map(({ name }) => `${each.metadata.name} has ${name} written out.`),
  ),
];

const secretsOf = (env: readonly EnvVar[] = []) =>
  env.flatMap(({ valueFrom }) => valueFrom?.secretKeyRef ?? []);

/** The owner's credentials are in the migration of each service, alone, and nowhere else. */
export const ownerMigrates: Faults = (all) => {
  const elsewhere = new Set(
    deploymentsOf(all).flatMap((app) => secretsOf(containerOf(app).env).map(({ name }) => name)),
  );
  return SUBGRAPHS.flatMap((app) => {
    const job = jobsOf(all).find(({ metadata }) => metadata.name === `${app}-migration`);
    const given = job && secretsOf(containerOf(job).env);
    const isAlone = given?.length === 1 && given[0]?.key === 'DATABASE_OWNER_URL' && given[0].name !== app;
    const isOwners = !elsewhere.has(given?.[0]?.name ?? '');
    const own = job && containerOf(job).command?.join(' ') === `node apps/${app}/dist/migrate.js`;
    return isAlone && isOwners && own ? [] : [`The owner of ${app} is not in its migration alone.`];
  });
};

/** Every variable that compose sets, and only such as the code of the app reads; maps have the keys that are named. */
export const variables: Faults = (all) =>
  deploymentsOf(all).flatMap((app) => {
    const { name } = app.metadata;
    const { env = [] } = containerOf(app);
    const set = env.map((each) => each.name);
    const needed = Object.keys(compose.services[name]?.environment ?? {}).filter(
      (each) => each !== 'DATABASE_OWNER_URL',
    );
    const known = variablesOf(name);
    return [
      ...needed.filter((each) => !set.includes(each)).map((each) => `${name} lacks ${each}.`),
      ...set.filter((each) => !known.has(each)).map((each) => `${name} does not read ${each}.`),
      ...env.filter((each) => !isInMap(all, each)).map((each) => `${name}: no map has ${each.name}.`),
    ];
  });

function isInMap(all: readonly Manifest[], { valueFrom }: EnvVar): boolean {
  const named = valueFrom?.configMapKeyRef;
  if (!named) return true;
  const maps = ofKind<Manifest & { data: Record<string, string> }>(all, 'ConfigMap');
  return maps.some(({ metadata, data }) => metadata.name === named.name && (named.key ?? '') in data);
}

/** Whatever is called by name has a service of that name, which leads to the pods of that name. */
export const reachable: Faults = (all) =>
  deploymentsOf(all).flatMap((app) =>
    (containerOf(app).env ?? [])
      .flatMap(({ value }) => (value?.startsWith('http://') ? [new URL(value)] : []))
      .filter(({ hostname, port }) => {
        const target = deploymentsOf(all).find(({ metadata }) => metadata.name === hostname);
        const service = ofKind(all, 'Service').find(({ metadata }) => metadata.name === hostname);
        return (
          !target ||
          !service ||
          port !== String(PORT) ||
          labelsOf(target)['app.kubernetes.io/name'] !== hostname
        );
      })
      .map(({ host }) => `${app.metadata.name} calls ${host}, which is nobody.`),
  );

/** A process has its ten seconds to finish after the pause in which callers let go of its address. */
export const endsInTime: Faults = (all) => {
  const drain =
    numberAfter(read('libs/service-kit/src/lifecycle.ts').replaceAll('_', ''), /DRAINMS = /) / 1_000;
  return deploymentsOf(all).flatMap((app) => {
    const pause = Number(containerOf(app).lifecycle?.preStop?.exec?.command?.[1] ?? 0);
    const isEnough = pause > 0 && (podOf(app).terminationGracePeriodSeconds ?? 0) > pause + drain;
    return isEnough ? [] : [`${app.metadata.name} is killed before it has finished.`];
  });
};

/** The most copies and connections of each service, for who sets up its PostgreSQL. */
export const mostCopies = (all: readonly Manifest[], app: string): number =>
  ofKind<HorizontalPodAutoscaler>(all, 'HorizontalPodAutoscaler').find(
    ({ metadata }) => metadata?.name === app,
  )?.spec?.maxReplicas ?? 0;
