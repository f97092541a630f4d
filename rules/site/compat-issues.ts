import { browserNeeds } from '../../utils/page/browser-needs';
import { defineRule, type Exhibit, inapplicable, pass, review, seen } from '../core/rule';

const SHOWN = 5;

/**
 * Every usual browser shows the page as it is meant. Only the browser at hand is seen: plug-ins that none carries any
 * more, advice to use Internet Explorer, pictures that do not show and blocks wider than the window are signs, which a
 * person must follow in other browsers.
 */
export const compatIssues = defineRule({
  id: 'compat-issues',
  version: 1,
  name: '兼容性问题',
  clauses: ['Z19-D4.10'],
  pages: 'any',
  authority: 'question',
  reads: 'page',
  lookedFor:
    'Flash、ActiveX 等插件；“请使用IE浏览器”等提示；本站图片显示不出；主要内容宽于1366像素的窗口。脚本错误和其他浏览器未检查。',
  severity: '每类浏览器扣1分（合计不超过2分），须人工认定；部门网站为提示',

  reasons: {
    none: '没有看到兼容性问题的迹象（只检查了当前浏览器）',
    signs: '有兼容性问题的迹象，请换几种浏览器核对：{signs}',
    'no-pictures': '本页图片一张也没有显示，可能是本机网络或浏览器设置所致，不作判断',
  },

  guide: {
    verify: '用几种主流浏览器分别打开页面，查看布局、图片、视频和功能是否正常。',
    fix: '去掉 Flash 等插件和限定浏览器的提示，修复图片，按通行标准制作页面，使主流浏览器都能正常显示。',
  },

  evaluate(page) {
    const { plugins, internetExplorer, broken, drawsPictures, wide } = browserNeeds(page);
    const signs: string[] = [];
    const where: Exhibit[] = [];
    if (plugins.length > 0) {
      signs.push(`插件 ${plugins.length} 处`);
      where.push(
        ...plugins.slice(0, SHOWN).map((i) => seen('插件', i, page.node(i).href ?? page.node(i).attrs?.type)),
      );
    }
    if (internetExplorer) {
      signs.push('提示使用IE浏览器');
      where.push(seen('浏览器提示', internetExplorer.node, internetExplorer.text));
    }
    if (drawsPictures && broken.length > 0) {
      signs.push(`图片显示不出 ${broken.length} 张`);
      where.push(...broken.slice(0, SHOWN).map((i) => seen('图片', i, page.node(i).href ?? '')));
    }
    if (wide !== null) {
      signs.push(`主要内容宽 ${page.node(wide).box?.[2]} 像素`);
      where.push(seen('过宽的内容', wide));
    }
    if (signs.length > 0) return review('signs', where, { signs: signs.join('；') });
    return drawsPictures ? pass('none', []) : inapplicable('no-pictures', []);
  },
});
