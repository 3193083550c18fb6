import type { Deployment } from 'kubernetes-types/apps/v1';
import type { Job } from 'kubernetes-types/batch/v1';
import type { Container, PodSpec } from 'kubernetes-types/core/v1';
import type { Manifest } from './render';

/** A promise about what the cluster is given: a sentence for each manifest that breaks it. */
export type Faults = (manifests: readonly Manifest[]) => string[];

export type Workload = (Deployment | Job) & Manifest;

export function ofKind<T>(all: readonly Manifest[], kind: string): (T & Manifest)[] {
  return all.filter((each) => each.kind === kind) as (T & Manifest)[];
}

export const deploymentsOf = (all: readonly Manifest[]) => ofKind<Deployment>(all, 'Deployment');
export const jobsOf = (all: readonly Manifest[]) => ofKind<Job>(all, 'Job');
export const workloadsOf = (all: readonly Manifest[]): Workload[] => [...deploymentsOf(all), ...jobsOf(all)];

export function podOf({ spec }: Workload): PodSpec {
  return spec?.template.spec ?? { containers: [] };
}

/** The one container of a pod; a pod of several would need checks of its own. */
export function containerOf(workload: Workload): Container {
  const [container, ...others] = podOf(workload).containers;
  if (!container || others.length > 0) throw new Error(`${workload.metadata.name} is not one container.`);
  return container;
}

export function labelsOf({ spec }: Workload): Record<string, string> {
  return spec?.template.metadata?.labels ?? {};
}
