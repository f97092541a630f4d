import { describe, expect, it } from 'vitest';
import { folderOf, targetOf } from './target';

describe('targetOf', () => {
  it('parts an address', () => {
    expect(targetOf('http://WWW.example.gov.cn:8080/zwgk/list.jsp?id=7#top')).toEqual({
      host: 'www.example.gov.cn',
      path: '/zwgk/list.jsp',
      query: '?id=7',
      route: '',
    });
  });

  it('keeps the route of a page drawn by script', () => {
    expect(targetOf('https://www.example.gov.cn/#/news/3')).toMatchObject({ path: '/', route: '/news/3' });
  });

  it('reads a host behind a user name, and one in brackets', () => {
    expect(targetOf('http://user:secret@www.example.gov.cn/a')?.host).toBe('www.example.gov.cn');
    expect(targetOf('http://[::1]:8080/a')).toMatchObject({ host: '[::1]', path: '/a' });
  });

  it.each([['javascript:void(0)'], ['mailto:a@example.gov.cn'], ['file:///a.html'], ['']])(
    'has none for %j',
    (href) => {
      expect(targetOf(href)).toBeNull();
    },
  );
});

it.each([
  ['/zwgk/tzgg/', '/zwgk/tzgg'],
  ['/zwgk/tzgg/index.shtml', '/zwgk/tzgg'],
  ['/zwgk;jsessionid=1A2B.node1', '/zwgk'],
  ['/zwgk/index_2.html', '/zwgk/index_2.html'],
  ['/', ''],
])('the folder of %s is %j', (path, folder) => {
  expect(folderOf(path)).toBe(folder);
});
