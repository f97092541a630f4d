import type { SiteFacts } from '../../utils/model/finding';
import { readEmblem } from '../../utils/page/emblem';
import { isFragment } from '../../utils/page/header';
import { DOCUMENTS } from '../core/documents';
import { defineRule, inapplicable, pass, review, seen } from '../core/rule';
import { dayOf } from '../core/windows';

const SHOWN = 5;

/**
 * Governments of counties and above and the departments of the State Council show the national emblem on their home
 * page. It stands inside the picture of the logo as a rule, where no machine sees it: without a word of it, a person
 * looks.
 */
export const nationalEmblem = defineRule({
  id: 'national-emblem',
  version: 1,
  name: '首页未使用国徽图案',
  clauses: ['GH-首页'],
  pages: ['home'],
  authority: 'question',
  reads: 'page',
  lookedFor: '首页头部附近的图片中，说明含“国徽”、文件名含 guohui 或 emblem 的。',
  severity: '提示',

  reasons: {
    named: '首页头部有国徽图案：{says}',
    look: '首页头部有 {count} 张图片，说明和文件名都没有提到国徽，请查看标志中有无国徽',
    'no-picture': '首页头部没有读到图片，国徽可能在背景图片中，请查看',
    'not-obliged': '只有县级以上人民政府和国务院部门的网站须在首页使用国徽图案',
    'kind-unknown': '尚未选定网站类型；县级以上人民政府和国务院部门的网站须在首页使用国徽图案',
    'not-in-force': '国徽法修正案自 2021-01-01 起施行，监测时间点在此之前',
    gate: '首页几乎没有文字，可能是引导页；请在进入后的页面检查',
  },

  guide: {
    verify: '打开首页，查看页面头部的标志是否含有国徽图案，是否显著、完整。',
    fix: '在首页显著位置使用国徽图案，按规定的样式制作，并为图片填写说明“国徽”。',
  },

  evaluate(page, { site, asOf }) {
    if (dayOf(asOf) < DOCUMENTS.GH.since) return inapplicable('not-in-force', []);
    const { emblem, pictures } = readEmblem(page);
    const duty = dutyOf(site);
    if (duty === 'none') return inapplicable('not-obliged', []);
    if (emblem) return pass('named', [seen('页面头部', emblem.node)], { says: emblem.says });
    if (duty === 'unknown') return inapplicable('kind-unknown', []);
    if (isFragment(page)) return inapplicable('gate', []);
    if (pictures.length === 0) return review('no-picture', []);
    const where = pictures.slice(0, SHOWN).map((node) => seen('页面头部', node));
    return review('look', where, { count: String(pictures.length) });
  },
});

/** Whether the law names the unit behind a site. */
function dutyOf({ kind, level }: SiteFacts): 'bound' | 'none' | 'unknown' {
  if (kind === 'portal' || kind === 'ministry') return 'bound';
  if (kind === 'department') return level === 'central' ? 'bound' : level === 'unknown' ? 'unknown' : 'none';
  return kind === 'unknown' ? 'unknown' : 'none';
}
