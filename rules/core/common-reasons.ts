/**
 * Reasons that the runner gives in a rule's stead. `{otherwise}` is the wording of what the rule itself had said.
 * Every guard that turns a fault into a question is here, once, and not in seventy rules.
 */
export const COMMON_REASONS = {
  'not-government': '该网站已选定为非政府网站，不适用',
  'site-unconfirmed': '网址不是 .gov.cn 或 .政务，尚未确认是政府网站；请先选定网站类型再判断',
  'other-page-kind': '此项只查{kinds}，本页是{kind}',
  'not-html': '本页不是网页文档（{contentType}），无法判断',
  'error-or-guard': '页面像是出错页或安全防护页，请确认打开的是要检查的页面；暂见：{otherwise}',
  unsettled: '页面还在加载或一直在变化，不能据此认定；暂见：{otherwise}',
  'hidden-tab': '检查时该标签页不在前台，延迟加载的内容可能未出现；暂见：{otherwise}',
  'over-cap': '页面过大，只读取了一部分；暂见：{otherwise}',
  'footer-unreadable': '页脚或紧邻页脚处有读不到的框架或插件；暂见：{otherwise}',
  'footer-by-script': '页脚由外部脚本或片段写入，未见其内容；暂见：{otherwise}',
  'other-language': '本页大部分文字不是中文，页脚可能另有写法，请人工核对；暂见：{otherwise}',
  'footer-picture': '页脚几乎没有文字，可能是一张图片；暂见：{otherwise}',
  'kind-uncertain': '页面类型未能确定，请选定后再判断；暂见：{otherwise}',
  'no-clause-in-force': '所依据的条款在监测时间点尚未施行，或不属于所选检查标准，仅供参考；暂见：{otherwise}',
  'confirm-site': '尚未确认本站是政府网站；暂见：{otherwise}',
  'second-check': '盲抽复核：不显示初次结果，请打开页面自行核对；“属实”即此项不符合',
  'tool-error': '检查程序出错，未能判断（{error}）；请人工核对并反馈',
} as const;

export type CommonReason = keyof typeof COMMON_REASONS;
