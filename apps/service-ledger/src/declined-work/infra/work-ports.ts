import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { visitsIn } from '../../repair-orders';
import type { DeclinePorts, FollowUps } from '../application/ports';
import { DeclinedWorkRepository } from './declined-work.repository';

/** What the use cases of declined work work on inside one transaction. */
export function workPorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  const followUps: FollowUps = ({ id: dealerId, regionId }, day) =>
    programmes.inForce({ regionId, dealerId }, day).values.service.declinedWorkFollowUps;
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): DeclinePorts => {
    const { lockVisit } = visitsIn(tx, scope);
    return Object.assign(new DeclinedWorkRepository(tx, scope), { lockVisit, followUps, ids });
  };
}
