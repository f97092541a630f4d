import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { OutsideLink } from './outside-link';

const shown = (url: string): string => render(<OutsideLink url={url} />);

describe('a link to a page of a site', () => {
  it('opens beside the workbench, also where a register writes no scheme', () => {
    expect(shown('https://www.example.gov.cn/a')).toMatch(
      /^<a href="https:\/\/www\.example\.gov\.cn\/a" target="_blank" rel="noreferrer">/,
    );
    expect(shown('www.example.gov.cn')).toContain('href="http://www.example.gov.cn/"');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '示例县公安局', ''])(
    'is text where %j leads nowhere',
    (url) => {
      expect(shown(url)).not.toContain('<a');
    },
  );
});
