import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { PLAIN, TEMPLATE_SETTINGS, type TemplateSetting } from '../../utils/tables/official/template';
import { STRINGS } from '../strings';
import { TableTemplateForm } from './table-template';

const { template: t } = STRINGS.zh.tables;
const form = (settings: readonly TemplateSetting[], isOwn = false, changes: Partial<typeof PLAIN> = {}) =>
  render(
    <TableTemplateForm
      template={{ ...PLAIN, ...changes }}
      settings={settings}
      areas={[]}
      isOwn={isOwn}
      onSave={() => {}}
      onRestore={() => {}}
    />,
  );

describe('the form of a template', () => {
  it('offers title and notes of every table, and only the settings that change it', () => {
    const labels = { rounding: t.rounding, wording: t.ownWords, areas: t.areas, siteName: t.siteName };
    const shown = (html: string) => TEMPLATE_SETTINGS.filter((setting) => html.includes(labels[setting]));
    expect(shown(form([]))).toEqual([]);
    expect(form([])).toContain(t.notes);
    for (const setting of TEMPLATE_SETTINGS) expect(shown(form([setting]))).toEqual([setting]);
  });

  it('shows what the set of words says where an office has none of its own', () => {
    const html = form(['wording'], false, { wording: 'luan', wordingEdits: { 'home-stale': '首页不动' } });
    expect(html).toContain('placeholder="5个及以上空白栏目"');
    expect(html).toContain('value="首页不动"');
  });

  it('can be restored once it is an office’s own', () => {
    expect(form([], false)).not.toContain(t.restore);
    expect(form([], true)).toContain(t.restore);
  });

  it('takes what stands in it for text', () => {
    expect(form([], true, { title: '"><img src=x>' })).not.toContain('<img');
  });
});
