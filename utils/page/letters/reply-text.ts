import { bareStatusOf } from './statuses';

/** What stands where a reply should: a reply, nothing, or a note that one will come or is somebody else's. */
export type ReplyText = 'given' | 'blank' | 'in-progress' | 'transferred';

const TOOLS =
  /^[[(【]?(?:打印|关闭|返回.{0,4}|(?:上|下)一[篇条封页].{0,60}|分享.{0,6}|收藏|(?:非常|基本|不|很不)?满意.{0,6}|评价.{0,6}|我要评价|追问|查看.{0,4}|附件.{0,2}|顶部|TOP)[\])】]?$/i;
const BLANK =
  /^(?:[-—–_/\\.*~]*|无|暂无(?:相关|公开|任何|官方|部门)?(?:回复|答复|反馈|回应|内容|数据|信息|记录|意见|结果){0,2}|无(?:回复|答复|反馈|内容|回应)|null|undefined|\{\{.{0,40}\}\}|\$\{.{0,40}\})[。.]?$/i;
/** Said of the letter itself. 此路段尚未处理 is said of the road, in a reply. */
const NOT_YET =
  /^(?:您的|该|此|本)?(?:来信|信件|留言|咨询|诉求|问题|部门|单位)?(?:目前|当前)?(?:(?:尚|暂时?|还)?(?:未|没有)|待|等待)(?:予以?|作出?)?(?:(?:回复|答复|反馈|回应|解答)(?:内容|意见|信息)?|办理|处理|审核|受理|内容)[哦呢]?(?:,?请您?(?:耐心)?等[待候])?[。!.]?$/;

/** Who gets a letter: 县住建局, 相关部门. Where one goes oneself, and how, is told to the writer: 请到县住建局. */
const OFFICE =
  '(?!通过|登[录陆]|咨询|联系|关注|提供|拨打)[^您你由请到去往向在于找携持凭与]{1,14}(?:局|委|委员会|办|办公室|镇|乡|街道|部门|单位|中心|公司|政府|科|所|队|院|处|(?<!网)站|[局县市区镇乡]长|书记|主任|领导|同志)';
/** Not the 交 of 交警, 公交, 交管局: 交管委会 and 交运输局 hand over. */
const HAND_OVER = '(?:移交|(?<![提缴上公社成外])交(?![警通易汇界付]|运(?!输|管)|管(?!委|理)))';
const TRANSFERRED = new RegExp(
  `(?:已|现|将|及时|一并)转(?![入出让学正院移])|转(?:办|交|送|派|由|请|相关|有关)|^转${OFFICE}$|阅[处示]|(?:转|(?<![申邀聘])请|(?<!审)批|${HAND_OVER})(?:由|至|给)?${OFFICE}.{0,8}(?:办理|处理|核处|答复|回复|核实|调查)`,
);
const WORK = '办理|处理|核实|调查|受理|研究|审核|协调|核查|处置';
const WORKING = new RegExp(
  `正在.{0,8}(?:${WORK})|(?<![改更修纠真])正(?:抓紧|积极|组织)?(?:${WORK})|(?:${WORK}|答复|回复|流转|交办)(?:之|过程)?中$`,
);
const DONE =
  /[已现][^将尽会待]{0,8}(?:修|解决|完成|整改|清理|恢复|更换|拆除|安装|到位|列入|办结)|已(?:经)?(?:处理|办理)(?:$|完|好|了)/;
/** Alone these are no reply; beside anything else that is said they are how a reply begins and ends. */
const RECEIVED =
  /收悉|知悉|(?:来信|留言|信件|邮件|反映|咨询|建议|诉求|投诉|问题).{0,16}(?:收到|(?:已|已经|予以)受理)|收到.{0,4}(?:[您你]|来信|留言)|^收到$|^(?:[^,]{0,4}信件|来信)?已(?:经)?登记$|已(?:经)?(?:收到|受理|核实|调查|研究)$|安排.{0,8}(?:核实|核查|调查)$|^正在|(?:未|没有|等待|待)(?:回复|答复|反馈|解答|解决|处理|办理)$/;
const PROMISED = /(?:尽快|及时|随后|稍后)[^到去向携持]{0,8}(?:回复|答复|办理|处理)/;
const COURTESY =
  /^(?:.{0,8}[您你]好|尊敬的.*|(?:非常|衷心)?感谢.*|谢谢.*|特此.*|此复|敬请.*|祝.*|好的|请.{0,4}(?:耐心|等[待候]|稍候|稍等|谅解|放心|保持).*|(?:关于|对于|针对|就|您|你).{0,30}(?:问题|事项|情况|诉求|建议|来信|留言|信件)|经.{1,6}|(?:根据|按照).{1,16}|.{0,6}(?:高度重视|第一时间).{0,10}|.{0,6}电话.{0,20}|[\d年月日./-]*|.{2,20}(?:局|政府|办公室|委员会|中心|信箱)|.{0,12}(?:将|会|后|再|抓紧|立即).{0,12}(?:回复|答复|办理|处理|核实|调查|研究|反馈|告知|联系))$/;
/** A note without a reply is short; a longer text replies as well. Characters. */
const NOTE_LENGTH = 60;

/** Weighs the text of a reply, normalised, with line breaks. Buttons around it are no reply, nor is 转办. */
export function replyTextOf(text: string): ReplyText {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\s/g, ''))
    .filter((line) => !TOOLS.test(line));
  const said = lines.join('');
  if (said.length < 2) return 'blank';
  if (said.length > NOTE_LENGTH) return 'given';
  if (BLANK.test(said) || NOT_YET.test(said)) return 'blank';
  const status = bareStatusOf(said);
  if (status === 'transferred' || status === 'in-progress') return status;
  if (status === 'unanswered') return 'blank';
  return noteIn(lines.flatMap((line) => line.split(/[,。;!?:]+/))) ?? 'given';
}

/** The note that a short text is: nothing is reported done after it, and a mere receipt has nothing else beside it. */
function noteIn(clauses: readonly string[]): 'transferred' | 'in-progress' | null {
  const kinds = clauses.map(clauseOf);
  for (const kind of ['transferred', 'in-progress'] as const) {
    const at = kinds.indexOf(kind);
    if (at >= 0) return kinds.includes('done', at) ? null : kind;
  }
  const isMoreSaid = kinds.includes('done') || kinds.includes('said');
  return kinds.includes('receipt') && !isMoreSaid ? 'in-progress' : null;
}

function clauseOf(clause: string): 'transferred' | 'in-progress' | 'done' | 'receipt' | 'courtesy' | 'said' {
  if (TRANSFERRED.test(clause)) return 'transferred';
  if (WORKING.test(clause)) return 'in-progress';
  if (DONE.test(clause)) return 'done';
  if (RECEIVED.test(clause) || PROMISED.test(clause)) return 'receipt';
  return COURTESY.test(clause) ? 'courtesy' : 'said';
}
