import type { Scheme } from '../../utils/model/scheme';
import type { Edition } from '../../utils/model/words';

/** Who may be judged otherwise than the standard says: a page, or a site. */
export interface UnderScheme {
  readonly edition: Edition;
  readonly scheme?: Scheme | undefined;
}

/** The scheme that is in force; under the edition it was not made for, the standard stands as written. */
export const schemeInForce = ({ edition, scheme }: UnderScheme): Scheme | undefined =>
  scheme?.edition === edition ? scheme : undefined;

/** 本任务未检查此项: the rule is switched off. It says nothing, and what it said before counts nowhere. */
export const isOff = (of: UnderScheme, ruleId: string): boolean =>
  schemeInForce(of)?.off.includes(ruleId) ?? false;
