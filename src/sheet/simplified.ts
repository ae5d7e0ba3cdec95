import { normalised } from "./text";

/**
 * Traditional characters that occur in headings, names and notes of this field, each with its simplified form. Only
 * one-to-one pairs whose meaning does not change; it is a table for matching, nothing is ever rewritten with it.
 */
const pairs =
  "產产時时數数績绩標标準准權权員员職职稱称務务業业門门級级組组評评價价總总計计類类別别項项勘勘誤误錯错內内說说備备註注實实際际達达額额營营銷销費费單单號号編编碼码區区間间週周過过進进長长處处崗岗觀观訴诉滿满質质關关係系團团隊队領领導导規规則则紀纪資资訊讯訓训培培課课請请離离遲迟曠旷獎奖懲惩罰罚減减增增補补貼贴應应發发現现場场個个為为與与後后開开結结構构檢检查查審审簽签認认確确維维護护車车輛辆備备電电話话線线網网錄录開开戶户親亲報报銀银帳账賬账款款淨净淘淘歲岁幣币萬万億亿點点張张陳陈劉刘趙赵黃黄吳吴孫孙馬马許许鄭郑謝谢韓韩馮冯鄧邓蕭萧葉叶鍾钟蔣蒋蘇苏盧卢羅罗賈贾龍龙華华國国東东廣广無无圖图書书學学習习興兴養养樂乐義义禮礼節节專专麗丽偉伟傑杰軍军強强紅红運运輸输體体軟软誌志"
    .match(/.{2}/gu) ?? [];
const simple = new Map(pairs.map((pair) => [[...pair][0]!, [...pair][1]!]));

/** The text with its traditional characters made simplified, as far as the table knows them. */
export function simplified(text: string): string {
  let out = "";
  for (const letter of text) out += simple.get(letter) ?? letter;
  return out;
}

/** Text as headings are matched: normalised, simplified, without the punctuation that ends a label. */
export function folded(text: string): string {
  return simplified(normalised(text)).replace(/[:：*＊#]+$/u, "");
}
