import { normalised } from "./text";

/**
 * Traditional characters that occur in headings, names and notes of this field, each with its simplified form. Only
 * one-to-one pairs whose meaning does not change; it is a table for matching, nothing is ever rewritten with it.
 */
const pairs =
  "產产時时數数績绩標标準准權权員员職职稱称務务業业門门級级組组評评價价總总計计類类別别項项勘勘誤误錯错內内說说備备註注實实際际達达額额營营銷销費费單单號号編编碼码區区間间週周過过進进長长處处崗岗觀观訴诉滿满質质關关係系團团隊队領领導导規规則则紀纪資资訊讯訓训培培課课請请離离遲迟曠旷獎奖懲惩罰罚減减增增補补貼贴應应發发現现場场個个為为與与後后開开結结構构檢检查查審审簽签認认確确維维護护車车輛辆備备電电話话線线網网錄录開开戶户親亲報报銀银帳账賬账款款淨净淘淘歲岁幣币萬万億亿點点張张陳陈劉刘趙赵黃黄吳吴孫孙馬马許许鄭郑謝谢韓韩馮冯鄧邓蕭萧葉叶鍾钟蔣蒋蘇苏盧卢羅罗賈贾龍龙華华國国東东廣广無无圖图書书學学習习興兴養养樂乐義义禮礼節节專专麗丽偉伟傑杰軍军強强紅红運运輸输體体軟软誌志屬属態态據据證证歷历聯联絡络譯译遞递傳传創创勢势協协參参變变執执園园圓圆壓压塊块壞坏夾夹奪夺婦妇寫写寬宽寶宝將将尋寻層层屆届島岛師师帶带幫帮幾几庫库廠厂廢废彎弯彙汇徑径從从復复徵征惡恶愛爱慣惯慮虑憑凭戰战戲戏擇择擊击擔担擴扩敗败斷断晉晋暫暂曆历條条楊杨極极樓楼樣样橋桥機机櫃柜檔档歐欧歡欢歸归殘残氣气決决沒没況况測测溫温滯滞漢汉潔洁濟济濕湿熱热燈灯爭争狀状獨独獲获環环異异療疗盡尽監监盤盘禍祸種种積积穩稳窮穷筆笔築筑簡简籌筹糧粮約约紙纸細细終终給给統统絕绝綜综緊紧緒绪緩缓縮缩繳缴聞闻聽听腦脑臨临舊旧艱艰莊庄藥药藝艺術术衛卫衝冲裝装複复覺觉覽览訂订記记設设訪访詢询試试該该詳详語语調调談谈論论講讲謂谓識识讓让讚赞豐丰貝贝負负財财責责貨货販贩貪贪貫贯買买貿贸賓宾賞赏賠赔購购贈赠趨趋跡迹較较載载輔辅輕轻輪轮轉转辦办農农違违遠远適适選选還还邊边郵邮醫医釋释針针鈴铃錢钱鍵键鎖锁鎮镇鐘钟鐵铁閉闭閱阅闆板階阶隨随險险隱隐雙双雜杂難难靈灵靜静頁页順顺須须預预頓顿頗颇頭头題题顏颜願愿顧顾顯显風风飛飞飯饭飲饮飾饰餘余館馆駐驻駛驶驗验驚惊魚鱼鳳凤麥麦黨党齊齐齡龄"
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
