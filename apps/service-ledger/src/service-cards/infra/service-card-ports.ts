import { stickerAgreementChanged } from '@autoclub/event-contracts';
import { keepCopies, on, type Subscription } from '@autoclub/messaging';
import { copyTable, type Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import type { ServiceCardPorts } from '../application/ports';
import { ServiceCardRepository } from './service-card.repository';

const cards = copyTable({
  name: 'service_card',
  key: ['dealerId', 'id'],
  columns: ['vehicleId', 'customerId', 'step', 'changedOn'],
  saidOnce: ['activeFrom'],
});

/** A step of a sticker agreement gives the card or takes it back, in whatever order the steps arrive. */
export function reactions(): Subscription[] {
  return [
    on(
      stickerAgreementChanged,
      keepCopies(cards, ({ data }) => ({
        ...data,
        id: data.stickerAgreementId,
        activeFrom: data.step === 'ACTIVE' ? data.changedOn : null,
      })),
    ),
  ];
}

/** What the use case works on inside one transaction. */
export function serviceCardPorts({ ids }: Pick<Host, 'ids'>) {
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): ServiceCardPorts =>
    Object.assign(new ServiceCardRepository(tx, scope), { ids });
}
