import type { LexiconProblem } from '../../utils/lexicon/read-lexicon';

type Problems = Readonly<Record<LexiconProblem['cause'], string>>;

/** 词表, in the settings. */
export const lexiconsZh = {
  title: '词表',
  help: '用于“疑似严重表述错误、错别字”和“链接违法不良内容”。本扩展不带词表，请导入本单位的；检查时在本机比对，不上传。',
  format:
    'CSV 或 TXT。列：词、建议、类别、例外（例外是含该词但不算错的长词，用顿号分开）；TXT 每行一个词。类别写违法、不良、色情、赌博等的词只用于链接。',
  none: '还没有词表：上面两个检查项不检查。',
  file: '选择词表文件',
  name: '词表名称',
  import: '导入',
  cancel: '取消',
  entries: '{n} 个词',
  exceptions: '{n} 个例外',
  importedAt: '导入时间',
  on: '使用',
  remove: '去掉',
  removed: '已去掉词表“{name}”',
  imported: '已导入词表“{name}”，{n} 个词',
  undone: '已恢复',
  switchedOn: '检查时使用词表“{name}”',
  switchedOff: '不再使用词表“{name}”',
  read: '读到 {entries} 个词、{exceptions} 个例外',
  empty: '文件里没有可用的词，请检查内容和编码。',
  tooLarge: '文件过大，词表不应超过 5 MB。',
  problems: '{n} 行没有采用',
  line: '第 {line} 行',
  more: '另有 {n} 行',
  causes: {
    'no-word': '没有词',
    'too-short': '不足两个字，几乎每个页面都会命中',
    'too-long': '超过50个字',
    repeated: '与前面重复',
    'over-cap': '超过10000个词',
  } as Problems,
};
export type LexiconStrings = typeof lexiconsZh;

export const lexiconsEn: LexiconStrings = {
  title: 'Word lists',
  help: 'For wording and for the texts of outward links. The extension ships none: import your office’s. Pages are compared on this machine; nothing is uploaded.',
  format:
    'CSV or TXT. Columns: 词 (word), 建议 (suggestion), 类别 (category), 例外 (longer words in which it is right, divided by 、); a TXT has one word a line. Words of illicit categories are looked for in links only.',
  none: 'No word list: those two checks are not made.',
  file: 'Choose a file',
  name: 'Name of the list',
  import: 'Import',
  cancel: 'Cancel',
  entries: '{n} words',
  exceptions: '{n} exceptions',
  importedAt: 'Imported',
  on: 'In use',
  remove: 'Remove',
  removed: 'Removed “{name}”',
  imported: 'Imported “{name}”, {n} words',
  undone: 'Restored',
  switchedOn: '“{name}” is in use',
  switchedOff: '“{name}” is not in use',
  read: '{entries} words and {exceptions} exceptions',
  empty: 'No word could be read: look at the file and its encoding.',
  tooLarge: 'The file is too large: at most 5 MB.',
  problems: '{n} lines were left out',
  line: 'Line {line}',
  more: '{n} more',
  causes: {
    'no-word': 'no word',
    'too-short': 'a single character is in every page',
    'too-long': 'longer than 50 characters',
    repeated: 'stands further up already',
    'over-cap': 'beyond 10,000 words',
  },
};
