/**
 * Names of organs of the party: 中共…, 市委, 纪委监委, 组织部, 机构编制 … Committees of the government (发改委, 国资委), 管委会,
 * committees of villages and quarters and 党政机关 are none of them; neither is 市委员会, which the 政协 has as well.
 */
const PARTY_ORGAN =
  /中共|中国共产党|(?:[省市县旗州]|(?<![社小园发景])区)委(?!员会|托|培|任)|党委|纪委|纪检|监察?委(?!托)|机构编制|编办|编委|(?:组织|宣传|统战)部(?!署)|政法委|党校|党史|党建|机关工委/;

export const isPartyOrgan = (name: string): boolean => PARTY_ORGAN.test(name);
