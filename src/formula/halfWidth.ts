import type { FormulaFault } from "./fault";

/** What a Chinese keyboard types, and the character that Excel's formula language wants instead. */
const halfWidth: Readonly<Record<string, string>> = {
  "（": "(", "）": ")", "［": "[", "］": "]", "【": "[", "】": "]", "｛": "{", "｝": "}",
  "，": ",", "、": ",", "；": ",", "：": ":", "＂": '"', "“": '"', "”": '"', "‘": '"', "’": '"', "！": "!",
  "＋": "+", "－": "-", "−": "-", "—": "-", "–": "-", "×": "*", "＊": "*", "÷": "/", "／": "/", "＾": "^", "＆": "&", "％": "%",
  "＝": "=", "＜": "<", "＞": ">", "≤": "<=", "≥": ">=", "≠": "<>", "＠": "@", "＃": "#", "．": ".", "　": " ",
  "０": "0", "１": "1", "２": "2", "３": "3", "４": "4", "５": "5", "６": "6", "７": "7", "８": "8", "９": "9",
};

/**
 * The full-width characters that stand where the formula language wants half-width ones, each with the one to type.
 * Inside `"text"`, `[column names]` and `'sheet names'` every character is allowed.
 */
export function fullWidthFaults(text: string): readonly FormulaFault[] {
  const faults: FormulaFault[] = [];
  let depth = 0;
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (depth > 0 && character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && depth > 0) depth--;
    else if (depth > 0) continue;
    else if (character === '"' || character === "'") quote = character;
    else {
      const suggestion = halfWidth[character];
      if (suggestion !== undefined) {
        faults.push({ code: "syntax", position: at, length: 1, text: character, facts: { reason: "fullWidth", found: character, suggestion } });
      }
    }
  }
  return faults;
}
