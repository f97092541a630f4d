import type { Batch } from '../official/batch';

/** What a person types for a 通报: kept with the task's tables under `notice/…`. */
export const NOTICE_FIELDS = [
  'title',
  'number',
  'addressee',
  'opening',
  'demands',
  'answerBy',
  'office',
  'date',
] as const;
export type NoticeField = (typeof NOTICE_FIELDS)[number];

/** Under which it is kept; the annexes' source and the kinds of faults left out are kept beside. */
export const noticeKey = (field: NoticeField | 'source' | 'leftOut'): string => `notice/${field}`;

/** Fields that must not stay blank unless a person says so, and what the form calls them. */
export const NOTICE_NEEDS = {
  addressee: '主送机关',
  answerBy: '整改期限',
  office: '发文机关',
} as const satisfies Partial<Record<NoticeField, string>>;

export type NoticeText = Readonly<Record<NoticeField, string>>;

/**
 * What stands in the fields before anybody types. `{answerBy}` is filled in later.
 * @param subject whose sites they are: 六安市
 * @param today `YYYY-MM-DD`
 */
export function proposedNotice({ task }: Pick<Batch, 'task'>, subject: string, today: string): NoticeText {
  const { label } = task.period;
  return {
    title: `关于${label}${subject}政府网站检查情况的通报`,
    number: '',
    addressee: '',
    opening: `为加强政府网站管理，按照《国务院办公厅关于印发政府网站发展指引的通知》（国办发〔2017〕47号）要求和工作安排，近期组织开展了${label}${subject}政府网站检查。现将有关情况通报如下：`,
    demands:
      '各有关单位要认真对照检查发现的问题，采取有力措施进行整改，举一反三、全面自查，切实提高政府网站管理和服务水平。\n对本次通报的问题网站，主办单位应逐条核实整改，于{answerBy}前将整改情况书面报送；对检查结果有异议的，一并说明理由并附证明材料。',
    answerBy: '',
    office: '',
    date: today,
  };
}

/** What was typed, else what is proposed. */
export const noticeText = ({ typed }: Pick<Batch, 'typed'>, proposed: NoticeText): NoticeText =>
  Object.fromEntries(
    NOTICE_FIELDS.map((field) => [field, typed[noticeKey(field)] ?? proposed[field]]),
  ) as NoticeText;
