import { LookUpLabelsDocument } from '../generated/look-up';
import { useGraph } from '../graph/use-graph';
import { useLanguage } from '../language/words';

/** Gives the name of a value of an enum of the graph, in the language of the page; the value until names have come. */
export type LabelOf = (enumName: string, value: string) => string;

/** The names that the graph has for the values of its enums, as far as the look-up shows them. */
export function useLabels(): LabelOf {
  const language = useLanguage();
  const { data } = useGraph(LookUpLabelsDocument, {});
  return (enumName, value) => {
    const labels = data?.enumLabels.find(({ name }) => name === enumName);
    return labels?.values.find((each) => each.value === value)?.[language] ?? '';
  };
}

/** The time zone of the dealer, whose clock an instant is shown at; nothing until it has come. */
export function useZone(): { readonly timeZone?: string } {
  const dealer = useGraph(LookUpLabelsDocument, {}).data?.viewer.dealer;
  return dealer ? { timeZone: dealer.timeZone } : {};
}
