import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { repostSource } from './repost-source';

const TITLE = '全县春季绿化工作会议召开';
const TEXT =
  '会议总结了去年的绿化工作，研究部署今年的重点任务，县政府主要负责人参加会议并讲话，各乡镇、县直有关单位负责人参加会议。';
const AGENCY = `新华社北京5月16日电 ${TEXT}`;

const evaluate = (info: ComponentChildren, first = TEXT, end: ComponentChildren = null, tag?: string) =>
  repostSource.evaluate(
    page(
      <>
        {tag === undefined ? null : <meta name="ContentSource" content={tag} />}
        <h1>{TITLE}</h1>
        {info}
        <div>
          <p>{first}</p>
          <p>{TEXT}</p>
          {end}
        </div>
        <footer>主办单位：某某县人民政府办公室 网站标识码：3412345678</footer>
      </>,
      { title: TITLE },
    ),
    context(),
  );
const judge = (...made: Parameters<typeof evaluate>): string => {
  const { outcome, reason } = evaluate(...made);
  return `${outcome}: ${reason}`;
};

describe('repost-source', () => {
  it.each<[string, ComponentChildren, string]>([
    ['in the information line', <p>发布时间：2018-03-01 来源：县林业局 浏览次数：12</p>, '县林业局'],
    ['glued to the next word', <p>信息来源:新华社发布时间:2018-03-01</p>, '新华社'],
    ['with a blank before the colon', <p>来源 : 青年报【打印】</p>, '青年报'],
    ['in book marks', <p>来源：《某某日报》作者：记者 某某</p>, '《某某日报》'],
    [
      'in an element of its own',
      <p>
        来源：<span>人民网</span>
      </p>,
      '人民网',
    ],
    [
      'in the next line',
      <>
        <div>来源：</div>
        <div>人民网</div>
      </>,
      '人民网',
    ],
    ['as 转自', <p>转自：人民网</p>, '人民网'],
    ['as 发布机构', <p>发布机构：某某县人民政府办公室</p>, '某某县人民政府办公室'],
  ])('passes a source %s', (_, info, source) => {
    expect(judge(info)).toBe('pass: named');
    expect(evaluate(info).params?.source).toBe(source);
  });

  it('passes a source at the end of the text', () => {
    expect(judge(null, AGENCY, <p>（来源：新华网）</p>)).toBe('pass: named');
  });

  it.each<[string, Parameters<typeof evaluate>, string]>([
    ['a source that is nobody', [<p>来源：互联网 2018-03-01</p>], 'vague'],
    ['the network', [<p>来源：网络</p>], 'vague'],
    ['the own site over an agency’s text', [<p>来源：本站</p>, AGENCY], 'own-label'],
    ['an agency’s text', [<p>2018-03-01</p>, AGENCY], 'unnamed'],
    ['a quoted newspaper', [<p>2018-03-01</p>, `据某某日报报道，${TEXT}`], 'unnamed'],
    ['a newspaper’s reporter', [<p>2018-03-01</p>, `本报讯（记者某某）${TEXT}`], 'unnamed'],
    ['a source in the tag only', [<p>2018-03-01 来源：</p>, TEXT, null, '某某日报'], 'only-tag'],
    ['an empty label', [<p>来源： 发布日期：2018-03-01</p>], 'label-empty'],
    [
      'an empty label before another',
      [
        <>
          <p>来源：</p>
          <p>分享：</p>
        </>,
      ],
      'label-empty',
    ],
  ])('asks a person about %s', (_, made, reason) => {
    expect(judge(...made)).toBe(`review: ${reason}`);
  });

  it.each<[string, Parameters<typeof evaluate>]>([
    ['has no source line', [<p>2018-03-01</p>]],
    ['leaves it empty and names an own office in the tag', [<p>来源：</p>, TEXT, null, '办公室']],
    ['speaks of sources', [<p>2018-03-01</p>, `水源来源广泛，${TEXT}`]],
    [
      'quotes an agency in the middle',
      [
        <p>2018-03-01</p>,
        TEXT,
        <>
          <p>{TEXT}</p>
          <p>{AGENCY}</p>
          <p>{TEXT}</p>
          <p>{TEXT}</p>
        </>,
      ],
    ],
  ])('asks nothing of an own notice that %s', (_, made) => {
    expect(judge(...made)).toBe('inapplicable: own');
  });

  it('takes 本站 for the source of own news', () => {
    expect(judge(<p>来源：本站</p>)).toBe('pass: named');
  });
});
