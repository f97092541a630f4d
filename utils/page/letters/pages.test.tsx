import { describe, expect, it } from 'vitest';
import { letterTable, mailbox } from '../../../tests/helpers/letters';
import { page } from '../../../tests/helpers/page';
import { readLetters } from './reading';

const LINKS = '上一页 下一页';

describe('readListPages', () => {
  const goesOn = (above: string, below: string, shown = 3): boolean => {
    const rows = Array.from({ length: shown }, (_, k) => ['路灯何时修', `2026-02-${20 - k}`, '已回复']);
    const list = letterTable(['标题', '来信时间', '状态'], ...rows);
    return readLetters(page([mailbox(), <p>{above}</p>, list, <div>{below}</div>])).pages.goesOn;
  };

  it.each([
    ['no pager', '', '', false],
    ['links to other pages', '', LINKS, true],
    ['a count of pages', '', `共 12 页 ${LINKS}`, true],
    ['one page', '', `第 1/1 页 ${LINKS}`, false],
    ['a total of more than is shown', '', '共 30 条', true],
    ['a total of what is shown, beside links that lead nowhere', '', `共 3 条 ${LINKS}`, false],
  ])('%s', (_, above, below, expected) => {
    expect(goesOn(above, below)).toBe(expected);
  });

  it.each(['本周共 3 件来信', '今日共有 3 封', '2026年2月共 3 件', '截至目前,共 3 件', '共 2 件来信待办'])(
    'what is counted of a time, or fewer than is shown, is no total of the list: %s',
    (counted) => {
      expect(goesOn(counted, LINKS)).toBe(true);
      expect(goesOn(counted, `共 3 条 ${LINKS}`)).toBe(false);
      expect(goesOn(counted, '')).toBe(false);
    },
  );

  it('what is counted of a time does not make a list go on', () => {
    expect(goesOn('本月共 120 件来信', '')).toBe(false);
  });
});
