import { codeEnum } from '@autoclub/subgraph-kit';
import type { Department } from '../domain/department';
import type { RecommendationAnswer } from '../domain/recommendation';
import type { RecruitmentProblemKind } from '../domain/recruitment-problems';
import type { StickerStep } from '../domain/sticker.transitions';

export const RecommendationAnswerEnum = codeEnum<RecommendationAnswer>(
  'RecommendationAnswer',
  'What a customer answered when the club was proposed (rulebook MEM-11).',
  {
    CONSIDERING: 'Thinks about it.',
    DECLINED: 'Does not want to, for a reason; is left alone for some time.',
    JOINED: 'Joins.',
  },
);

export const RecruitingDepartmentEnum = codeEnum<Department>(
  'RecruitingDepartment',
  'A department that recruits members (rulebook MEM-12).',
  {
    SERVICE: 'Service advisors and customer managers.',
    SALES: 'Sales advisors.',
    CLUB: 'Membership specialists.',
  },
);

export const RecruitmentProblemKindEnum = codeEnum<RecruitmentProblemKind>(
  'RecruitmentProblemKind',
  'What the half-monthly list points at (rulebook MEM-12).',
  {
    TARGET_MISSED: 'A department recruited fewer members in a week than it should.',
    TARGET_MISSING: 'A department has no target for a week.',
    FOLLOW_UPS_OVERDUE: 'Customers wait for a follow-up that was due.',
    CUSTOMERS_NOT_ASKED: 'Customers were not asked within the time of the programme.',
    OFTEN_DECLINED: 'The reason that customers gave most often for declining.',
  },
);

export const StickerStepEnum = codeEnum<StickerStep>(
  'StickerStep',
  'Where a sticker agreement stands (rulebook MEM-16).',
  {
    OFFERED: 'The sticker was offered.',
    AGREED: 'The customer agreed freely.',
    FITTED: 'The sticker is on the car.',
    ACTIVE: 'The service card with its free car washes is in force.',
    WITHDRAWN: 'The customer withdrew, or the car changed hands.',
  },
);
