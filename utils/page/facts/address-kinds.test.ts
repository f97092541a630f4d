import { expect, it } from 'vitest';
import { addressKind } from './address-kinds';
import { type Target, targetOf } from './target';

const kindOf = (path: string): string => {
  const href = path.startsWith('http') ? path : `http://www.example.gov.cn${path}`;
  return addressKind(href, targetOf(href) as Target);
};

it.each([
  ['/', 'home'],
  ['/index.html', 'home'],
  ['/portal/home/index.html', 'home'],
  ['/?lang=zh', 'place'],
  ['/zwgk/tzgg/', 'place'],
  ['/zwgk/tzgg', 'place'],
  ['/zwgk/tzgg/index.html', 'place'],
  ['/col/col42150/index.html', 'place'],
  ['/node_123.htm', 'place'],
  ['/jyt/c110634/zwgklist.shtml', 'place'],
  ['/eportal/ui?pageId=132947', 'place'],
  ['/hudong/ft/index.html', 'place'],
  ['/hdjl/mailbox/', 'place'],
  ['/zwgk/201805/t20180516_1234.html', 'dated'],
  ['/2018-05/16/content_1.htm', 'dated'],
  ['/zwgk/content_123456.html', 'numbered'],
  ['/art/2/art_1543973.html', 'numbered'],
  ['/zwgk/458532/index.html', 'numbered'],
  ['/n1/1833316118612205569.html', 'numbered'],
  ['/info/1021/1234.htm', 'numbered'],
  ['/zwgk/fujian.docx', 'file'],
  ['/zwgk/guihua.PDF', 'file'],
  ['/user/login.do', 'tool'],
  ['/search/index.html', 'tool'],
  ['/en/about/', 'tool'],
  ['http://english.example.gov.cn/', 'tool'],
  ['http://mail.example.gov.cn/owa/', 'tool'],
])('%s is %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});
