import { type ComponentChildren, h } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { commercialAds } from './commercial-ads';

const judge = (inside: ComponentChildren): string => {
  const { outcome, reason } = commercialAds.evaluate(page(<div>{inside}</div>), context());
  return `${outcome}: ${reason}`;
};
const script = (src: string) => h('script', { src } as object);
const picture = (href: string) => (
  <a href={href}>
    <img src="/a.png" alt="" />
  </a>
);

describe('commercial-ads', () => {
  it.each<[string, ComponentChildren]>([
    ['script', script('https://pos.baidu.com/a.js')],
    ['script of Google', script('https://pagead2.googlesyndication.com/pagead/show_ads.js')],
    ['frame', h('iframe', { src: 'https://show.g.mediav.com/s?1', title: '' })],
    ['hidden frame', <p hidden>{h('iframe', { src: 'https://cpro.baidustatic.com/x', title: '' })}</p>],
  ])('asks about a %s of a network', (_, inside) => {
    expect(judge(inside)).toBe('review: network');
  });

  it.each(['float-ad', 'piaofu', 'couplet', 'ad_left', 'box duilian'])(
    'asks about a picture in a layer called %s',
    (name) => {
      expect(judge(<div class={name}>{picture('https://item.jd.com/1.html')}</div>)).toBe('review: shop');
      expect(judge(<div id={name}>{picture('https://www.example.com/')}</div>)).toBe('review: company');
    },
  );

  it('names the worst first', () => {
    const { reason, params, exhibits } = commercialAds.evaluate(
      page(
        <div>
          <div class="piaofu">{picture('https://www.example.com/')}</div>
          {script('https://pos.baidu.com/a.js')}
        </div>,
      ),
      context(),
    );
    expect([reason, params?.hosts, exhibits.length]).toEqual(['network', 'pos.baidu.com', 2]);
    expect(exhibits[0]?.place).toBe('广告联盟');
  });

  it.each<[string, ComponentChildren]>([
    ['counting visitors', script('https://hm.baidu.com/hm.js?1')],
    ['a floating picture of the own site', <div class="piaofu">{picture('/zt/a.html')}</div>],
    ['a floating picture of a government', <div class="piaofu">{picture('https://www.gov.cn/')}</div>],
    [
      'a floating picture of a medium of the state',
      <div class="piaofu">{picture('https://www.xuexi.cn/')}</div>,
    ],
    [
      'a hidden layer',
      <div class="piaofu" hidden>
        {picture('https://item.jd.com/1.html')}
      </div>,
    ],
    [
      'a floating link without a picture',
      <div class="piaofu">
        <a href="https://www.example.com/">某公司</a>
      </div>,
    ],
    ['a picture that does not float', <div class="banner">{picture('https://www.example.com/')}</div>],
    ['columns set to float left', <div class="float-left">{picture('https://www.example.com/')}</div>],
    ['a head or a shadow', <div class="header-add shadow">{picture('https://www.example.com/')}</div>],
    ['a spoof of a network', script('https://pos.baidu.com.example.gov.cn/a.js')],
  ])('leaves alone %s', (_, inside) => {
    expect(judge(inside)).toBe('pass: none');
  });
});
