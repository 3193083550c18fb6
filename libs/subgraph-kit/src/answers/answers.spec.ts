import {
  accepted,
  commonRefusals,
  defineRefusals,
  fileRefusals,
  refused,
  rowRefusals,
} from '@autoclub/domain-kit';
import { advisor, contextOf, Garage, GarageResolver, garages } from '../../test/garage';
import { codeEnum } from '../schema/code-enum';
import { buildSubgraph } from '../schema/build-subgraph';
import { Requires } from '../schema/requires';
import { Mutation, Resolver } from 'type-graphql';
import { answeredImport, importAnswer } from './import-answer';
import { answered, mutationAnswer, type AnswerOf } from './mutation-answer';
import { shown } from './shown-field';

const ChangeEnum = codeEnum('GarageChange', 'What came of it.', {
  OPENED: 'It is new.',
  AMENDED: 'It was known.',
});

const refusals = defineRefusals({
  ...commonRefusals.pick('TEXT_REQUIRED'),
  RATE_TOO_HIGH: { zh: '工时费 {rate} 过高。', en: 'The rate {rate} is too high.' },
});

const garageMoveAnswer = mutationAnswer(
  'GarageMove',
  { garage: Garage, change: shown(ChangeEnum, 'What it did; null when refused.') },
  refusals,
  { description: 'The garage at its new place.' },
);

const garagesImportAnswer = importAnswer(
  'GaragesImport',
  {
    refusals: defineRefusals({ ...fileRefusals.texts, ...commonRefusals.pick('DEALER_NOT_FOUND') }),
    rowRefusals: defineRefusals({ ...rowRefusals.texts, ...commonRefusals.pick('TEXT_REQUIRED') }),
  },
  {
    number: 'The number of the garage, if the row could be read.',
    id: 'The id of the garage; null when refused.',
    reasons: 'Why it was refused; the field is the column.',
    accepted: 'Rows that were new.',
    unchanged: 'Rows that changed nothing.',
  },
);

@Resolver()
class Commands {
  @Requires('orders:write')
  @Mutation(() => garageMoveAnswer.Payload, { description: 'Moves a garage.' })
  garageMove(): Promise<AnswerOf<typeof garageMoveAnswer>> {
    const done = accepted({ answer: { id: 'gar_1' }, replayed: true });
    return answered(contextOf(advisor), garageMoveAnswer, done, ({ answer }) => ({
      garage: garages.find(({ id }) => id === answer.id) ?? null,
      change: 'OPENED' as const,
    }));
  }

  @Requires('orders:write')
  @Mutation(() => garagesImportAnswer.Payload, { description: 'Takes garages in.' })
  garagesImport() {
    return answeredImport(contextOf(advisor), garagesImportAnswer, refused({ code: 'DEALER_NOT_FOUND' }));
  }
}

const { sdl } = buildSubgraph({ resolvers: [new GarageResolver(), new Commands()], references: {} });
const typeOf = (name: string) => new RegExp(`(type|enum) ${name}[^{]*\\{[^]*?\n\\}`).exec(sdl)?.[0] ?? '';

describe('the types of an answer', () => {
  it('are the payload with each shown field nullable, and what every payload has', () => {
    const payload = typeOf('GarageMovePayload');
    expect(sdl).toContain('"""The garage at its new place."""');
    expect(payload).toContain('"""The garage; null when refused."""\n  garage: Garage\n');
    expect(payload).toContain('"""What it did; null when refused."""\n  change: GarageChange\n');
    expect(payload).toContain('replayed: Boolean!');
    expect(payload).toContain('userErrors: [GarageMoveUserError!]!');
  });

  it('list the codes of this mutation and of its key, and no other', () => {
    const codes = [...typeOf('GarageMoveErrorCode').matchAll(/^ {2}([A-Z_]+)$/gm)].map(([, code]) => code);
    expect(codes).toEqual([
      'IDEMPOTENCY_IN_PROGRESS',
      'IDEMPOTENCY_KEY_INVALID',
      'IDEMPOTENCY_KEY_REUSED',
      'RATE_TOO_HIGH',
      'TEXT_REQUIRED',
    ]);
  });

  it('are the rows and counts of an import', () => {
    expect(typeOf('GaragesImportPayload')).toContain('refusedRows: [GaragesImportRow!]!');
    expect(typeOf('GaragesImportRow')).toContain('errors: [GaragesImportRowUserError!]!');
    expect(typeOf('GaragesImportRow')).toContain('outcome: ImportRowOutcome!');
    expect(typeOf('GaragesImportErrorCode')).toContain('DEALER_NOT_FOUND');
    expect(typeOf('GaragesImportRowErrorCode')).not.toContain('IDEMPOTENCY');
  });
});

describe('an answer', () => {
  it('shows what was written', async () => {
    expect(await new Commands().garageMove()).toEqual({
      garage: garages[0],
      change: 'OPENED',
      replayed: true,
      userErrors: [],
    });
  });

  it('PLT-05: shows nothing but the reasons when it was refused, in the language of the caller', async () => {
    const no = refused(refusals.no('RATE_TOO_HIGH', ['rate'], { rate: '900.00' }));
    for (const [language, message] of [
      ['zh', '工时费 900.00 过高。'],
      ['en', 'The rate 900.00 is too high.'],
    ] as const)
      expect(await answered(contextOf(advisor, language), garageMoveAnswer, no, () => never())).toEqual({
        garage: null,
        change: null,
        replayed: false,
        userErrors: [{ code: 'RATE_TOO_HIGH', field: ['input', 'rate'], message }],
      });
  });

  it('SVC-22: counts the rows of an import and words their reasons, a reader’s own words first', () => {
    const done = accepted({
      replayed: false,
      answer: {
        rows: [
          { rowNumber: 1, externalNumber: 'G1', outcome: 'ACCEPTED' as const, id: 'gar_1', errors: [] },
          { rowNumber: 2, externalNumber: 'G2', outcome: 'UNCHANGED' as const, id: 'gar_2', errors: [] },
          {
            rowNumber: 3,
            externalNumber: null,
            outcome: 'REFUSED' as const,
            id: null,
            errors: [
              { code: 'TEXT_REQUIRED', field: ['name'] },
              { code: 'ROW_MALFORMED', field: [], message: { zh: '引号没有闭合。', en: 'A quote is open.' } },
            ],
          },
        ],
      },
    });
    const payload = answeredImport(contextOf(advisor), garagesImportAnswer, done);
    expect([payload.acceptedCount, payload.unchangedCount, payload.refusedCount]).toEqual([1, 1, 1]);
    expect(payload.refusedRows.flatMap(({ errors }) => errors)).toEqual([
      { code: 'TEXT_REQUIRED', field: ['name'], message: '不能为空。' },
      { code: 'ROW_MALFORMED', field: [], message: '引号没有闭合。' },
    ]);
  });

  it('SVC-22: refuses a chunk as a whole in the words of its reader', () => {
    const message = { zh: '表头列 colour 未知。', en: 'The column colour is not known.' };
    const no = refused({ code: 'HEADER_INVALID', field: ['content'], message });
    expect(answeredImport(contextOf(advisor), garagesImportAnswer, no).userErrors).toEqual([
      { code: 'HEADER_INVALID', field: ['input', 'content'], message: message.zh },
    ]);
  });
});

function never(): never {
  throw new Error('A refused mutation shows nothing.');
}
