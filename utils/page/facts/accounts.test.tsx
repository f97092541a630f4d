import { describe, expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import { splitHost } from '../../identifiers/hosts';
import type { PageKind } from '../../model/words';
import { readAccounts } from './accounts';
import { Anchors } from './anchors';

/** As pages write it. */
const NOWHERE = 'javascript:;';

const read = (body: preact.JSX.Element, kind: PageKind = 'home'): string[] => {
  const built = page(<div>{body}</div>);
  const anchors = new Anchors(built, splitHost('https://www.example.gov.cn/'));
  return readAccounts(built, kind, anchors).map((one) => `${one.kind} ${one.name} ${one.url}${one.picture}`);
};

describe('微博', () => {
  it.each([
    ['its text', <a href="https://weibo.com/mouxian">某某发布</a>, '某某发布'],
    [
      'its title',
      <a href="https://weibo.com/mouxian" title="@某某发布">
        <img src="wb.png" />
      </a>,
      '某某发布',
    ],
    [
      'its picture',
      <a href="https://weibo.com/mouxian">
        <img src="wb.png" alt="某某县政务微博" />
      </a>,
      '某某县政务微博',
    ],
    [
      'who rather than what it is',
      <a href="https://weibo.com/mouxian" title="某某发布">
        新浪微博
      </a>,
      '某某发布',
    ],
    [
      'nobody',
      <a href="https://weibo.com/mouxian">
        <i />
      </a>,
      '',
    ],
  ])('is named by %s', (_, link, name) => {
    expect(read(link)).toEqual([`weibo ${name} https://weibo.com/mouxian`]);
  });

  it.each([
    ['https://weibo.com/u/2611704905'],
    ['https://m.weibo.cn/u/2611704905'],
    ['http://e.weibo.com/mouxian'],
    ['http://t.qq.com/mouxian'],
  ])('stands at %s', (href) => {
    expect(read(<a href={href}>某某发布</a>)).toEqual([`weibo 某某发布 ${href}`]);
  });

  it.each([
    ['a button to share', 'http://service.weibo.com/share/share.php?url=a'],
    ['another', 'http://v.t.qq.com/share/share.php'],
    ['a single post', 'https://weibo.com/2611704905/Nab1cDefG'],
    ['the front', 'https://weibo.com/'],
    ['a host that looks like it', 'http://weibo.com.example.com/mouxian'],
    ['a page that speaks of it', 'http://www.example.gov.cn/?from=weibo.com/mouxian'],
  ])('is not %s', (_, href) => {
    expect(read(<a href={href}>某某发布</a>)).toEqual([]);
  });

  it('is not what says 分享', () => {
    expect(
      read(
        <a href="https://weibo.com/mouxian" title="分享到新浪微博">
          微博
        </a>,
      ),
    ).toEqual([]);
  });

  it('is one however often it stands on the page, and takes the name that it has somewhere', () => {
    const links = [
      <a href="https://weibo.com/mouxian">
        <i />
      </a>,
      <a href="https://weibo.com/mouxian">某某发布</a>,
    ];
    expect(read(<div>{links}</div>)).toEqual(['weibo 某某发布 https://weibo.com/mouxian']);
  });
});

it('微信 is a picture with a name', () => {
  const hidden = (
    <div>
      某某发布微信公众号
      <img src="/ewm.png" hidden />
    </div>
  );
  expect(read(hidden)).toEqual(['wechat 某某发布微信公众号 https://www.example.gov.cn/ewm.png']);
});

describe('信息公开', () => {
  const link = <a href="/xxgk/">政府信息公开</a>;

  it('is what the home page calls so', () => {
    expect(read(link)).toEqual(['disclosure 政府信息公开 https://www.example.gov.cn/xxgk/']);
  });

  it('may stand on the platform of another government', () => {
    const away = <a href="http://xxgk.hunan.gov.cn/mouxian/">信息公开</a>;
    expect(read(away)).toEqual(['disclosure 信息公开 http://xxgk.hunan.gov.cn/mouxian/']);
  });

  it.each([
    ['one of its parts', <a href="/xxgk/zn/">政府信息公开指南</a>],
    ['a company', <a href="http://www.example.com/">信息公开</a>],
    ['the home page', <a href="/">信息公开</a>],
    ['nothing', <a href={NOWHERE}>信息公开</a>],
  ])('is not %s', (_, other) => {
    expect(read(other)).toEqual([]);
  });

  it('is asked of the home page only', () => {
    expect(read(link, 'list')).toEqual([]);
  });
});
