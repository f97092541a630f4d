import { isPolicyFile, readPolicyStatus } from '../../utils/page/policy-status';
import { defineRule, inapplicable, pass, review, seen } from '../core/rule';
import { dayOf } from '../core/windows';

/**
 * A policy file that was changed, repealed or has expired says so on its own page. Whether one still is in force, only
 * the library of files knows: a page that says nothing, or whose own text has run out, is a question.
 */
export const policyStatusMark = defineRule({
  id: 'policy-status-mark',
  version: 1,
  name: '废止失效文件未标注',
  clauses: ['G47-四(一)4'],
  pages: ['article'],
  authority: 'question',
  reads: 'page',
  lookedFor:
    '政策文件页的“有效性”“效力状态”等栏，标题旁的“已废止”“失效”字样或图章；正文中的有效期和页面上的失效日期。',
  severity: '提示',

  reasons: {
    marked: '文件页标注了效力状态：{status}',
    expired: '文件载明的有效期到 {until} 为止，页面没有标注失效，请核对',
    contradicts: '文件载明的有效期到 {until} 为止，页面标注为“{status}”，请核对是否延期',
    'field-empty': '文件页有效力状态一栏，没有内容，请核对文件是否有效',
    'no-status': '文件页没有标注效力状态，请核对文件是否已修改、废止或失效',
    'not-policy': '本页不是政策文件',
  },

  guide: {
    verify: '按文号查找修改、废止该文件的决定和规范性文件清理结果，核对文件是否仍然有效。',
    fix: '在文件页面显著位置标注“现行有效”“已废止”“失效”等；已修改的，链接修改后的文件。',
  },

  evaluate(page, { asOf }) {
    if (!isPolicyFile(page)) return inapplicable('not-policy', []);
    const { shown, emptyField, until } = readPolicyStatus(page);
    const status = shown ? { status: shown.text } : undefined;
    const mark = shown ? [seen('效力状态', shown.node)] : [];
    if (shown?.ended) return pass('marked', mark, status);
    if (until && until.day < dayOf(asOf)) {
      const where = [seen('有效期', until.node, until.text), ...mark];
      return shown
        ? review('contradicts', where, { until: until.day, status: shown.text })
        : review('expired', where, { until: until.day });
    }
    if (shown) return pass('marked', mark, status);
    return emptyField === null
      ? review('no-status', [])
      : review('field-empty', [seen('效力状态', emptyField)]);
  },
});
