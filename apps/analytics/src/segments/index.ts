import type { Capability, Host } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { archiveSegment, changeSegment, evaluateSegment, saveSegment } from './application/save-segment';
import { SegmentLookups } from './graphql/lookups';
import { SegmentMutation } from './graphql/segment.mutation';
import { SegmentPreviewResolver, SegmentResolver, SegmentsOfCustomer } from './graphql/segment.resolver';
import { evaluateSegmentsJob } from './infra/evaluate-segments.job';
import { reactions } from './infra/reactions';
import { previewPorts, segmentBooks } from './infra/segment-books';
import { segmentReads } from './infra/segment-reads';

/** Saved, named conditions over the customers of a dealer, and who meets them on which day (rulebook ANA-06). */
export const segments: Capability = {
  name: 'segments',
  graph,
  reactions,
  jobs: (host) => [evaluateSegmentsJob(host)],
};

function graph(host: Host) {
  const unit = host.unit(segmentBooks(host));
  const lookups = new SegmentLookups(host.unit(segmentReads));
  const commands = {
    save: saveSegment(unit),
    change: changeSegment(unit),
    evaluate: evaluateSegment(unit),
    archive: archiveSegment(unit),
  };
  return {
    resolvers: [
      new SegmentResolver(lookups),
      new SegmentMutation(commands, lookups),
      new SegmentsOfCustomer(lookups),
      new SegmentPreviewResolver(host.unit(previewPorts(host))),
    ],
    references: {
      Segment: reference('customers:read', (id, context) => lookups.segment(context, id)),
    },
  };
}
