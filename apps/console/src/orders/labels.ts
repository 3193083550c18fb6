import { OrdersLabelsDocument } from '../generated/orders';
import { useGraph } from '../graph/use-graph';
import { useLanguage } from '../language/words';

/** The names of the values of an enum, in the language of the page, in the order of the graph. */
export interface Labels {
  readonly of: (enumName: string, value: string) => string;
  readonly options: (enumName: string) => { readonly value: string; readonly label: string }[];
}

/** The names that the graph has for the values of its enums, as far as orders show them. */
export function useLabels(): Labels {
  const language = useLanguage();
  const { data } = useGraph(OrdersLabelsDocument, {});
  const values = (enumName: string) => data?.enumLabels.find(({ name }) => name === enumName)?.values ?? [];
  return {
    of: (enumName, value) => values(enumName).find((each) => each.value === value)?.[language] ?? '',
    options: (enumName) => values(enumName).map((each) => ({ value: each.value, label: each[language] })),
  };
}
