import { expect, it } from 'vitest';
import { splitHost } from '../../identifiers/hosts';
import { Owners } from './owners';

const owners = new Owners(splitHost('http://www.shilixian.gov.cn/'));

it.each([
  ['www.shilixian.gov.cn', 'own'],
  ['shilixian.gov.cn', 'own'],
  ['xxgk.shilixian.gov.cn', 'column'],
  ['jyj.shilixian.gov.cn', 'family'],
  ['zwfw.shilixian.gov.cn', 'government'],
  ['www.hunan.gov.cn', 'government'],
  ['www.gov.cn', 'government'],
  ['shilixian.gov.cn.example.com', 'other'],
  ['www.example.com', 'other'],
])('%s is %s', (host, owner) => {
  expect(owners.of(host)).toBe(owner);
});

it('knows the own host where it has no registrable name', () => {
  const local = new Owners(splitHost('http://192.168.1.10:8080/'));
  expect(local.of('192.168.1.10')).toBe('own');
  expect(local.of('192.168.1.11')).toBe('other');
});

it('takes what is no host for anybody else', () => {
  expect(owners.of('%zz')).toBe('other');
});
