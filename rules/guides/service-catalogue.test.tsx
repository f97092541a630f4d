import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { serviceCatalogue } from './service-catalogue';

const SORTS = ['按主题', '按部门', '个人办事'].map((name) => <a href="#">{name}分类</a>);
const ITEMS = ['身份证换领', '居住证申领', '企业设立登记', '道路运输经营许可', '教师资格认定'].map((name) => (
  <li>
    <a href={`/item/${name.length}.html`}>{name}</a>
  </li>
));
const judge = (body: preact.JSX.Element, options: { title?: string; edition?: 'Z19' | 'Z15' } = {}) => {
  const home = page(body, { title: options.title ?? '办事服务-某市人民政府' });
  const { outcome, reason, params } = serviceCatalogue.evaluate(
    home,
    context({ edition: options.edition ?? 'Z19' }),
  );
  return { said: `${outcome}: ${reason}`, params };
};

describe('service-catalogue', () => {
  it('passes categories and items', () => {
    const body = (
      <div>
        <div>
          <a href="/1">按部门办理</a>
          <a href="/2">个人办事</a>
          <a href="/3">法人办事</a>
        </div>
        <ul>{ITEMS}</ul>
      </div>
    );
    expect(judge(body)).toMatchObject({ said: 'pass: sorted', params: { items: '5' } });
  });

  it('knows a service home by its breadcrumb, too', () => {
    const body = (
      <div>
        <p>
          当前位置：<a href="/">首页</a> &gt; <a href="/fw/">网上办事</a>
        </p>
        {SORTS}
        <ul>{ITEMS}</ul>
      </div>
    );
    expect(judge(body, { title: '某市人民政府' }).said).toBe('pass: sorted');
  });

  it('asks about items that nobody sorted', () => {
    expect(judge(<ul>{ITEMS}</ul>).said).toBe('review: no-categories');
  });

  it('asks where items are not shown', () => {
    expect(judge(<div>{SORTS}</div>).said).toBe('review: no-items');
    expect(judge(<p>建设中</p>).said).toBe('review: no-items');
  });

  it('takes a few items for some, not for none', () => {
    const four = (
      <div>
        {SORTS}
        <ul>{ITEMS.slice(0, 4)}</ul>
      </div>
    );
    expect(judge(four)).toMatchObject({ said: 'review: few-items', params: { items: '4' } });
    expect(judge(<ul>{ITEMS.slice(0, 1)}</ul>)).toMatchObject({
      said: 'review: few-items',
      params: { items: '1' },
    });
  });

  it('asks to open the service site of the province', () => {
    expect(judge(<a href="https://zwfw.example.gov.cn/city">进入</a>)).toMatchObject({
      said: 'review: elsewhere',
      params: { host: 'zwfw.example.gov.cn' },
    });
  });

  it.each([
    ['the home page of a site', '某市人民政府', <p>办事服务</p>],
    ['an article about services', '我市召开推进政务服务工作会议', <p>会议指出</p>],
    [
      'a guide of one item',
      '政务服务网',
      <div>
        <p>受理条件：本市居民</p>
        <p>申报材料：身份证</p>
        <p>办理流程：受理</p>
      </div>,
    ],
  ])('leaves %s alone', (_, title, body) => {
    expect(judge(body, { title }).said).toBe('inapplicable: not-service-home');
  });

  it('has no place under Z15', () => {
    expect(judge(<p>建设中</p>, { edition: 'Z15' }).said).toBe('inapplicable: other-edition');
  });

  it('never says more than a question', () => {
    expect(serviceCatalogue.authority).toBe('question');
  });
});
