import { describe, expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { isSample, readTag } from './meta';

/** As one template language writes it; built so that it is not one of ours. */
const TOKEN = ['$', '{site.name}'].join('');
const tag = (...contents: string[]) =>
  readTag(page(contents.map((content) => <meta name="SiteName" content={content} />)), 'SiteName');

describe('readTag', () => {
  it('reads a name in any case, with blanks around', () => {
    expect(readTag(page(<meta name=" sitename" content=" 某某市人民政府 " />), 'SiteName')).toMatchObject({
      state: 'filled',
      value: '某某市人民政府',
    });
  });
  it.each(['', ' ', '\u3000', 'null', 'NULL', 'undefined', TOKEN, '{{ siteName }}', '<%=name%>'])(
    'takes %j for empty',
    (content) => {
      expect(tag(content)).toMatchObject({ state: 'empty', value: '', values: [''] });
    },
  );
  it('knows an absent tag from an empty one', () => {
    expect(tag().state).toBe('absent');
  });
  it('keeps different values of one tag, and equal ones once', () => {
    expect(tag('甲', '甲').values).toEqual(['甲']);
    expect(tag('', '甲', '乙')).toMatchObject({ state: 'filled', value: '甲', values: ['', '甲', '乙'] });
  });
  it('knows the words of a sample', () => {
    expect(isSample(tag('网站名称'))).toBe(true);
    expect(isSample(tag('某某市人民政府'))).toBe(false);
    expect(isSample(readTag(page(<meta name="SiteIDCode" content="网站标识码" />), 'SiteIDCode'))).toBe(true);
  });
});
