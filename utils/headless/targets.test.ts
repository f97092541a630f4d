import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from './project';
import { parseTarget, readManifest } from './targets';

describe('a target', () => {
  it('is an address', () => {
    expect(parseTarget('https://www.x.gov.cn', '/home/li')).toEqual({
      name: 'https://www.x.gov.cn',
      url: 'https://www.x.gov.cn/',
    });
  });

  it('is an address with an equals sign and another address in it', () => {
    const address = 'https://www.x.gov.cn/go?to=https://www.y.gov.cn/';
    expect(parseTarget(address, '/home/li')).toEqual({ name: address, url: address });
  });

  it.each([
    ['page.html=https://www.x.gov.cn/a/', '/home/li/page.html', 'https://www.x.gov.cn/a/'],
    ['/saved/页面.html=http://六安市.政务/', '/saved/页面.html', 'http://xn--65q59vj2b.xn--zfr164b/'],
    ['a=b.html=http://www.x.gov.cn/?id=1', '/home/li/a=b.html', 'http://www.x.gov.cn/?id=1'],
    ['p.html=http://www.x.gov.cn/?u=http://y.cn/', '/home/li/p.html', 'http://www.x.gov.cn/?u=http://y.cn/'],
  ])('is a saved page under an address: %s', (text, file, url) => {
    expect(parseTarget(text, '/home/li')).toEqual({ name: text, file, url });
  });

  it.each([
    'page.html',
    'www.x.gov.cn',
    'file:///etc/passwd',
    'page.html=ftp://x/',
    '=https://www.x.gov.cn/',
    '',
  ])('is not %s', (text) => {
    expect(() => parseTarget(text, '/home/li')).toThrow(UsageError);
  });
});

describe('a manifest', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const manifest = (content: string): string => {
    const file = path.join(folder, 'manifest.json');
    writeFileSync(file, content);
    return file;
  };

  it('names files relative to itself, their encodings, and keeps what else an entry says', () => {
    const entry = {
      file: 'pages/a.html',
      url: 'http://www.x.gov.cn/',
      charset: 'gb18030',
      expect: { icp: [] },
    };
    expect(readManifest(manifest(JSON.stringify([entry])))).toEqual([
      {
        name: 'pages/a.html',
        url: 'http://www.x.gov.cn/',
        file: path.join(folder, 'pages/a.html'),
        charset: 'gb18030',
        entry,
      },
    ]);
  });

  it('knows what the site of an entry is, where that is said', () => {
    const site = { kind: 'portal', level: 'county' };
    const entries = [
      { file: 'a.html', url: 'http://x.cn/', site },
      { file: 'b.html', url: 'http://x.cn/' },
    ];
    const targets = readManifest(manifest(JSON.stringify(entries)));
    expect(targets.map((target) => target.site)).toEqual([site, undefined]);
  });

  it.each([
    ['no JSON', '['],
    ['no array', '{}'],
    ['an entry without an address', '[{"file":"a.html"}]'],
    ['an address of another kind', '[{"file":"a.html","url":"file:///a"}]'],
    ['a site in other words', '[{"file":"a.html","url":"http://x.cn/","site":{"kind":"门户","level":"县"}}]'],
    [
      'a charset that would end the header',
      '[{"file":"a.html","url":"http://x.cn/","charset":"utf-8\\r\\nx: y"}]',
    ],
  ])('is refused with a reason: %s', (_, content) => {
    const file = manifest(content);
    expect(() => readManifest(file)).toThrow(UsageError);
    expect(() => readManifest(file)).toThrow(file);
  });

  it('that does not exist is a mistake of the command', () => {
    expect(() => readManifest(path.join(folder, 'none.json'))).toThrow(UsageError);
  });
});
