import type { Cell, Proposal, Row } from '../../model/table';
import { SITE_TYPE_NAMES } from '../../register/register-words';
import { correctable, derived, summed, typed, YES_NO } from './cells';
import { ask, askBlock, field, lineOfSite, number, signatures, siteDesk } from './form';
import type { BuildTable } from './input';
import { SITE_FIELDS } from './site-line';
import { finished } from './table';
import { dayText, PLAIN, type TableTemplate } from './template';

/** 政府网站工作年度报表 (国办函〔2018〕12号附件3): one a site. Who it is comes from the register, what it did is typed. */

export const WORK_YEAR_TEMPLATE: TableTemplate = { ...PLAIN, title: '政府网站工作年度报表（{year}年度）' };

const SITE_TYPES = [SITE_TYPE_NAMES.portal, SITE_TYPE_NAMES.department, SITE_TYPE_NAMES.special] as const;
const INNOVATIONS = ['搜索即服务', '多语言版本', '无障碍浏览', '千人千网', '其他'] as const;

export const annualWork: BuildTable = (input) => {
  const { batch, template, filledOn } = input;
  const line = lineOfSite(input);
  const desk = siteDesk(line);
  const { site, seen } = line;
  const asked = (key: string, ...labels: readonly string[]): Row =>
    ask(key, labels, number(desk, `year/${key}`));
  const yesNo = (key: string, ...labels: readonly string[]): Row =>
    ask(key, labels, typed(desk, `year/${key}`, { choices: YES_NO, asBoxes: true }));
  const shown = (values: readonly string[]): readonly Proposal[] =>
    values.map((value) => ({ value, from: '页面所见', findingIds: [] }));
  const materials = asked('interpretation-texts', '解读回应', '解读信息发布', '解读材料数量（单位：条）');
  const products = asked('interpretation-products', '解读回应', '解读信息发布', '解读产品数量（单位：个）');
  const comments = asked(
    'interpretation-comments',
    '解读回应',
    '解读信息发布',
    '媒体评论文章数量（单位：篇）',
  );
  const people = asked('cases-people', '办事服务', '办件量（单位：件）', '自然人办件量');
  const companies = asked('cases-companies', '办事服务', '办件量（单位：件）', '法人办件量');
  const total = (rows: readonly Row[]): Cell => summed(rows.flatMap(({ cells }) => cells));
  return finished(
    {
      id: 'annual-work',
      role: 'form',
      head: [field('unit', '填报单位', typed(desk, 'unit'))],
      blocks: [
        askBlock(
          [14, 18, 26],
          [
            ask('name', ['网站名称'], correctable(site.name, line, 'year/name')),
            ask('home', ['首页网址'], correctable(site.homeUrl, line, SITE_FIELDS.homeUrl)),
            ask('sponsor', ['主办单位'], correctable(site.sponsor, line, 'year/sponsor')),
            ask(
              'type',
              ['网站类型'],
              correctable(site.type === 'unknown' ? '' : SITE_TYPE_NAMES[site.type], line, 'year/type', {
                choices: SITE_TYPES,
                asBoxes: true,
              }),
            ),
            ask(
              'code',
              ['政府网站标识码'],
              correctable(site.code, line, 'year/code', { proposals: shown(seen.codes) }),
            ),
            ask(
              'icp',
              ['ICP备案号'],
              correctable(site.icp, line, 'year/icp', { proposals: shown(seen.icp) }),
            ),
            ask(
              'police',
              ['公安机关备案号'],
              correctable(site.police, line, 'year/police', { proposals: shown(seen.police) }),
            ),
            asked('visitors', '独立用户访问总量（单位：个）'),
            asked('visits', '网站总访问量（单位：次）'),
            asked('published-total', '信息发布（单位：条）', '总数'),
            asked('published-overview', '信息发布（单位：条）', '概况类信息更新量'),
            asked('published-news', '信息发布（单位：条）', '政务动态信息更新量'),
            asked('published-disclosure', '信息发布（单位：条）', '信息公开目录信息更新量'),
            asked('topics-kept', '专栏专题（单位：个）', '维护数量'),
            asked('topics-opened', '专栏专题（单位：个）', '新开设数量'),
            ask(
              'interpretations',
              ['解读回应', '解读信息发布', '总数（单位：条）'],
              total([materials, products, comments]),
            ),
            materials,
            products,
            comments,
            asked('responses', '解读回应', '回应公众关注热点或重大舆情数量（单位：次）'),
            yesNo('service-catalogue', '办事服务', '是否发布服务事项目录'),
            asked('users', '办事服务', '注册用户数（单位：个）'),
            asked('service-items', '办事服务', '政务服务事项数量（单位：项）'),
            asked('service-online', '办事服务', '可全程在线办理政务服务事项数量（单位：项）'),
            ask('cases', ['办事服务', '办件量（单位：件）', '总数'], total([people, companies])),
            people,
            companies,
            yesNo('one-platform', '互动交流', '是否使用统一平台'),
            asked('letters-received', '互动交流', '留言办理', '收到留言数量（单位：条）'),
            asked('letters-done', '互动交流', '留言办理', '办结留言数量（单位：条）'),
            asked('letters-days', '互动交流', '留言办理', '平均办理时间（单位：天）'),
            asked('letters-public', '互动交流', '留言办理', '公开答复数量（单位：条）'),
            asked('surveys', '互动交流', '征集调查', '征集调查期数（单位：期）'),
            asked('opinions', '互动交流', '征集调查', '收到意见数量（单位：条）'),
            asked('survey-results', '互动交流', '征集调查', '公布调查结果期数（单位：期）'),
            asked('interviews', '互动交流', '在线访谈', '访谈期数（单位：期）'),
            asked('interview-messages', '互动交流', '在线访谈', '网民留言数量（单位：条）'),
            asked('interview-answers', '互动交流', '在线访谈', '答复网民提问数量（单位：条）'),
            yesNo('chatbot', '互动交流', '是否提供智能问答'),
            asked('security-checks', '安全防护', '安全检测评估次数（单位：次）'),
            asked('security-found', '安全防护', '发现问题数量（单位：个）'),
            asked('security-fixed', '安全防护', '问题整改数量（单位：个）'),
            yesNo('security-alarm', '安全防护', '是否建立安全监测预警机制'),
            yesNo('security-drill', '安全防护', '是否开展应急演练'),
            yesNo('security-person', '安全防护', '是否明确网站安全责任人'),
            yesNo('new-media', '移动新媒体', '是否有移动新媒体'),
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
            ask('other-media', ['移动新媒体', '其他'], typed(desk, 'year/other-media', { isOptional: true })),
            ask(
              'innovations',
              ['创新发展'],
              typed(desk, 'year/innovations', { choices: INNOVATIONS, asBoxes: true, isOptional: true }),
            ),
            ask(
              'innovation-words',
              ['创新发展', '其他（具体内容）'],
              typed(desk, 'year/innovation-words', { isOptional: true }),
            ),
          ],
        ),
      ],
      foot: [
        ...signatures(
          desk,
          ['leader', '单位负责人'],
          ['reviewer', '审核人'],
          ['filler', '填报人'],
          ['phone', '联系电话'],
        ),
        field('filled-on', '填报日期', derived(dayText(filledOn))),
      ],
      ties: [
        ['letters-received', 'letters-done'],
        ['service-items', 'service-online'],
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
