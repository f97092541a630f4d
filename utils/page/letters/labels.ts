/** What a label or a column's heading announces. */
export type FieldName =
  | 'number'
  | 'title'
  | 'category'
  | 'asker'
  | 'asked'
  | 'answered'
  | 'dated'
  | 'status'
  | 'unit'
  | 'question'
  | 'answer'
  | 'outcome'
  | 'contact';

/** A label as read. */
export interface Label {
  readonly name: FieldName;
  /** Its words, without blanks and brackets. */
  readonly words: string;
  /** False where the words name something else on other sites: 时间, 办理时间, 部门, 回复人, 收信人. */
  readonly sure: boolean;
  /** Only letters and their like are labelled so. */
  readonly ofLetters: boolean;
  /** So short that without a colon or a table's cell it is a button or a menu: 问, 回复, 时间. */
  readonly needsColon: boolean;
}

/** What stands for the label of a value that has none: its place says what it is, never surely. */
export const unlabelled = (name: FieldName): Label => ({
  name,
  words: '',
  sure: false,
  ofLetters: false,
  needsColon: false,
});

const LETTER = '信件|来信|去信|写信|发信|留言|咨询|提问|诉求|问政|建言';
const MATTER = `${LETTER}|问题|投诉|建议|反映|求助|信访`;
const REPLY = '答复|回复|回应|解答|回信|反馈';
const HANDLING = '办理|处理|受理|承办|主办|经办|责任|处置|负责|办复';
const UNIT = '单位|部门|机构|机关|局|科室|主体|对象';

/**
 * The vocabulary, first match wins. `dated` is a time that does not say of what; `outcome` (办理情况, 处理结果) holds a
 * status on some sites and the reply's text on others.
 */
const VOCABULARY: readonly (readonly [FieldName, 'sure' | 'unsure', RegExp])[] = [
  [
    'number',
    'sure',
    new RegExp(
      `^(?:${MATTER}|受理|查询|工单|登记)?(?:编号|编码|流水号|单号|序列号|查询码)$|^(?:信件|来信|受理|工单)号码?$`,
    ),
  ],
  [
    'title',
    'sure',
    new RegExp(
      `^(?:${MATTER}|写信|网友|网民|主要)?(?:标题|主题|题目)$|^(?:信件|问题|留言|诉求)名称$|^咨询事项$`,
    ),
  ],
  ['category', 'sure', new RegExp(`^(?:${MATTER}|内容|信箱|业务)?(?:类型|类别|分类|性质|种类|目的)$`)],
  ['asker', 'sure', new RegExp(`^(?:${MATTER}|寄信|提交|联系)(?:人|者)(?:姓名)?$|^(?:姓名|网友|网民|昵称)$`)],
  [
    'asked',
    'sure',
    new RegExp(`^(?:${MATTER}|提交|发帖|发起|登记|收信|收件|受理|接收|申请|上报)(?:时间|日期|于)$`),
  ],
  ['answered', 'sure', new RegExp(`^(?:官方|部门|首次|最新)?(?:${REPLY}|办结|办毕)(?:时间|日期|于)$`)],
  ['answered', 'unsure', /^(?:处理|办理|办复|处置|完成)(?:完成|完毕)?(?:时间|日期)$/],
  ['dated', 'unsure', /^(?:发布|公开|公布|更新|发表|创建)?(?:时间|日期)$/],
  [
    'status',
    'sure',
    new RegExp(
      `^(?:当前|目前|${MATTER}|${REPLY}|办理|处理|受理|办件)?(?:状态|进度|进展)$|^是否(?:${REPLY}|办结)$`,
    ),
  ],
  ['unit', 'sure', new RegExp(`^(?:${REPLY}|${HANDLING})(?:${UNIT})$`)],
  [
    'unit',
    'unsure',
    new RegExp(
      `^(?:部门|单位)$|^(?:${REPLY}|${HANDLING})(?:人|者|人员)$|^(?:${MATTER}|写信|收信|致信|接收)(?:${UNIT}|领导|信箱)$|^(?:收信|收件)人$`,
    ),
  ],
  [
    'answer',
    'sure',
    new RegExp(
      `^(?:官方|部门|单位|网站|最终|政府|领导|本站|办理|处理)?(?:${REPLY})(?:内容|意见|结果|正文|详情|情况|信息)?$|^(?:办理|处理|办结)意见$|^答$`,
    ),
  ],
  ['outcome', 'sure', /^(?:办理|处理|处置|办结)(?:情况|结果|内容)$/],
  [
    'question',
    'sure',
    new RegExp(
      `^(?:${MATTER}|写信|网友|网民|市民|群众|详细|具体)?(?:内容|描述|详情|原文|正文)$|^(?:网友|网民|市民|群众)?(?:${LETTER})$|^问$|^问题$`,
    ),
  ],
  [
    'contact',
    'sure',
    /^(?:联系|手机|移动|固定)?(?:电话|方式|号码|手机)$|^(?:联系|家庭|通[讯信])?(?:地址|住址)$|^(?:电子)?邮箱$|^E-?mail$/i,
  ],
];

/** How all of these end. */
const ENDS = new Set(
  '号码题目称项型别类质的人者名友民间期于态度展复应答信馈结理位门构关局室体象员导箱容见果文情况息述件言询问求政话式机址lL',
);
const OF_LETTERS = new RegExp(`${LETTER}|${REPLY}`);
const NEEDS_COLON = /^.{1,2}$/;
/** What may stand behind a label's last word, and before its first. */
const BEHIND = '\\])】>」:∶↑↓▲▼*';
const EDGES = new RegExp(`^[[(【<「▪·•]|[${BEHIND}]{1,3}$`, 'g');
const DECORATION = new RegExp(`[\\s${BEHIND}]`);
/** The longest label with its blanks and brackets, characters. */
const LABEL_LENGTH = 24;

/** Alone these are a category of letters (信件类型：咨询); as a label they carry a colon. */
const ALSO_CATEGORY = new RegExp(`^(?:${LETTER})$`);

/**
 * Whether a part of a text may be a label: a look at its last character that is no decoration, which turns most parts
 * away before they are cut out and the patterns are tried.
 *
 * @param from where the part begins in `text`, and `to` where it ends
 */
export function mayEndLabel(text: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    const character = text.charAt(at);
    if (ENDS.has(character)) return true;
    if (!DECORATION.test(character)) return false;
  }
  return false;
}

/**
 * Reads a text that is wholly a label (`流 水 号`, `【回复内容】`, `提交时间：`), or null.
 *
 * @param text normalised
 * @param isMarked that a colon stands behind it; by default where the text holds one
 */
export function readLabel(text: string, isMarked?: boolean): Label | null {
  if (text.length > LABEL_LENGTH || !mayEndLabel(text, 0, text.length)) return null;
  const marked = isMarked ?? /[:∶]\s?[\])】>」]?$/.test(text);
  const words = text.replace(/\s/g, '').replace(EDGES, '');
  if (
    words === '' ||
    words.length > 9 ||
    !ENDS.has(words.at(-1) ?? '') ||
    (!marked && ALSO_CATEGORY.test(words))
  )
    return null;
  const known = VOCABULARY.find(([, , expression]) => expression.test(words));
  if (!known) return null;
  const [name, certainty] = known;
  return {
    name,
    words,
    sure: certainty === 'sure',
    ofLetters: OF_LETTERS.test(words),
    needsColon: NEEDS_COLON.test(words),
  };
}
