import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { beginTask, freshRecords } from '../../tests/helpers/open-records';
import { register, registerSite } from '../../tests/helpers/records';
import { DamagedRecordError, InUseError, recordsCause } from './errors';
import { listRegisters, listSites, siteOfHost } from './reader';
import * as writer from './writer';

const records = freshRecords();
const site = (name: string, hosts = [`${name}.gov.cn`], registerId = 'register-1') =>
  registerSite({ id: `${registerId}/${name}`, registerId, name, hosts });
const names = async () => (await listSites('register-1', records.db)).map(({ name }) => name);

describe('a register', () => {
  it('is read as it was imported, with its sites counted', async () => {
    await writer.replaceRegister(register(), [site('a'), site('b')], records.db);
    expect(await listRegisters(records.db)).toEqual([register({ siteCount: 2 })]);
    expect(await listSites('register-1', records.db)).toEqual([site('a'), site('b')]);
  });

  it('imported again has the sites of the new list', async () => {
    await writer.replaceRegister(register(), [site('a'), site('b')], records.db);
    await writer.replaceRegister(register({ dataDate: '2026-02-01' }), [site('b'), site('c')], records.db);
    expect(await names()).toEqual(['b', 'c']);
    expect((await listRegisters(records.db))[0]).toMatchObject({ dataDate: '2026-02-01', siteCount: 2 });
  });

  it('keeps a site that is listed no more but was inspected', async () => {
    await beginTask(records.db, [site('a')]);
    const { siteCount } = await writer.replaceRegister(register(), [site('b')], records.db);
    expect(await names()).toEqual(['a', 'b']);
    expect(siteCount).toBe(2);
  });

  it('leaves the sites of another register alone', async () => {
    await writer.replaceRegister(register({ id: 'other' }), [site('x', [], 'other')], records.db);
    await writer.replaceRegister(register(), [site('a')], records.db);
    await writer.removeRegister('register-1', records.db);
    expect(await listSites('other', records.db)).toHaveLength(1);
    expect(await names()).toEqual([]);
  });

  it.each([
    ['two sites of one id', [site('a'), site('a')]],
    ['a site of another register', [site('a', [], 'other')]],
    ['a site without a name', [site('a'), { ...site('b'), name: '' }]],
  ])('is refused whole with %s', async (_, sites) => {
    await writer.replaceRegister(register(), [site('before')], records.db);
    await expect(writer.replaceRegister(register(), sites, records.db)).rejects.toThrow();
    expect(await names()).toEqual(['before']);
  });

  it('is not removed while a task rests on it', async () => {
    await beginTask(records.db, [site('a')]);
    const refusal = await writer.removeRegister('register-1', records.db).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InUseError);
    expect(recordsCause(refusal)).toBe('in-use');
    expect(await names()).toEqual(['a']);
  });

  it('names a row of it that is damaged', async () => {
    await writer.replaceRegister(register(), [site('a')], records.db);
    await records.db.registerSites.update('register-1/a', { state: 'gone' as never });
    await expect(names()).rejects.toThrow(DamagedRecordError);
    await expect(names()).rejects.toThrow('registered site register-1/a: state');
  });

  it('of three thousand sites is written at once', async () => {
    const sites = Array.from({ length: 3000 }, (_, i) => site(`s${i}`));
    await beginTask(records.db, sites);
    expect(await records.db.inspections.count()).toBe(3000);
    await writer.replaceRegister(register(), sites.slice(0, 10), records.db);
    expect(await names()).toHaveLength(3000);
  }, 30_000);
});

describe('the site of a host', () => {
  const find = async (host: string) => (await siteOfHost(host, 'register-1', records.db))?.name ?? null;

  it.each([
    ['as it is registered', 'www.a.gov.cn', ['www.a.gov.cn']],
    ['with www.', 'www.a.gov.cn', ['a.gov.cn']],
    ['without www.', 'a.gov.cn', ['www.a.gov.cn']],
    ['as a second domain', 'a.org.cn', ['www.a.gov.cn', 'a.org.cn']],
  ])('is found %s', async (_, host, hosts) => {
    await writer.replaceRegister(register(), [site('a', hosts)], records.db);
    expect(await find(host)).toBe('a');
  });

  it.each([
    ['below it', 'sub.a.gov.cn'],
    ['above it', 'gov.cn'],
    ['that only ends like it', 'xa.gov.cn'],
    ['that begins like it', 'a.gov.cn.evil.com'],
  ])('is not that of a host %s', async (_, host) => {
    await writer.replaceRegister(register(), [site('a', ['a.gov.cn'])], records.db);
    expect(await find(host)).toBeNull();
  });

  it('is the one as written, then the one whose home it is', async () => {
    const sites = [
      site('bare', ['a.gov.cn']),
      site('guest', ['x.gov.cn', 'www.a.gov.cn']),
      site('home', ['www.a.gov.cn']),
    ];
    await writer.replaceRegister(register(), sites, records.db);
    expect(await find('www.a.gov.cn')).toBe('home');
    expect(await find('a.gov.cn')).toBe('bare');
  });

  it('is looked for in one register', async () => {
    await writer.replaceRegister(register({ id: 'other' }), [site('x', ['a.gov.cn'], 'other')], records.db);
    expect(await find('a.gov.cn')).toBeNull();
    expect((await siteOfHost('a.gov.cn', 'other', records.db))?.name).toBe('x');
  });
});
