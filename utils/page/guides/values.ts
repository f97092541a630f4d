/**
 * What stands behind a label. `present`: content. `empty`: nothing, or what a template left (--, null). `not-stated`:
 * 无, 暂无. `elsewhere`: 见附件, 详见…, a picture, a frame, a tab that was never loaded: perhaps content, not read here.
 */
export type ValueState = 'present' | 'empty' | 'not-stated' | 'elsewhere';

const EMPTY =
  /^(?:[-—–_/\\|…·.*~#?]|null|undefined|none|nan|n\/a|待定|待补充|待完善|待更新|请选择|\{\{[^{}]*\}\}|\$\{[^{}]*\})*$/i;
const NOT_STATED =
  /^(?:无|暂无|没有|不详|未填写|未提供|未公布|不涉及|不适用|无内容|无数据|暂无(?:内容|数据|信息|说明)|暂未(?:提供|公布|填写|录入)|(?:暂)?无相关(?:内容|数据|信息|材料))$/;
/** A referral is short: what says more than this says something itself. Characters. */
const REFERRAL_LENGTH = 40;
const REFERRAL =
  /^(?:\(?(?:请|具体|详情|详细内容|详细信息|内容)?(?:请)?(?:详见|见附|见下载|参见|参看|参阅|参照|查看|查阅|点击|点此|见[《“"]|见(?:本|该)?(?:网站|网页|网址|链接|官网|公告|文件))|详情$|(?:附件|附图|附表)\d{0,2}$|正在加载|加载中|数据加载)/;
const MORE = /^.{0,12}(?:查看|了解|点击)(?:详情|详细|更多|全部|流程图?|原文|内容|下载)?$/;
const FILE_NAME = /\.(?:jpe?g|png|gif|bmp|pdf|docx?|xlsx?|wps|et|zip|rar|ofd)$/i;

/** Reads a value, normalised text with line breaks. */
export function stateOfValue(text: string): ValueState {
  const value = text.replace(/\s/g, '').replace(/^[:∶,]+|[。.;,、!]+$/g, '');
  if (value.length <= 200 && EMPTY.test(value)) return 'empty';
  if (NOT_STATED.test(value)) return 'not-stated';
  const isReferral = REFERRAL.test(value) || MORE.test(value) || FILE_NAME.test(value);
  return value.length <= REFERRAL_LENGTH && isReferral ? 'elsewhere' : 'present';
}
