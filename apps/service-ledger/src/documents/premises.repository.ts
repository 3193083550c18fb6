import type { Tx } from '@autoclub/persistence';
import type { AskedPremises, FoundPremises, RecordKey, VehicleReading } from './premises';

/** Premises as the function returns them: JSON, with the ids of the known documents instead of these. */
type Answer = Omit<FoundPremises<never>, 'known' | 'readings'> & {
  readonly knownIds: readonly string[];
  readonly readings: readonly (Omit<VehicleReading, 'settledAt'> & { readonly settledAt: string })[];
};

/** Whose documents are judged, and in which table the known ones are; null when none is looked for. */
interface DocumentSource {
  readonly dealerId: string;
  readonly table: string | null;
}

/**
 * Loads what documents are judged by in one round trip (see the migration of `document_premises`). Known
 * documents are locked before they are read; they are rare, since most deliveries are new.
 */
export async function documentPremises<Document>(
  tx: Tx,
  { dealerId, table: documents }: DocumentSource,
  asked: AskedPremises,
  byIds: (ids: readonly string[]) => Promise<Document[]>,
): Promise<FoundPremises<Document>> {
  const question = JSON.stringify({
    dealerId,
    documents,
    system: asked.system,
    customerIds: idsOf(asked.customers),
    customerNumbers: numbersOf(asked.customers),
    vehicleIds: idsOf(asked.vehicles),
    vehicleNumbers: numbersOf(asked.vehicles),
    staffIds: idsOf(asked.staff),
    staffNumbers: numbersOf(asked.staff),
    documentNumbers: asked.documentNumbers,
    externalNumbers: asked.externalRefs.map(({ number }) => number),
    readings: asked.readings.map(({ vehicle, settledAt }) => ({
      vehicleId: 'id' in vehicle ? vehicle.id : null,
      vehicleNumber: 'number' in vehicle ? vehicle.number : null,
      settledAt,
    })),
  });
  const rows: { answer: Answer }[] = await tx.query('select document_premises($1::json) as answer', [
    question,
  ]);
  const [row] = rows;
  if (!row) throw new Error('document_premises returned no row');
  const { knownIds, readings, dealer, ...found } = row.answer;
  return {
    ...found,
    dealer: dealer ?? undefined,
    readings: readings.map((reading) => ({ ...reading, settledAt: new Date(reading.settledAt) })),
    known: knownIds.length > 0 ? await byIds(knownIds) : [],
  };
}

function idsOf(keys: readonly RecordKey[]): string[] {
  return keys.flatMap((key) => ('id' in key ? [key.id] : []));
}

function numbersOf(keys: readonly RecordKey[]): string[] {
  return keys.flatMap((key) => ('number' in key ? [key.number] : []));
}
