import { EnrolmentLabelsDocument } from '../generated/enrolment';
import { useGraph } from '../graph/use-graph';
import { useLanguage } from '../language/words';

/** The names of the values of an enum, in the language of the page. */
export interface Labels {
  readonly of: (enumName: string, value: string) => string;
  readonly options: (enumName: string) => { readonly value: string; readonly label: string }[];
}

/** The names that the graph has for the values of its enums, as far as enrolment shows them. */
export function useLabels(): Labels {
  const language = useLanguage();
  const { data } = useGraph(EnrolmentLabelsDocument, {});
  const values = (enumName: string) => data?.enumLabels.find(({ name }) => name === enumName)?.values ?? [];
  return {
    of: (enumName, value) => values(enumName).find((each) => each.value === value)?.[language] ?? '',
    options: (enumName) => values(enumName).map((each) => ({ value: each.value, label: each[language] })),
  };
}
