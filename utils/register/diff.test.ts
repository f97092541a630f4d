import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerSite } from '../../tests/helpers/register';
import type { RegisterSite } from '../model/register';
import { diffRegister, type RegisterDiff } from './diff';
import { SITE_FIELDS } from './site-fields';
import type { SiteDraft } from './site-row';

const draft = (changes: Partial<SiteDraft> = {}): SiteDraft => {
  const { id, registerId, ...rest } = registerSite(changes);
  return rest;
};
const ALL = new Set(SITE_FIELDS);
const diff = (sites: readonly RegisterSite[], drafts: readonly SiteDraft[], told = ALL): RegisterDiff =>
  diffRegister('r', sites, drafts, told);
const counts = ({ added, changed, unchanged, missing }: RegisterDiff): number[] =>
  [added, changed, unchanged, missing].map(({ length }) => length);

const A = registerSite({ id: 'r/a', code: '3415240001', homeUrl: 'a.gov.cn', hosts: ['a.gov.cn'] });
const B = registerSite({ id: 'r/b', code: '3415240002', homeUrl: 'b.gov.cn', hosts: ['b.gov.cn'] });

describe('diffRegister', () => {
  it('shows field by field what a row changes, and keeps the id', () => {
    const { changed } = diff(
      [A],
      [
        draft({
          ...A,
          name: '新名称',
          state: 'closed',
          isInstitution: true,
          hosts: ['a.gov.cn', 'c.gov.cn'],
        }),
      ],
    );
    expect(changed).toEqual([
      {
        before: A,
        after: {
          ...A,
          name: '新名称',
          state: 'closed',
          isInstitution: true,
          hosts: ['a.gov.cn', 'c.gov.cn'],
        },
        changes: [
          { field: 'name', from: '金寨县人民政府门户网站', to: '新名称' },
          { field: 'hosts', from: 'a.gov.cn', to: 'a.gov.cn；c.gov.cn' },
          { field: 'state', from: '正常运行', to: '永久下线' },
          { field: 'isInstitution', from: '', to: '是' },
        ],
      },
    ]);
  });

  it('knows a site by its code when its address changes', () => {
    expect(diff([A], [draft({ ...A, homeUrl: 'new.gov.cn' })]).changed[0]?.after).toMatchObject({
      id: 'r/a',
      homeUrl: 'new.gov.cn',
    });
  });

  it('knows a site by the host of its home page where one side has no well-formed code', () => {
    const noCode = draft({ code: '', homeUrl: 'http://A.gov.cn/index.html' });
    expect(counts(diff([A], [noCode]))).toEqual([0, 1, 0, 0]);
    const corrected = draft({ ...A, code: '3415240009' });
    expect(counts(diff([{ ...A, code: '34152400' }], [corrected]))).toEqual([0, 1, 0, 0]);
    expect(counts(diff([A], [corrected]))).toEqual([1, 0, 0, 1]);
  });

  it('keeps sites that the file does not have, and names them', () => {
    const result = diff([A, B], [draft(B)]);
    expect(counts(result)).toEqual([0, 0, 1, 1]);
    expect(result.missing).toEqual([A]);
  });

  it('leaves alone what the file does not speak of', () => {
    const before = { ...A, sponsor: '县政府办', hosts: ['a.gov.cn', 'more.gov.cn'] };
    const row = draft({
      code: A.code,
      name: '新名称',
      homeUrl: 'new.gov.cn',
      hosts: ['new.gov.cn'],
      sponsor: '',
    });
    expect(diff([before], [row], new Set(['code', 'name', 'homeUrl'])).changed[0]?.after).toEqual({
      ...before,
      name: '新名称',
      homeUrl: 'new.gov.cn',
      hosts: ['new.gov.cn', 'more.gov.cn'],
    });
  });

  it('pairs doubled codes by their hosts, and gives the rest ids of their own', () => {
    const twin = { ...B, id: 'r/twin', code: A.code };
    const third = draft({ ...A, homeUrl: 'c.gov.cn' });
    const result = diff([A, twin], [third, draft(twin), draft(A)]);
    expect(result.unchanged.map(({ id }) => id).sort()).toEqual(['r/a', 'r/twin']);
    expect(result.added.map(({ id }) => id)).toEqual(['r/3415240001']);
  });

  it('gives new sites an id of their code, else of their host, unlike every other', () => {
    const drafts = [
      draft(A),
      draft(A),
      draft({ code: '', homeUrl: 'x.gov.cn' }),
      draft({ code: 'bad', homeUrl: '' }),
    ];
    expect(diff([], drafts).added.map(({ id }) => id)).toEqual([
      'r/3415240001',
      'r/3415240001~2',
      'r/x.gov.cn',
      'r/site',
    ]);
  });

  it('finds nothing to change in what it has just taken in, in any order', () => {
    const code = fc.constantFrom('', 'bad', '3415240001', '3415240002', 'bm14000002');
    const host = fc.constantFrom('a.gov.cn', 'b.gov.cn', 'c.gov.cn');
    const drafts = fc.uniqueArray(fc.record({ code, homeUrl: host }), {
      selector: ({ code, homeUrl }) => `${code} ${homeUrl}`,
    });
    fc.assert(
      fc.property(drafts, (rows) => {
        const sites = diff(
          [],
          rows.map((row) => draft(row)),
        ).added;
        expect(new Set(sites.map(({ id }) => id)).size).toBe(rows.length);
        const again = diff(
          sites,
          rows.map((row) => draft(row)),
        );
        expect([again.added.length, again.missing.length]).toEqual([0, 0]);
      }),
    );
  });
});
