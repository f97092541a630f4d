import { describe, expect, it } from 'vitest';
import { columnKey } from './column-key';

const COLUMN = 'http://www.example.gov.cn/tzgg/';

describe('columnKey', () => {
  it.each([
    ['the scheme', 'https://www.example.gov.cn/tzgg/'],
    ['www.', 'http://example.gov.cn/tzgg/'],
    ['the final slash', 'http://www.example.gov.cn/tzgg'],
    ['index.html', 'http://www.example.gov.cn/tzgg/index.html'],
    ['index.shtml', 'http://www.example.gov.cn/tzgg/index.shtml'],
    ['default.aspx', 'http://www.example.gov.cn/tzgg/Default.aspx'],
    ['the page in the file name', 'http://www.example.gov.cn/tzgg/index_12.html'],
    ['the page in the path', 'http://www.example.gov.cn/tzgg/page/3'],
    ['the page in the query', 'http://www.example.gov.cn/tzgg/?page=2'],
    ['pageNo', 'http://www.example.gov.cn/tzgg/?pageNo=2'],
    ['tracking', 'http://www.example.gov.cn/tzgg/?utm_source=wx'],
    ['a session', 'http://www.example.gov.cn/tzgg/;jsessionid=0A1B'],
    ['a place on the page', 'http://www.example.gov.cn/tzgg/#top'],
    ['capitals of the host', 'http://WWW.Example.gov.cn/tzgg/'],
  ])('%s makes no other column', (_, address) => {
    expect(columnKey(address)).toBe(columnKey(COLUMN));
  });

  it.each([
    ['another folder', 'http://www.example.gov.cn/zcwj/'],
    ['another host', 'http://zwgk.example.gov.cn/tzgg/'],
    ['a port', 'http://www.example.gov.cn:8080/tzgg/'],
    ['a number that may be the column', 'http://www.example.gov.cn/tzgg/list_12.html'],
    ['a column in the query', 'http://www.example.gov.cn/tzgg/?id=7'],
    ['a route of a page drawn by script', 'http://www.example.gov.cn/tzgg/#/news'],
  ])('%s is another column', (_, address) => {
    expect(columnKey(address)).not.toBe(columnKey(COLUMN));
  });

  it('keeps the column of a query and drops its page', () => {
    expect(columnKey('http://x.gov.cn/list.jsp?id=7&page=3')).toBe(
      columnKey('https://x.gov.cn/list.jsp?id=7'),
    );
    expect(columnKey('http://x.gov.cn/list.jsp?id=8')).not.toBe(columnKey('http://x.gov.cn/list.jsp?id=7'));
  });

  it('tells the page of a list from its number', () => {
    expect(columnKey('http://x.gov.cn/a/list_7_2.html')).toBe(columnKey('http://x.gov.cn/a/list_7_1.html'));
    expect(columnKey('http://x.gov.cn/a/list_8_1.html')).not.toBe(
      columnKey('http://x.gov.cn/a/list_7_1.html'),
    );
  });

  it('leaves what is no address of the web as it is', () => {
    expect(columnKey('')).toBe('');
    expect(columnKey('file:///a/index.html')).toBe('file:///a/index.html');
  });
});
