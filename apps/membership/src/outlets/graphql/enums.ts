import { codeEnum } from '@autoclub/subgraph-kit';
import type { OutletFileState } from '../domain/outlet-file';

export const OutletFileStateEnum = codeEnum<OutletFileState>(
  'OutletFileState',
  'Where the customer file of a car sold through an outlet stands (rulebook MEM-15).',
  {
    AWAITED: 'The car was sold today and the file has not come yet.',
    ON_TIME: 'It came on the business day of the sale.',
    LATE: 'It came on a later day.',
    MISSING: 'The day of the sale is over and it has not come.',
  },
);
