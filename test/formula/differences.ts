import type { CellValue } from "../../src/sheet/cellValue";

type Difference = Readonly<{ answer: CellValue; why: string }>;

const fault = (code: "#NUM!" | "#REF!" | "#N/A" | "#DIV/0!"): CellValue => ({ fault: code });
const booleans = "LibreOffice's TRUE and FALSE are the numbers 1 and 0; in Excel they are values of their own, behind all text, and cells that hold them are no numbers.";
const ownError = "LibreOffice gives its own Err:502, which becomes #VALUE! in an .xlsx file; Excel's help names this error.";

/** Where the answer is not LibreOffice's: Excel's documented one, and the one place where exact arithmetic decides. */
export const differences: Readonly<Record<string, Difference>> = {
  'FALSE>"z"': { answer: true, why: booleans },
  "1<TRUE": { answer: true, why: booleans },
  "0=FALSE": { answer: false, why: booleans },
  "1=TRUE": { answer: false, why: booleans },
  'TRUE&""': { answer: "TRUE", why: booleans },
  'CONCAT("a",1,TRUE)': { answer: "a1TRUE", why: booleans },
  "SUM([备注])": { answer: 96, why: booleans },
  "AVERAGE([备注])": { answer: 96, why: booleans },
  "COUNT([备注])": { answer: 1, why: booleans },
  'OR([业务组]="客服组")': { answer: true, why: "LibreOffice takes one cell of the column unless the formula is entered as an array; Excel compares every cell." },
  'SUM("5",1)': { answer: 6, why: "Excel's help for SUM: numbers written as text directly in the list of arguments are counted." },
  "ROUND(1.255*100,0)": { answer: 126, why: "The product is 125.5 exactly; in doubles it is 125.49999999999999." },
  "POWER(0,-1)": { answer: fault("#DIV/0!"), why: "LibreOffice gives #NUM!." },
  "POWER(-8,1/3)": { answer: fault("#NUM!"), why: "LibreOffice finds the odd root; Excel raises no negative number to a fraction." },
  "SQRT(-1)": { answer: fault("#NUM!"), why: ownError },
  "CEILING(2.5,-2)": { answer: fault("#NUM!"), why: ownError },
  "FLOOR(2.5,-2)": { answer: fault("#NUM!"), why: ownError },
  "MROUND(5,-2)": { answer: fault("#NUM!"), why: "Excel's help for MROUND: number and multiple must have the same sign." },
  "VLOOKUP(75,分档!A2:C5,4)": { answer: fault("#REF!"), why: ownError },
  "INDEX([姓名],9)": { answer: fault("#REF!"), why: ownError },
  "INDEX(分档!A2:C5,3,4)": { answer: fault("#REF!"), why: ownError },
  "RANK(7,[系数])": { answer: fault("#N/A"), why: ownError },
  "PERCENTRANK([系数],1)": { answer: 0.428, why: "Excel cuts off after three digits (the help's own example gives 0.555 for 5/9); LibreOffice rounds." },
  "PERCENTRANK({1,2,3,4,5},2.5,2)": { answer: 0.37, why: "Excel cuts off, LibreOffice rounds." },
  "PERCENTRANK({1,2,3},9)": { answer: fault("#N/A"), why: ownError },
  "LARGE([得分],99)": { answer: fault("#NUM!"), why: ownError },
  "LARGE([得分],0)": { answer: fault("#NUM!"), why: ownError },
  'DATEDIF(DATE(2024,2,1),DATE(2024,1,1),"D")': { answer: fault("#NUM!"), why: ownError },
  'FIND("","abc")': { answer: 1, why: "Excel's help for FIND: empty text matches the first character." },
};
