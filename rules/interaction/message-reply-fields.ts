import { FULL_DATE } from '../../utils/page/dates';
import type { FieldName } from '../../utils/page/letters/labels';
import { type Letter, readLetters } from '../../utils/page/letters/reading';
import { excludedName, letterExhibit } from '../core/letter-exhibits';
import { defineRule, fail, inapplicable, pass, review, searched } from '../core/rule';

/** Z19-D3.3: 抽查5条公开的留言. */
const SAMPLED = 5;
/** A signature ends the reply, a greeting by name begins it. Characters. */
const SIGNATURE = 80;
const ORGANISATION =
  /[\p{Script=Han}]{1,20}(?:人民政府|政府|委员会|管委会|办公室|街道办|[局厅委院站所]|中心|大队|支队|公司|乡|镇|信箱)(?![\p{Script=Han}]{0,2}[路街村])/u;

/**
 * A published, answered letter shows four things: 留言时间, 答复时间, 答复单位, 答复内容. Labels that name something near
 * (办理时间, 回复人), and a unit or date that stands in the reply's text, are questions.
 */
export const messageReplyFields = defineRule({
  id: 'message-reply-fields',
  version: 6,
  name: '公开留言要素不全',
  clauses: ['Z19-D3.3', 'G47-四(四)'],
  pages: ['interaction'],
  authority: 'candidate',
  reads: 'page',
  lookedFor: '已答复来信的详细页面上的留言时间、答复时间、答复单位、答复内容。',
  severity: '每条留言每缺一项扣1分（抽查5条，最多扣6分）；部门网站提示',

  reasons: {
    complete: '留言时间、答复时间、答复单位、答复内容齐全',
    missing: '缺少{fields}',
    unclear: '{fields}标注不明确（如办理时间、回复人，或写在答复正文里、答复之前），请核对',
    unreadable: '答复内容是图片、附件、框架或未显示的文字，请核对各项要素',
    unanswered: '该来信尚未答复，不查此项',
    'not-detail': '本页不是来信的详细页面，请打开具体来信后检查',
    'excluded-kind': '“{kind}”类栏目不在检查范围内',
  },

  guide: {
    verify:
      '查看来信详细页面（以及列表中对应的一行），核对留言时间、答复时间、答复单位、答复内容四项是否都公开。',
    fix: '在来信详细页面列明留言时间、答复时间、答复单位和答复内容。',
  },

  evaluate(page, { edition }) {
    const reading = readLetters(page);
    const kind = excludedName(reading, edition);
    if (kind !== null) return inapplicable('excluded-kind', [], { kind });
    // A list that prints the replies in full is all the detail there is.
    const whole =
      reading.state === 'detail' ? reading.letters : reading.letters.filter(({ answer }) => answer !== null);
    if (whole.length === 0 || reading.by === 'columns') return inapplicable('not-detail', []);
    const answered = whole.filter(
      ({ reply }) => reply === 'answered' || reply === 'unreadable' || reply === 'hidden',
    );
    if (answered.length === 0) return inapplicable('unanswered', []);

    const sample = answered.slice(0, SAMPLED).map((letter) => ({ letter, ...partsOf(letter) }));
    const exhibits = sample.map(({ letter, missing, unclear }) =>
      letterExhibit(
        letter,
        [
          missing.length > 0 && `未见${missing.join('、')}`,
          unclear.length > 0 && `待核对：${unclear.join('、')}`,
        ]
          .filter((part) => part)
          .join('；'),
      ),
    );
    const names = (of: 'missing' | 'unclear'): string =>
      [...new Set(sample.flatMap((one) => one[of]))].join('、');
    if (sample.some(({ letter }) => letter.reply !== 'answered')) return review('unreadable', exhibits);
    const looked = answered.slice(0, 1).map(({ node }) => searched('来信', node));
    if (names('missing') !== '')
      return fail('missing', [...exhibits, ...looked], { fields: names('missing') });
    if (names('unclear') !== '') return review('unclear', exhibits, { fields: names('unclear') });
    return pass('complete', exhibits);
  },
});

interface Parts {
  readonly missing: readonly string[];
  readonly unclear: readonly string[];
}

/** The four things, by name, that a letter lacks or does not clearly show. */
function partsOf(letter: Letter): Parts {
  const reply = letter.fields
    .filter(({ label }) => label.name === 'answer' || label.name === 'outcome')
    .map(({ text }) => text)
    .join('\n');
  const ends = `${reply.slice(0, SIGNATURE)}\n${reply.slice(-SIGNATURE)}`;
  const hasUnit = letter.fields.some(
    ({ label, text }) => label.name === 'unit' && label.sure && text !== '' && text === letter.unit,
  );
  const states: readonly (readonly [string, boolean, boolean])[] = [
    ['留言时间', letter.asked?.sure === true, letter.asked !== null],
    [
      '答复时间',
      letter.answered?.sure === true,
      letter.answered !== null || FULL_DATE.test(ends) || isWritten(letter, 'answered'),
    ],
    ['答复单位', hasUnit, letter.unit !== null || ORGANISATION.test(ends)],
    ['答复内容', letter.answer !== null, false],
  ];
  return {
    missing: states.filter(([, isClear, isThere]) => !isClear && !isThere).map(([name]) => name),
    unclear: states.filter(([, isClear, isThere]) => !isClear && isThere).map(([name]) => name),
  };
}

/** Something stands under the label, in a form that was not read: a date without a year. */
const isWritten = (letter: Letter, name: FieldName): boolean =>
  letter.fields.some(({ label, text }) => label.name === name && /\d/.test(text));
