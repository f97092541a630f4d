/** The documents that clauses are cited from, under the letters that begin their ids, and the day each applies from (ISO). */
export const DOCUMENTS = {
  Z19: {
    document: '国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》',
    since: '2019-04-01',
  },
  Z15: { document: '国办发〔2015〕15号《全国政府网站普查评分表》', since: '2015-03-11' },
  G47: { document: '国办发〔2017〕47号《政府网站发展指引》', since: '2017-05-15' },
  H55: {
    document: '国办函〔2018〕55号《关于加强政府网站域名管理的通知》',
    since: '2018-09-06',
  },
  H12: {
    document: '国办函〔2018〕12号《关于做好政府网站年度报表发布工作的通知》',
    since: '2018-01-15',
  },
  Q18: { document: '2018年第一季度全国政府网站抽查情况通报', since: '2018-05-16' },
  SD: {
    document: '山东省人民政府办公厅《关于2017上半年政府网站有关问题的通报》',
    since: '2017-06-30',
  },
  LA: {
    document: '六政办秘〔2018〕200号《六安市人民政府办公室关于2018年第三季度全市政府网站巡查情况的通报》',
    since: '2018-09-30',
  },
  GH: { document: '《中华人民共和国国徽法》（2020年修正）', since: '2021-01-01' },
} as const;

/** Clauses of the annex of 国办发〔2017〕47号 are numbered apart: `G47A-布局`. */
type Letters = keyof typeof DOCUMENTS | 'G47A';

/** The document of a clause: `Z19-D4.2` stands in `Z19`. */
export const documentOf = (clause: `${Letters}-${string}`): keyof typeof DOCUMENTS => {
  const letters = clause.slice(0, clause.indexOf('-')) as Letters;
  return letters === 'G47A' ? 'G47' : letters;
};
