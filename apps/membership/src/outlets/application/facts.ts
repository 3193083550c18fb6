import { outletFileDelivered, type DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import type { OutletFile } from '../domain/outlet-file';

/** That a file came, and again whenever more of it was corrected; codes of fields and never what they say. */
export function outletFileFact(
  file: OutletFile & { readonly deliveredOn: NonNullable<OutletFile['deliveredOn']> },
  { dealerId, regionId }: Pick<DealerRecord, 'dealerId' | 'regionId'>,
): Fact<DataOf<typeof outletFileDelivered>> {
  const { vehicleId, customerId, outletId, soldOn, deliveredOn, fieldCodes, correctedFieldCodes } = file;
  const data = {
    ...{ vehicleId, customerId, dealerId, outletId, soldOn, deliveredOn },
    isOnTime: deliveredOn === soldOn,
    fieldCount: fieldCodes.length,
    correctedFieldCodes: [...correctedFieldCodes],
  };
  return { contract: outletFileDelivered, data, sequence: file.version, home: { dealerId, regionId } };
}
