import type { Row } from '../../model/table';
import { correctable, imported, typed, YES_NO } from './cells';
import { ask, askBlock, lineOfSite, monthlyHead, number, signatures, siteDesk, spread } from './form';
import type { BuildTable } from './input';
import { JIUCUO } from './shanxi-supervision';
import { SITE_FIELDS } from './site-line';
import { finished } from './table';
import { PLAIN, type TableTemplate } from './template';

/** 附件4 政府网站工作月度报表 (山西): one a site, filled in by its sponsor. What the site did, no record of pages can tell. */

export const WORK_MONTH_TEMPLATE: TableTemplate = {
  ...PLAIN,
  title: '政府网站工作月度报表',
  notes: [
    '注：1.此表由各级、各部门政府网站主办单位填写。',
    '2.省政府重要信息转载主要指省政府发布的对全局工作有指导意义、需要社会广泛知晓的政策信息。信息发布总数不等同于其后所列重点统计项数量之和。',
  ],
};

const PUBLISHED = [
  ['total', '总数'],
  ['state-council', '国务院重要信息转载量'],
  ['province', '省政府重要信息转载量'],
  ['news', '政务动态信息更新量'],
  ['pictures', '图片信息更新量'],
  ['disclosure', '信息公开目录信息更新量'],
  ['reported', '报送省政府信息量'],
] as const;

export const shanxiWork: BuildTable = (input) => {
  const { batch, template } = input;
  const line = lineOfSite(input);
  const desk = siteDesk(line);
  const { site } = line;
  const asked = (key: string, ...labels: readonly string[]): Row =>
    ask(key, labels, number(desk, `work/${key}`));
  return finished(
    {
      id: 'shanxi-work',
      annex: '附件4',
      role: 'form',
      head: monthlyHead(desk, input),
      blocks: [
        askBlock([18], [ask('name', ['网站名称'], imported(site.name, [line]))]),
        {
          labelWidths: [18],
          columns: spread(18, PUBLISHED),
          rows: [
            ask(
              'published',
              ['信息发布（单位：条）'],
              ...PUBLISHED.map(([key]) => number(desk, `work/published-${key}`)),
            ),
          ],
        },
        askBlock(
          [18, 14, 30],
          [
            asked('jiucuo-received', JIUCUO, '收到留言数量（单位：条）'),
            asked('jiucuo-on-time', JIUCUO, '按期办结数量（单位：条）'),
            asked('interpretations', '解读回应', '解读信息发布数量（单位：条）'),
            asked('responses', '解读回应', '回应公众关注热点或重大舆情数量（单位：次）'),
            asked('letters-received', '互动交流', '留言办理', '收到留言数量（单位：条）'),
            asked('letters-done', '互动交流', '留言办理', '办结留言数量（单位：条）'),
            asked('letters-public', '互动交流', '留言办理', '公开答复数量（单位：条）'),
            asked('surveys', '互动交流', '征集调查', '征集调查期数（单位：期）'),
            asked('opinions', '互动交流', '征集调查', '收到意见数量（单位：条）'),
            asked('survey-results', '互动交流', '征集调查', '公布调查结果期数（单位：期）'),
            asked('interviews', '互动交流', '在线访谈', '访谈期数（单位：期）'),
            asked('security-checks', '安全防护', '安全监测评估次数（单位：次）'),
            asked('security-found', '安全防护', '发现问题数量（单位：个）'),
            asked('security-fixed', '安全防护', '问题整改数量（单位：个）'),
            ask(
              'new-media',
              ['移动新媒体', '是否有移动新媒体'],
              typed(desk, 'work/new-media', { choices: YES_NO, asBoxes: true, lines: [line] }),
            ),
            ask(
              'weibo',
              ['移动新媒体', '微博', '名称'],
              correctable(site.weibo.name, line, SITE_FIELDS.weiboName, { isOptional: true }),
            ),
            asked('weibo-posts', '移动新媒体', '微博', '信息发布量（单位：条）'),
            asked('weibo-followers', '移动新媒体', '微博', '关注量（单位：个）'),
            ask(
              'wechat',
              ['移动新媒体', '微信', '名称'],
              correctable(site.wechat.name, line, SITE_FIELDS.wechatName, { isOptional: true }),
            ),
            asked('wechat-posts', '移动新媒体', '微信', '信息发布量（单位：条）'),
            asked('wechat-followers', '移动新媒体', '微信', '订阅数（单位：个）'),
            ask('other-media', ['移动新媒体', '其他'], typed(desk, 'work/other-media', { isOptional: true })),
          ],
        ),
      ],
      foot: signatures(
        desk,
        ['leader', '单位负责人（分管领导）'],
        ['reviewer', '审核人（网站负责人）'],
        ['filler', '填表人'],
      ),
      ties: [
        ['jiucuo-received', 'jiucuo-on-time'],
        ['letters-received', 'letters-done'],
        ['surveys', 'survey-results'],
        ['security-found', 'security-fixed'],
      ].map(([whole, part]) => ({
        rule: 'mostly' as const,
        whole: `${whole}/value`,
        parts: [`${part}/value`],
      })),
    },
    batch,
    template,
  );
};
