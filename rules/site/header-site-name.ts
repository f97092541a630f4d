import { headerOf, headerWriter, isFragment } from '../../utils/page/header';
import { findName, picturesOf, siteNames } from '../../utils/page/site-name';
import { defineRule, fail, hint, inapplicable, noted, pass, review, searched, seen } from '../core/rule';

/**
 * Every page shows the site's name in its header. Most do so in a picture without a description, or in the background
 * of a box, which no machine reads: it can say that the name is there, hardly ever that it is not.
 */
export const headerSiteName = defineRule({
  id: 'header-site-name',
  version: 4,
  name: '页面头部未显示网站名称',
  clauses: ['Z19-D4.1'],
  pages: 'any',
  authority: 'candidate',
  reads: 'page',
  lookedFor: '页面头部的文字、图片说明中，与网站登记名称、SiteName 标签或窗口标题一致的网站名称。',
  severity: '扣1分（域名名称一项，全站一次）；部门网站为提示',

  reasons: {
    shown: '页面头部显示网站名称“{name}”',
    described: '页面头部图片的说明是网站名称“{name}”',
    fragment: '本页几乎没有文字，可能是打印页、弹出窗口、跳转页或页面片段',
    said: '页面头部只在欢迎语等句子中提到“{name}”，请核对是否显著展示',
    picture: '页面头部有没有说明文字的图片，请查看图片中是否为网站名称{names}',
    'other-text': '页面头部没有网站名称{names}的文字，也没有图片；请查看背景图片',
    empty: '页面头部是空的，可能是背景图片或由脚本写入',
    'by-script': '没有读到页面头部，但有可能写入头部的脚本或页面片段',
    unreadable: '页面头部含有读不到的框架或插件',
    absent: '页面顶部没有头部标识区，没有文字，也没有图片',
  },

  guide: {
    verify: '查看页面最上方是否以文字或图片显著展示网站名称，并与网站登记名称核对。',
    fix: '在所有页面头部显著展示网站名称；用图片展示的，为图片填写说明（alt）。',
  },

  evaluate(page, { site }) {
    const header = headerOf(page);
    const names = siteNames(page, site.name);
    const found = findName(header, names);
    if (found && found.how !== 'said')
      return pass(found.how, [seen(header.place, found.node)], { name: found.name });
    if (isFragment(page)) return inapplicable('fragment', []);
    if (found) return review('said', [seen(header.place, found.node)], { name: found.name });

    const wanted = names.map((name) => noted('网站名称', name, 'searched'));
    const params = { names: names[0] ? `“${names[0]}”` : '' };
    const [opaque] = header.opaque;
    if (opaque !== undefined) return review('unreadable', [seen(header.place, opaque), ...wanted]);
    const looked = [...header.roots.map((root) => searched(header.place, root)), ...wanted];
    const pictures = picturesOf(header);
    if (pictures.length > 0)
      return review(
        'picture',
        [...pictures.slice(0, 5).map((node) => seen(header.place, node)), ...wanted],
        params,
      );
    if (header.text.trim() !== '') return review('other-text', looked, params);
    if (header.found) return review('empty', looked);
    const writer = headerWriter(page);
    if (writer !== null)
      return review('by-script', [hint('脚本', writer, page.node(writer).href ?? ''), ...wanted]);
    return fail('absent', [...wanted, searched('页面顶部', 0)]);
  },
});
