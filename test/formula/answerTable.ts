import type { CellValue } from "../../src/sheet/cellValue";

/** The sheet 数据 that the formulas look at: headers in row 1, people from row 2. The formulas stand in the row of `rowIndex`. */
export const headers = ["姓名", "业务组", "产值", "目标", "达成率", "系数", "等级", "入职", "备注", "得分", "目标 值"] as const;

export const rows: readonly (readonly CellValue[])[] = [
  ["张三", "销售一组", 12000, 10000, 1.2, 1, "A", 44197, "首月", 95.5, 10],
  ["李四", "销售一组", 9500.5, 10000, 0.95005, 1.2, "B", 43831, null, 89.995, 20],
  ["王五", "服务组", 8000, 10000, 0.8, 0.8, "C", 44286, "", 60, 30],
  ["张小明", "服务组", 15250.25, 12500, 1.22002, 1.5, "A", 42736, "休假", 101, 40],
  ["赵六", "客服组", null, 5000, null, 1, null, 44620, "新人", null, 50],
  ["Zhao", "客服组", "无", 5000, "N/A", 0.5, "b", 44255, "a*b", 72.25, 60],
  ["钱七", "销售一组", 0, 8000, 0, 1.1, "D", 43890, true, 0, 70],
  ["孙八", "客服组", -120.75, 3000, -0.04025, 0.9, "C", 44561, 96, 60, 80],
];

/** 张小明's row. */
export const rowIndex = 3;

/** Where the bands for lookups stand, on the sheet 分档: from, grade, coefficient; then the same across. */
export const bands: readonly (readonly CellValue[])[] = [
  ["起点", "等级", "系数"],
  [0, "D", 0],
  [60, "C", 0.8],
  [75, "B", 1],
  [90, "A", 1.2],
];
export const bandsAcross: readonly (readonly CellValue[])[] = [
  [0, 60, 75, 90],
  ["D", "C", "B", "A"],
  [0, 0.8, 1, 1.2],
];

export const parameters: Readonly<Record<string, number | string | boolean>> = {
  产值提成比例: 0.05,
  扣罚率: 0.1,
  单次扣分: 1.5,
  达标线: 0.96,
  封顶: 1.2,
  考核方式: "按月",
  试用期免考: true,
};

/**
 * Formulas whose answers are LibreOffice's. `分档!A2:C5` are the bands, `分档!E1:H3` the same across; `[@x]` and `[x]` are
 * written to it as addresses.
 */
export const formulas: readonly string[] = [
  // arithmetic
  "1+2", "0.1+0.2", "0.1+0.2=0.3", "1/3*3=1", "1/3", "2/3", "10/4", "7-10", "-2^2", "2^-2", "2^0.5", "2^3^2", "-3%", "5%", "50%%", "1+5%", "100*(1-10%)", "1E3+1", "1.5e-3*2", "3*-2", "--3", "-(3+4)", "+5",
  "(1+2)*(3-4)/5", "1-2-3", "100/10/2", "0.1*3", "1.1*1.1", "4.35*100", "1.005*1000", "2^10", "10^-3", "(-8)^3", "(-2)^2", "4^0.5", "2^1.5", "1000000*1000000", "123456789*1000",
  "TRUE+1", "TRUE+TRUE", "\"3\"+4", "\"12\"*2", "\"1.5\"+1", "\"5%\"*100", "\" 7 \"+1", "-\"4\"", "\"abc\"+1", "1/0", "0/0", "#N/A+1", "1+#REF!", "1/0+#N/A",
  "[@产值]*产值提成比例*[@达成率]", "[@产值]/[@目标]", "[@产值]-[@目标]", "[@产值]*2+[@系数]", "[@[目标 值]]*2", "[@达成率]%", "产值提成比例*100", "扣罚率+单次扣分", "单次扣分^2", "试用期免考+0",
  // comparison, text
  "1=1", "1<>1", "2>1", "\"a\"=\"A\"", "\"a\"<\"B\"", "\"abc\"=\"abd\"", "1=\"1\"", "\"9\">8", "FALSE>\"z\"", "TRUE>FALSE", "1<TRUE", "\"\"=0", "0.95005>=达标线", "[@等级]=\"a\"", "[@等级]<>\"B\"", "[@业务组]=\"服务组\"", "考核方式=\"按月\"",
  "1<2=TRUE", "2>=2", "2<=1.99", "\"张三\"=\"张三\"", "0=FALSE", "1=TRUE",
  "\"a\"&\"b\"", "1&2", "1.50&\"元\"", "TRUE&\"\"", "1/3&\"\"", "[@姓名]&\"：\"&[@得分]", "100000&\"\"", "0.1+0.2&\"\"", "1234567890123&\"\"", "0.001&\"\"", "-5&\"x\"", "\"\"\"引号\"\"\"", "50%&\"\"", "2/3&\"\"", "123456.789&\"\"", "1000000*3&\"\"",
  // logic
  "IF(TRUE,1,2)", "IF(FALSE,1,2)", "IF(FALSE,1)", "IF(0,1,2)", "IF(0.5,\"y\",\"n\")", "IF(1/0,1,2)", "IF(TRUE,1,1/0)", "IF(1>2,\"a\",IF(2>1,\"b\",\"c\"))", "IF(\"abc\",1,2)", "IF([@得分]>=90,\"A\",IF([@得分]>=75,\"B\",\"C\"))",
  "IF([@产值]>=[@目标],封顶,[@达成率])", "IF(AND([@得分]>=60,[@等级]=\"A\"),1,0)", "IF(TRUE,,5)+1", "IF(FALSE,5,)+1",
  "IFS(1>2,\"a\",2>1,\"b\")", "IFS(FALSE,1,FALSE,2)", "IFS([@得分]>=100,1.5,[@得分]>=90,1.2,TRUE,1)", "IFS(1/0,1,TRUE,2)",
  "IFERROR(1/0,\"错\")", "IFERROR(5,\"错\")", "IFERROR(VLOOKUP(\"无\",分档!A2:C5,2,FALSE),0)", "IFERROR(#N/A,1/0)", "IFERROR(\"a\"+1,-1)", "IFNA(#N/A,7)", "IFNA(1/0,7)", "IFNA(5,7)",
  "SWITCH(2,1,\"一\",2,\"二\",\"其他\")", "SWITCH(9,1,\"一\",2,\"二\",\"其他\")", "SWITCH(9,1,\"一\")", "SWITCH([@等级],\"A\",1.2,\"B\",1,0)", "SWITCH(\"a\",\"A\",1,2)", "SWITCH(TRUE,[@得分]>100,\"超\",[@得分]>90,\"优\",\"良\")",
  "CHOOSE(2,\"a\",\"b\",\"c\")", "CHOOSE(4,\"a\",\"b\",\"c\")", "CHOOSE(0,1,2)", "CHOOSE(1.9,10,20)", "CHOOSE(2,1/0,5)",
  "AND(TRUE,TRUE)", "AND(TRUE,FALSE)", "AND(1,2,3)", "AND(1,0)", "AND(1/0,TRUE)", "AND(1>0,2>1,3>2)", "OR(FALSE,FALSE)", "OR(FALSE,1)", "OR([业务组]=\"客服组\")", "XOR(TRUE,TRUE)", "XOR(TRUE,FALSE)", "XOR(TRUE,TRUE,TRUE)", "NOT(TRUE)", "NOT(0)", "NOT(5)", "TRUE()", "FALSE()", "NOT([@备注]=\"\")",
  // aggregates
  "SUM(1,2,3)", "SUM([产值])", "SUM([目标],100)", "SUM(\"5\",1)", "SUM(TRUE,1)", "SUM([备注])", "SUM(0.1,0.2,0.3)", "SUM([达成率])", "SUM({1,2;3,4})", "SUM([得分])/COUNT([得分])", "SUM([@产值],[@目标])", "SUM(1/0,1)",
  "AVERAGE(1,2,4)", "AVERAGE([产值])", "AVERAGE([备注])", "AVERAGE([得分])", "AVERAGE([姓名])", "AVERAGE({1,2,3,4})", "MIN([产值])", "MAX([产值])", "MIN(3,1,2)", "MAX(-1,-5)", "MAX([姓名])", "MIN([@达成率],封顶)", "MAX(0,MIN(100,[@得分]))", "MIN(1,封顶)", "MAX([得分])-MIN([得分])", "PRODUCT(2,3,4)", "PRODUCT([系数])", "PRODUCT({1,2,3})",
  "COUNT([产值])", "COUNT([备注])", "COUNT([姓名])", "COUNT(1,2)", "COUNTA([备注])", "COUNTA([等级])", "COUNTA([姓名])", "COUNTBLANK([备注])", "COUNTBLANK([等级])", "COUNTBLANK([产值])", "COUNT([入职])", "COUNTA(1,\"a\",TRUE)",
  "SUMPRODUCT([目标],[系数])", "SUMPRODUCT([目标])", "SUMPRODUCT(([业务组]=\"销售一组\")*[目标])", "SUMPRODUCT(([业务组]=[@业务组])*([系数]>1)*1)", "SUMPRODUCT({1,2,3},{4,5,6})", "SUMPRODUCT({1,2},{1,2,3})", "SUMPRODUCT(--([等级]=\"A\"))", "SUMPRODUCT(1/COUNTIF([业务组],[业务组]))", "SUMPRODUCT(([系数]>[@系数])*1)+1", "SUMPRODUCT([产值],[系数])", "SUMPRODUCT(ROUND([系数]*1.005,2))", "SUMPRODUCT(([得分]>60)*[系数])", "SUMPRODUCT([系数]*[目标])/SUM([目标])",
  // conditional aggregates
  "COUNTIF([业务组],\"客服组\")", "COUNTIF([业务组],\"*组\")", "COUNTIF([姓名],\"张*\")", "COUNTIF([姓名],\"张?\")", "COUNTIF([姓名],\"<>张三\")", "COUNTIF([得分],\">=60\")", "COUNTIF([得分],\"<96\")", "COUNTIF([得分],60)", "COUNTIF([得分],\"60\")", "COUNTIF([得分],\"=60\")", "COUNTIF([得分],\"<>60\")", "COUNTIF([等级],\"b\")", "COUNTIF([等级],\"=\")", "COUNTIF([等级],\"<>\")", "COUNTIF([备注],\"\")", "COUNTIF([备注],\"<>\")", "COUNTIF([备注],\"a~*b\")", "COUNTIF([备注],96)", "COUNTIF([达成率],\">=96%\")", "COUNTIF([达成率],\"N/A\")", "COUNTIF([产值],\">\"&[@目标])", "COUNTIF([产值],0)", "COUNTIF([业务组],[@业务组])", "COUNTIF([得分],\">100\")", "COUNTIF([姓名],\"zhao\")", "COUNTIF([姓名],\"?????\")", "COUNTIF([备注],TRUE)", "COUNTIF([姓名],\"*\")", "COUNTIF([得分],\">abc\")",
  "SUMIF([业务组],\"客服组\",[目标])", "SUMIF([业务组],[@业务组],[产值])", "SUMIF([得分],\">60\")", "SUMIF([得分],\">60\",[系数])", "SUMIF([姓名],\"张*\",[产值])", "SUMIF([业务组],\"没有\",[产值])", "SUMIF([产值],\"<0\")", "SUMIF([等级],\"<>A\",[系数])",
  "SUMIFS([系数],[业务组],[@业务组])", "SUMIFS([产值],[业务组],\"销售一组\",[等级],\"A\")", "SUMIFS([目标],[得分],\">=60\",[得分],\"<96\")", "SUMIFS([目标],[产值],\">0\",[姓名],\"<>张三\")", "SUMIFS([系数],[业务组],\"*服*\")", "SUMIFS([产值],[等级],\"\")",
  "COUNTIFS([业务组],[@业务组],[得分],\">=60\")", "COUNTIFS([业务组],\"客服组\")", "COUNTIFS([等级],\"A\",[系数],\">1\")", "COUNTIFS([得分],\">\"&[@得分])+1", "COUNTIFS([业务组],\"客服组\",[得分],\"\")",
  "AVERAGEIF([业务组],\"销售一组\",[产值])", "AVERAGEIF([得分],\">0\")", "AVERAGEIF([业务组],\"没有\",[产值])", "AVERAGEIF([业务组],\"客服组\",[产值])", "AVERAGEIFS([得分],[业务组],\"服务组\")", "AVERAGEIFS([得分],[等级],\"A\",[系数],\">1\")", "AVERAGEIFS([得分],[等级],\"Z\")", "MAXIFS([得分],[业务组],\"销售一组\")", "MINIFS([得分],[业务组],\"销售一组\")", "MAXIFS([得分],[业务组],\"没有\")", "MINIFS([产值],[产值],\">0\")", "MAXIFS([系数],[等级],\"A\",[得分],\"<100\")",
  // rounding
  "ROUND(2.675,2)", "ROUND(-1.005,2)", "ROUND(1.005,2)", "ROUND(2.5,0)", "ROUND(3.5,0)", "ROUND(-2.5,0)", "ROUND(0.5,0)", "ROUND(1.45,1)", "ROUND(1234.5,-2)", "ROUND(1250,-2)", "ROUND(89.995,2)", "ROUND(1.15,1)", "ROUND(0.285,2)", "ROUND(4.35*100,0)", "ROUND(1.0049999,2)", "ROUND(5.015,2)", "ROUND(2.345,2)", "ROUND(1/3,4)", "ROUND(-1/3,3)", "ROUND([@产值]*产值提成比例,2)", "ROUND(1.255*100,0)", "ROUND(1,1.9)", "ROUND(123.456,\"1\")",
  "ROUNDUP(2.001,2)", "ROUNDUP(2.01,1)", "ROUNDUP(-2.01,1)", "ROUNDUP(2,0)", "ROUNDUP(1201,-2)", "ROUNDUP(0.1+0.2,1)", "ROUNDDOWN(2.999,2)", "ROUNDDOWN(-2.999,0)", "ROUNDDOWN(1299,-2)", "ROUNDDOWN(4.35*100,0)", "INT(2.7)", "INT(-2.1)", "INT(-3)", "INT(0.1*30)", "TRUNC(2.7)", "TRUNC(-2.7)", "TRUNC(3.14159,3)", "TRUNC(1234,-2)",
  "ABS(-3.5)", "ABS([@产值]-[@目标])", "MOD(7,3)", "MOD(-7,3)", "MOD(7,-3)", "MOD(-7,-3)", "MOD(5.5,2)", "MOD(1,0.1)", "MOD(3,0)", "MOD(6,3)", "MOD(-1,12)", "SIGN(-2)", "SIGN(0)", "SIGN(3.2)", "POWER(2,8)", "POWER(2,-1)", "POWER(9,0.5)", "POWER(1.1,3)", "POWER(0,2)", "POWER(0,-1)", "POWER(-8,1/3)", "SQRT(16)", "SQRT(2)", "SQRT(-1)", "SQRT(0.0625)",
  "CEILING(2.1,1)", "CEILING(12,5)", "CEILING(2.5,0.5)", "CEILING(-2.5,-2)", "CEILING(-2.5,2)", "CEILING(2.5,-2)", "CEILING(1.23,0.05)", "CEILING(0.3,0.1)", "CEILING(5,0)", "FLOOR(2.9,1)", "FLOOR(12,5)", "FLOOR(-2.5,-2)", "FLOOR(-2.5,2)", "FLOOR(2.5,-2)", "FLOOR(1.29,0.05)", "FLOOR(0.3,0.1)", "MROUND(10,3)", "MROUND(1.3,0.2)", "MROUND(-10,-3)", "MROUND(7.5,5)", "MROUND(5,-2)",
  // lookups
  "VLOOKUP([@得分],分档!A2:C5,2)", "VLOOKUP(89.99,分档!A2:C5,2)", "VLOOKUP(90,分档!A2:C5,2,TRUE)", "VLOOKUP(60,分档!A2:C5,3,FALSE)", "VLOOKUP(61,分档!A2:C5,3,FALSE)", "VLOOKUP(-1,分档!A2:C5,2)", "VLOOKUP(75,分档!A2:C5,4)", "VLOOKUP(1000,分档!A2:C5,3,1)", "VLOOKUP(\"B\",分档!B2:C5,2,FALSE)", "VLOOKUP(\"b\",分档!B2:C5,2,0)", "VLOOKUP(\"?\",分档!B2:C5,2,0)", "VLOOKUP(74.999,分档!A2:C5,3)",
  "HLOOKUP(80,分档!E1:H3,2)", "HLOOKUP(90,分档!E1:H3,3,FALSE)", "HLOOKUP(91,分档!E1:H3,3,FALSE)", "HLOOKUP(59,分档!E1:H3,2,TRUE)", "LOOKUP(80,分档!A2:A5,分档!B2:B5)", "LOOKUP(90,分档!A2:A5)", "LOOKUP(-5,分档!A2:A5,分档!B2:B5)", "LOOKUP(60,{0,60,75,90},{\"D\",\"C\",\"B\",\"A\"})", "LOOKUP(59.9,{0,60,75,90},{\"D\",\"C\",\"B\",\"A\"})", "LOOKUP(85,分档!A2:C5)", "LOOKUP(1,0/([姓名]=\"王五\"),[产值])",
  "INDEX([姓名],2)", "INDEX([姓名],9)", "INDEX(分档!A2:C5,3,2)", "INDEX(分档!A2:C5,3,4)", "INDEX(分档!E1:H1,3)", "SUM(INDEX(分档!A2:C5,0,3))", "SUM(INDEX(分档!A2:C5,2,0))", "INDEX([姓名],MATCH(MAX([系数]),[系数],0))", "INDEX({1,2;3,4},2,1)", "MATCH(75,分档!A2:A5,0)", "MATCH(76,分档!A2:A5,1)", "MATCH(76,分档!A2:A5)", "MATCH(76,分档!A2:A5,0)", "MATCH(\"王五\",[姓名],0)", "MATCH(\"张*\",[姓名],0)", "MATCH(3,{5,4,3,2},-1)", "MATCH(3.5,{5,4,3,2},-1)", "MATCH(\"C\",分档!E2:H2,0)", "MATCH(-1,分档!A2:A5)",
  // statistics
  "RANK([@系数],[系数])", "RANK([@系数],[系数],1)", "RANK(1,[系数])", "RANK(7,[系数])", "RANK(60,[得分])", "RANK.EQ(60,[得分],1)", "PERCENTRANK([系数],1)", "PERCENTRANK([系数],0.85)", "PERCENTRANK({1,2,3,4,5},2.5,2)", "PERCENTRANK.INC([得分],72.25)", "PERCENTRANK({1,2,3},9)", "LARGE([得分],1)", "LARGE([得分],3)", "LARGE([得分],99)", "SMALL([得分],2)", "SMALL([系数],1)", "LARGE([得分],0)", "MEDIAN(1,3,2)", "MEDIAN([得分])", "MEDIAN(1,2,3,4)", "STDEV(1,2,3,4)", "STDEV([得分])", "STDEV(5)", "STDEV([系数])", "AVERAGE(LARGE([得分],{1,2,3}))", "SUMPRODUCT(LARGE([得分],{1,2}))",
  // dates
  "DATE(2024,2,29)", "DATE(2023,2,29)", "DATE(2024,13,1)", "DATE(2024,0,1)", "DATE(2024,1,0)", "DATE(2026,3,15)-DATE(2026,1,1)", "YEAR(45000)", "MONTH(45000)", "DAY(45000)", "YEAR([@入职])", "MONTH(DATE(2026,12,31))", "DAY(DATE(2026,2,28)+1)", "EDATE(DATE(2024,1,31),1)", "EDATE(DATE(2023,1,31),1)", "EDATE(DATE(2024,3,31),-1)", "EDATE(45000,12)", "EOMONTH(DATE(2024,1,15),1)", "EOMONTH(DATE(2024,1,31),-2)", "EOMONTH([@入职],0)", "DATEDIF(DATE(2020,5,20),DATE(2024,5,19),\"Y\")", "DATEDIF(DATE(2020,5,20),DATE(2024,5,20),\"Y\")", "DATEDIF(DATE(2020,1,31),DATE(2020,3,1),\"M\")", "DATEDIF(DATE(2020,5,20),DATE(2024,8,1),\"YM\")", "DATEDIF(DATE(2020,5,20),DATE(2024,8,25),\"MD\")", "DATEDIF(DATE(2024,1,1),DATE(2024,12,31),\"D\")", "DATEDIF(DATE(2020,5,20),DATE(2024,8,25),\"YD\")", "DATEDIF(DATE(2024,2,1),DATE(2024,1,1),\"D\")",
  "DAYS(DATE(2024,3,1),DATE(2024,2,1))", "NETWORKDAYS(DATE(2024,5,1),DATE(2024,5,31))", "NETWORKDAYS(DATE(2024,5,31),DATE(2024,5,1))", "NETWORKDAYS(DATE(2024,5,4),DATE(2024,5,5))", "NETWORKDAYS(DATE(2024,5,1),DATE(2024,5,31),{45413,45414})", "WEEKDAY(DATE(2024,5,5))", "WEEKDAY(DATE(2024,5,5),2)", "WEEKDAY(DATE(2024,5,6),3)", "WEEKDAY(DATE(2024,5,6),11)", "WEEKDAY(DATE(2024,5,6),16)", "WEEKDAY(DATE(2024,5,6),2)>5", "\"2024-01-31\"+1", "YEAR(\"2024-06-30\")", "DATE(2026,3,1)>DATE(2026,2,28)",
  // text
  "TEXT(1234.5,\"0.00\")", "TEXT(1234.567,\"#,##0.00\")", "TEXT(0.1234,\"0%\")", "TEXT(0.1234,\"0.00%\")", "TEXT(0.5,\"0\")", "TEXT(5,\"000\")", "TEXT(-5.5,\"0.0\")", "TEXT(45000,\"yyyy-mm-dd\")", "TEXT(45000,\"yyyy/m/d\")", "TEXT(45000,\"yyyy\"\"年\"\"m\"\"月\"\"d\"\"日\"\"\")", "TEXT(45000,\"yyyymm\")", "TEXT(1234567,\"#,##0\")", "TEXT(12,\"0元\")", "TEXT(0,\"#\")", "TEXT(-1234,\"#,##0;(#,##0)\")", "TEXT(0,\"0;-0;\"\"零\"\"\")", "TEXT(\"abc\",\"0.00\")", "TEXT(\"12\",\"0.00\")", "TEXT([@得分],\"0.00\")&\"分\"", "TEXT(0.75,\"h:mm\")", "TEXT(2.5,\"0.##\")", "TEXT(1234567,\"0,\")", "TEXT(0.00012,\"0.00E+00\")", "TEXT(45000.5,\"yyyy-mm-dd hh:mm:ss\")", "TEXT(1.005,\"0.00\")", "TEXT(2.675,\"0.00\")", "TEXT(45000,\"mmm\")", "TEXT(45000,\"dddd\")", "TEXT(\"文\",\"@\")", "TEXT(123456789,\"000-0000-00\")",
  "VALUE(\"12.5\")", "VALUE(\"12%\")", "VALUE(\"abc\")", "VALUE(5)", "VALUE(\"1,234\")", "LEFT(\"绩效考核\",2)", "LEFT(\"abc\")", "LEFT(\"abc\",9)", "LEFT(\"abc\",0)", "LEFT(\"abc\",-1)", "RIGHT(\"绩效考核\",2)", "RIGHT(\"abc\")", "RIGHT(\"abc\",0)", "MID(\"绩效考核表\",2,2)", "MID(\"abc\",5,2)", "MID(\"abc\",0,1)", "MID(\"abc\",2,-1)", "LEN(\"绩效 a\")", "LEN(\"\")", "LEN(12.50)", "LEN([@备注])",
  "FIND(\"考\",\"绩效考核\")", "FIND(\"b\",\"abcb\",3)", "FIND(\"B\",\"abc\")", "FIND(\"\",\"abc\")", "SEARCH(\"B\",\"abc\")", "SEARCH(\"b*d\",\"abcd\")", "SEARCH(\"z\",\"abc\")", "SEARCH(\"~*\",\"a*b\")", "SUBSTITUTE(\"a-b-c\",\"-\",\"\")", "SUBSTITUTE(\"a-b-c\",\"-\",\"+\",2)", "SUBSTITUTE(\"aaa\",\"a\",\"b\",9)", "SUBSTITUTE(\"abc\",\"B\",\"x\")", "SUBSTITUTE(\"85分\",\"分\",\"\")*1", "TRIM(\"  a   b \")", "UPPER(\"aBc\")", "LOWER(\"aBC\")", "CONCAT(\"a\",1,TRUE)", "CONCATENATE(\"a\",\"b\",3)", "CONCAT([姓名])", "TEXTJOIN(\"、\",TRUE,[等级])", "TEXTJOIN(\",\",FALSE,[等级])", "TEXTJOIN(\"-\",TRUE,\"a\",\"\",\"b\",1)", "EXACT(\"a\",\"A\")", "EXACT(\"a\",\"a\")", "REPT(\"★\",3)", "REPT(\"ab\",0)", "REPT(\"a\",2.9)", "REPT(\"a\",-1)", "SUBSTITUTE(\"a.b\",\".\",\"$&\")",
  // information
  "ISBLANK([@姓名])", "ISBLANK(\"\")", "ISNUMBER(1)", "ISNUMBER(\"1\")", "ISNUMBER([@产值])", "ISTEXT([@姓名])", "ISTEXT(1)", "ISERROR(1/0)", "ISERROR(#N/A)", "ISERROR(1)", "ISNA(#N/A)", "ISNA(1/0)", "NA()", "N(5)", "N(TRUE)", "N(\"5\")", "ISERROR(VLOOKUP(61,分档!A2:C5,3,FALSE))", "ISNUMBER(FIND(\"考\",\"绩效考核\"))", "SUMPRODUCT(ISNUMBER([产值])*1)", "SUMPRODUCT(ISBLANK([产值])*1)", "SUMPRODUCT(ISTEXT([产值])*1)",
  // rules as HR writes them
  "IF([@达成率]>=1.2,1.2,IF([@达成率]>=0.8,[@达成率],0))*[@系数]", "[@目标]*产值提成比例*SUMIFS([系数],[姓名],[@姓名])/SUMIFS([系数],[业务组],[@业务组])", "MAX(0,100-单次扣分*3)", "IF([@得分]<60,0,ROUND([@得分]/100*5000,2))", "MIN(MAX([@产值]/[@目标],0),封顶)*40%*100", "2-[@产值]/[@目标]", "IFERROR([@产值]/[@目标],0)", "ROUND(MIN([@达成率],封顶)*100*0.4,2)+ROUND([@得分]*0.6,2)", "IF(ISNUMBER([@产值]),[@产值],0)*5%", "(0.85*0.7+0.9*0.3)*100", "89.995*0.4+89.995*0.6", "0.4*90+0.3*90+0.2*90+0.1*90", "ROUND(IF([@得分]>=90,5000*[@得分]/100,0)*(1-扣罚率*2),2)", "INDEX({\"D\",\"C\",\"B\",\"A\"},MATCH([@得分],{0,60,75,90}))", "SUM([目标])*扣罚率/COUNTA([姓名])", "IF(OR([@等级]=\"A\",[@等级]=\"B\"),\"达标\",\"待改进\")", "CHOOSE(MATCH([@得分],{0,60,90},1),\"不合格\",\"合格\",\"优秀\")", "TEXT(ROUND([@产值]/[@目标],4),\"0.00%\")", "IF(COUNTIFS([业务组],[@业务组],[得分],\">=90\")/COUNTIF([业务组],[@业务组])>0.5,\"过半\",\"不足\")", "ROUND([@得分],0)-INT([@得分])",
];
