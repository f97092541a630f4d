import { readArticle } from '../../utils/page/article';
import { policySideOf, type Relation, relationsOf } from '../../utils/page/interpretation';
import { defineRule, type Exhibit, fail, inapplicable, pass, review, searched, seen } from '../core/rule';

/**
 * An interpretation leads to its file, and the file back to it. From one page one direction can be seen: whether a
 * file has been interpreted at all, only another page could tell.
 */
export const interpretationCrossLink = defineRule({
  id: 'interpretation-cross-link',
  version: 4,
  name: '政策解读与文件未相互关联',
  clauses: ['Z19-D1.8', 'G47-四(二)'],
  pages: ['article'],
  authority: 'candidate',
  reads: 'page',
  lookedFor: '解读页标题以下指向被解读文件的链接（相关文件、政策原文、文件名称）；文件页指向解读的链接。',
  severity: '每个方向扣0.5分（抽查3个解读，合计不超过3分）；部门网站为提示',

  reasons: {
    linked: '解读页有指向文件的链接“{text}”；请打开文件页，核对是否链接回解读',
    'linked-back': '文件页有指向解读的链接“{text}”',
    'not-policy': '本页不是政策解读，也不是政策文件',
    'file-alone': '政策文件页没有解读的链接；如本站已发布解读，请检查解读页',
    'dead-link': '关联的文字“{text}”没有可用的链接，请点击核对',
    'other-site': '关联链接“{text}”指向其他网站，请核对是否被解读的文件',
    attachment: '只有附件形式的文件“{text}”，没有文件页的链接，请核对',
    likely: '有像是文件的链接“{text}”，请核对是否被解读的文件',
    picture: '有图片链接，请核对是否指向被解读的文件',
    'label-empty': '有“{text}”字样，其下没有读到链接，可能由脚本写入',
    unreadable: '正文中有读不到的框架或插件，关联链接可能在其中',
    absent: '解读页没有指向被解读文件的链接',
  },

  guide: {
    verify: '在解读页查找“相关文件”“政策原文”并点击；再从文件页查找“相关解读”，看两者能否互相打开。',
    fix: '在解读页和被解读文件的页面上，互相添加链接。',
  },

  evaluate(page) {
    const side = policySideOf(page);
    if (side === 'none') return inapplicable('not-policy', []);
    const { links, label } = relationsOf(page, side);
    const find = (sure: Relation['sure'], leads?: Relation['leads']): Relation | undefined =>
      links.find((one) => one.sure === sure && (leads === undefined || one.leads === leads));
    const tell = (one: Relation): [Exhibit[], { text: string }] => [
      [seen('关联链接', one.node)],
      { text: one.text },
    ];

    const named = find('named', 'page');
    if (named) return pass(side === 'file' ? 'linked-back' : 'linked', ...tell(named));
    const dead = find('named', 'nowhere');
    if (dead) return review('dead-link', ...tell(dead));
    if (side === 'file') return inapplicable('file-alone', []);
    const elsewhere = find('named', 'other-site');
    if (elsewhere) return review('other-site', ...tell(elsewhere));
    const attachment = find('named', 'file');
    if (attachment) return review('attachment', ...tell(attachment));
    const likely = find('likely');
    if (likely) return review('likely', ...tell(likely));
    if (label !== null)
      return review('label-empty', [seen('关联字样', label)], { text: (page.node(label).text ?? '').trim() });
    const picture = find('picture');
    if (picture) return review('picture', [seen('图片链接', picture.node)]);

    const { title, body } = readArticle(page);
    const places = [title, body[0]].filter((line) => line !== null && line !== undefined);
    const from = places[0] ? page.nodeAt(places[0].from) : 0;
    const opaque = page.snapshot.opaque.find(({ node }) => node >= from);
    if (opaque) return review('unreadable', [seen('读不到的位置', opaque.node)]);
    return fail(
      'absent',
      places.map((line) => searched('标题以下', page.nodeAt(line.from))),
    );
  },
});
