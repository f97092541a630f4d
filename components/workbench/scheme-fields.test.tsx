import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { scheme } from '../../tests/helpers/scheme';
import { SchemeNote } from '../scheme-note';
import { SchemeCard } from './scheme-card';
import { SchemePointsFields } from './scheme-points';
import { SchemeWindowFields } from './scheme-windows';

const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const nothing = () => undefined;

describe('the windows of a scheme', () => {
  const fields = (edition: 'Z19' | 'Z15') =>
    render(
      <SchemeWindowFields
        edition={edition}
        windows={[{ of: 'news', unit: 'months', count: 3 }]}
        onChange={nothing}
      />,
    );

  it('are those of the standard, and no others: a scheme adds no fault', () => {
    const names = (html: string) => [...html.matchAll(/<b>(.*?)<\/b>/g)].map(([, name]) => name);
    expect(names(fields('Z19'))).toEqual(['首页', '动态要闻', '通知公告', '政策文件', '政策解读']);
    expect(names(fields('Z15'))).toEqual([
      '首页',
      '动态要闻',
      '通知公告',
      '政策文件',
      '人事信息',
      '规划计划',
    ]);
  });

  it('stand beside what the standard says', () => {
    expect(textOf(fields('Z19'))).toContain('标准：2周');
    expect(fields('Z19')).toMatch(/aria-label="动态要闻的期限"[^>]*value="3"/);
  });
});

describe('the points of a scheme', () => {
  it('are written in points and kept in tenths; a bonus has no amount for each', () => {
    const html = render(
      <SchemePointsFields
        edition="Z19"
        points={[{ indicator: 'D4.2', capTenths: 25, eachTenths: 0 }]}
        onChange={nothing}
      />,
    );
    expect(html).toMatch(/aria-label="D4.2 网站标识最多多少分"[^>]*value="2.5"/);
    expect(html).toMatch(/aria-label="D4.2 网站标识每处多少分"[^>]*value="0"/);
    expect(html).toContain('B2.3 服务关联最多多少分');
    expect(html).not.toContain('B2.3 服务关联每处多少分');
  });
});

describe('a scheme that is shown', () => {
  const local = scheme({ off: ['footer-contact'], points: [{ indicator: 'D4.5', capTenths: 0 }] });

  it('says what it changes; the office’s own has no buttons', () => {
    const html = render(<SchemeCard scheme={local} isOffices />);
    expect(textOf(html)).toContain('不检查：未列明联系方式');
    expect(textOf(html)).toContain('D4.5 找错留言不计分');
    expect(textOf(html)).toContain('由单位统一设定');
    expect(html).not.toContain('<button');
  });

  it('says beside results what was not checked; without one nothing is said', () => {
    expect(textOf(render(<SchemeNote scheme={local} />))).toContain('本任务未检查：未列明联系方式');
    expect(render(<SchemeNote scheme={undefined} />)).toBe('');
  });
});
