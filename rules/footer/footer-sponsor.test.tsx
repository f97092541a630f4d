import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { footerSponsor } from './footer-sponsor';

const judge = (body: preact.ComponentChildren) => {
  const { outcome, reason } = footerSponsor.evaluate(page(body), context());
  return `${outcome}: ${reason}`;
};

describe('footer-sponsor', () => {
  it.each([
    '主办单位：国务院办公厅',
    '主办：北京市大兴区人民政府',
    '主办 某某市人民政府',
    '主办单位 某某市教育局',
    '网站主办：某某县人民政府办公室',
    '西安市人民政府办公厅主办',
    '中共青岛市委、青岛市人民政府主办',
    '主办单位：海关总署',
    '主辦單位：某某市人民政府辦公廳',
    '主办单位名称：某某市人民政府办公厅',
    '主办单位及版权所有：某某市人民政府',
    '网站主办单位、承办单位：某某市人民政府办公厅',
    '主办单位（Sponsor）：某某市人民政府办公厅',
    '主办单位：中国某某协会 技术支持：某某信息中心',
    '主办单位：某某市城市建设投资集团有限公司',
  ])('passes %s', (text) => {
    expect(judge(<footer>{text} 京ICP备05070218号</footer>)).toBe('pass: listed');
  });

  it('fails where neither label nor organ is named', () => {
    expect(judge(<footer>京ICP备05070218号 网站标识码：3609220011 建议使用1920*1080分辨率浏览</footer>)).toBe(
      'fail: absent',
    );
  });

  it('does not take a sponsor named in the body of a notice', () => {
    expect(
      judge(
        <>
          <p>主办单位：某某市文化局。{'活动安排如下。'.repeat(100)}</p>
          <footer>京ICP备05070218号 网站标识码：3609220011</footer>
        </>,
      ),
    ).toBe('fail: absent');
  });

  it('shows a name as it is written', () => {
    const footer = <footer>主辦單位：貴陽市雲岩區人民政府 京ICP备05070218号</footer>;
    expect(footerSponsor.evaluate(page(footer), context()).params).toEqual({
      text: '主辦單位:貴陽市雲岩區人民政府',
    });
  });

  it.each([
    ['a label without a name', <footer>主办单位： 京ICP备05070218号</footer>, 'label-only'],
    [
      'a label without a colon before the next',
      <footer>主办单位 承办单位：某某中心 京ICP备05070218号</footer>,
      'label-only',
    ],
    [
      'a label with nothing before the next',
      <footer>主办单位： 承办单位：某某中心 京ICP备05070218号</footer>,
      'label-only',
    ],
    [
      'a label with nothing before the supplier',
      <footer>主办单位： 技术支持：某某科技有限公司 京ICP备05070218号</footer>,
      'label-only',
    ],
    [
      'labels without colons',
      <footer>主办单位 技术支持 某某科技有限公司 京ICP备05070218号</footer>,
      'label-only',
    ],
    ['only 版权所有', <footer>版权所有：某某市教育局 京ICP备05070218号</footer>, 'other-label'],
    ['only 承办', <footer>承办单位：某某市大数据中心 京ICP备05070218号</footer>, 'other-label'],
    ['a name without a label', <footer>某某市教育局 京ICP备05070218号</footer>, 'name-only'],
    [
      'a name that may be in a picture',
      <footer>
        京ICP备05070218号 <img src="/images/foot_logo.png" />
      </footer>,
      'name-in-picture',
    ],
    ['no footer at all', <main>正文</main>, 'no-footer'],
  ])('asks a person about %s', (_, body, reason) => {
    expect(judge(body)).toBe(`review: ${reason}`);
  });

  it('is a candidate, never a fault by itself', () => {
    expect(footerSponsor.authority).toBe('candidate');
  });
});
