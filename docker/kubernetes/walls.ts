import type { LabelSelector } from 'kubernetes-types/meta/v1';
import type { NetworkPolicy, NetworkPolicyPeer } from 'kubernetes-types/networking/v1';
import { SUBGRAPHS } from '../house';
import type { Manifest } from './render';
import { type Faults, labelsOf, ofKind, workloadsOf } from './workloads';

const NAME = 'app.kubernetes.io/name';
type Way = 'Ingress' | 'Egress';

/** Whom a selector means, of the pods with a label; a selector of another form is not used here. */
function isMeant(selector: LabelSelector | undefined, labels: Record<string, string>): boolean {
  if (selector?.matchExpressions) return false;
  return Object.entries(selector?.matchLabels ?? {}).every(([key, value]) => labels[key] === value);
}

const policiesOf = (all: readonly Manifest[]) => ofKind<NetworkPolicy>(all, 'NetworkPolicy');

const isForAll = ({ spec }: NetworkPolicy): boolean => JSON.stringify(spec?.podSelector) === '{}';

/** Nothing is open by itself, and each workload has a policy of its own for both ways. */
export const closed: Faults = (all) => {
  const isClosing = (policy: NetworkPolicy) =>
    isForAll(policy) &&
    policy.spec?.policyTypes?.join() === 'Ingress,Egress' &&
    !policy.spec.ingress &&
    !policy.spec.egress;
  return [
    ...(policiesOf(all).some(isClosing) ? [] : ['No policy closes what no other opens.']),
    ...workloadsOf(all)
      .filter(
        (each) => policyOf(all, labelsOf(each)[NAME] ?? '')?.spec?.policyTypes?.join() !== 'Ingress,Egress',
      )
      .map(({ metadata }) => `${metadata.name} has no policy of its own.`),
  ];
};

function policyOf(all: readonly Manifest[], name: string): NetworkPolicy | undefined {
  return policiesOf(all).find(
    (policy) => !isForAll(policy) && policy.spec?.podSelector?.matchLabels?.[NAME] === name,
  );
}

/** A peer by a word: `gateway`, `autoclub-data/postgres`, `edge/*`, `0.0.0.0/0`; `*` is everybody. */
function wordOf({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer): string {
  if (ipBlock) return ipBlock.cidr;
  const pod = podSelector?.matchLabels?.[NAME] ?? podSelector?.matchLabels?.['k8s-app'] ?? '*';
  const namespace = namespaceSelector
    ? (namespaceSelector.matchLabels?.['kubernetes.io/metadata.name'] ?? '*')
    : '';
  return namespace ? `${namespace}/${pod}` : pod;
}

/** Everybody who may reach the pods of a name, or whom they may reach, by all policies that mean them. */
export function peersOf(all: readonly Manifest[], name: string, way: Way): string[] {
  const labels = labelsOf(workloadsOf(all).find((each) => labelsOf(each)[NAME] === name) ?? ({} as never));
  const rules = policiesOf(all)
    .filter(({ spec }) => isMeant(spec?.podSelector, labels))
    .flatMap(({ spec }) =>
      way === 'Ingress'
        ? (spec?.ingress ?? []).map(({ from, ports }) => ({ peers: from, ports }))
        : (spec?.egress ?? []).map(({ to, ports }) => ({ peers: to, ports })),
    );
  const words = rules.flatMap(({ peers, ports }) => {
    const at = (ports ?? [{}]).map(({ port = '*' }) => String(port));
    return (peers ?? [{}]).flatMap((peer) => at.map((port) => `${wordOf(peer)}:${port}`));
  });
  return [...new Set(words)].sort();
}

const NAMES = 'kube-system/kube-dns:53';
const POSTGRES = 'autoclub-data/postgres:5432';
const KAFKA = 'autoclub-data/kafka:9092';

/** Who is reached by whom in the base, written out. */
const INTENDED: Readonly<Record<string, Readonly<Record<Way, readonly string[]>>>> = {
  gateway: {
    Ingress: ['edge/*:4000'],
    Egress: [...SUBGRAPHS.map((app) => `${app}:4000`), 'autoclub-data/redis:6379', '0.0.0.0/0:443', NAMES],
  },
  ...Object.fromEntries(
    SUBGRAPHS.flatMap((app) => [
      [app, { Ingress: ['gateway:4000'], Egress: [POSTGRES, KAFKA, NAMES] }],
      [`${app}-migration`, { Ingress: [], Egress: [POSTGRES, NAMES] }],
    ]),
  ),
  // How a person can be reached is asked of membership by the service that sends messages.
  membership: { Ingress: ['gateway:4000', 'activities:4000'], Egress: [POSTGRES, KAFKA, NAMES] },
  activities: { Ingress: ['gateway:4000'], Egress: [POSTGRES, KAFKA, 'membership:4000', NAMES] },
};

/** Nobody reaches more than is intended, and all that is intended. */
export const walled: Faults = (all) =>
  Object.entries(INTENDED).flatMap(([name, ways]) =>
    (['Ingress', 'Egress'] as const)
      .filter((way) => peersOf(all, name, way).join() !== [...ways[way]].sort().join())
      .map((way) => `${name}: ${way} is ${peersOf(all, name, way).join(' ')}.`),
  );
