import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { staffMembersIn } from '../../network';
import { visitsIn } from '../../repair-orders';
import type { ReworkPorts } from '../application/ports';
import { ReworkRepository } from './rework.repository';

/** What recording a repetition works on inside one transaction. */
export function reworkPorts({ programmes }: Pick<Host, 'programmes'>) {
  const withinDays: ReworkPorts['withinDays'] = ({ id: dealerId, regionId }, day) =>
    programmes.inForce({ regionId, dealerId }, day).values.service.reworkWithinDays;
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): ReworkPorts => {
    const { lockVisit } = visitsIn(tx, scope);
    const staffMembers = (ids: readonly string[]) => staffMembersIn(tx, scope, ids);
    return Object.assign(new ReworkRepository(tx, scope), { lockVisit, staffMembers, withinDays });
  };
}
